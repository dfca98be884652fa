package org.otsecurity.domain.document;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Coded;

/**
 * An edition of a document before the one that is held, as far as it is known what became of its
 * ids.
 *
 * @param document the document
 * @param edition which edition, as the publisher calls it
 * @param rows the document whose rows are those of the edition; empty if they are not held
 * @param called the edition with its document, as a sentence names it
 * @param published when it was published, ISO 8601
 * @param words by which people ask for it beside an id, such as {@code rev 4}
 * @param source who states what became of its ids, and where
 * @param url where that can be read
 * @param seen when it was looked at, ISO 8601
 * @param ids what became of them, in the order of the source
 */
public record EarlierEdition(
    DocumentId document,
    String edition,
    Optional<DocumentId> rows,
    String called,
    String published,
    List<String> words,
    String source,
    String url,
    String seen,
    List<Id> ids) {

  /** What became of an id. */
  public enum Change implements Coded {
    /** It has another number now. */
    MOVED("moved"),
    /** Others have taken over what it says. */
    INCORPORATED("incorporated"),
    /** It was a heading, and what stood below it went to several others. */
    SPLIT("split"),
    /** It was withdrawn by the edition that is held. */
    WITHDRAWN("withdrawn"),
    /** It is new in the edition that is held. */
    NEW("new"),
    /** It says something else, by more than editing. */
    CHANGED("changed"),
    /** It was edited. */
    EDITORIAL("editorial"),
    /** It says the same. */
    UNCHANGED("unchanged");

    private final String value;

    Change(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /**
   * An id of the edition, or one that it did not have yet.
   *
   * @param id the id, written as the document that is held writes them
   * @param change what became of it
   * @param elements what of it changed, in words of the publisher, such as {@code parameters}
   * @param now the rows that are held and stand for it
   */
  public record Id(String id, Change change, List<String> elements, List<RequirementId> now) {}
}
