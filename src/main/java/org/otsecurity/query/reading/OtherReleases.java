package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.ReleaseTable;
import org.otsecurity.store.Store;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * The questions over older releases of the document whose rows are its publisher's release. Each
 * release that is asked for has a copy of the database in memory, made once; the two asked last are
 * kept.
 *
 * @param <Q> the questions over one store
 */
public final class OtherReleases<Q> {
  private static final int MOST = 2;

  private final Store store;
  private final Standards standards;
  private final Function<Store, Q> questions;

  /** The releases that are open, the one asked last behind all others. */
  private final Map<String, Open<Q>> open = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * Over a store.
   *
   * @param questions makes the questions over another
   */
  public OtherReleases(Store store, Standards standards, Function<Store, Q> questions) {
    this.store = store;
    this.standards = standards;
    this.questions = questions;
  }

  private static final class Open<Q> {
    final Store store;
    final Q questions;
    int asking;

    Open(Store store, Q questions) {
      this.store = store;
      this.questions = questions;
    }
  }

  /** The document whose releases can be asked; empty if no document's rows follow releases. */
  public Optional<DocumentId> document() {
    return standards.documents().with(Capability.RELEASED_ROWS).stream().findFirst();
  }

  /** The document with the release that answers where none is asked for. */
  public Standard newest() {
    return standards.get(document().orElseThrow());
  }

  /** The release that somebody names; empty if it is not known. */
  public Optional<String> meant(String text) {
    return Release.meant(text, known());
  }

  /** What is told where a release is asked for that is not known. */
  public QueryException unknown(String text) {
    return new QueryException(
        "Release \"" + Quoted.of(text) + "\" of " + newest().name() + " is not known here.",
        "Known are " + String.join(", ", known()) + ".",
        Nearest.to(text, known(), 2));
  }

  /**
   * A refusal of a name by a release, told as what it is where the newest release has the id: it
   * came later.
   */
  public QueryException came(QueryException refused, String release) {
    Optional<RequirementId> id =
        refused
            .unknownName()
            .flatMap(name -> standards.documents().grammar().parse(name, document().orElseThrow()));
    List<String> known = known();
    if (id.isEmpty() || known.indexOf(release) > known.indexOf(newest().edition())) {
      return refused;
    }
    return store.read(reader -> {
      if (reader.heading(id.get()).isEmpty()) {
        return refused;
      }
      List<String> before =
          reader.linksTo(id.get()).stream()
              .filter(each -> each.type() == RelationType.REVOKED_BY)
              .map(each -> each.other().id().value())
              .toList();
      return new QueryException(
          "\""
              + id.get().value()
              + "\" is not in release "
              + release
              + " of "
              + id.get().standard()
              + "; it came later.",
          "",
          before.isEmpty() ? refused.suggestions() : before);
    });
  }

  private List<String> known() {
    return document()
        .map(id -> store.read(reader -> reader.releases().known(id)))
        .orElse(List.of())
        .stream()
        .map(ReleaseTable.Known::version)
        .toList();
  }

  /**
   * Asks the questions over a release that {@link #meant} has given.
   *
   * @param question reads what it needs of the database before it returns
   */
  public <T> T ask(String release, Function<Q, T> question) {
    Open<Q> one = take(release);
    try {
      return question.apply(one.questions);
    } finally {
      leave(one);
    }
  }

  private synchronized Open<Q> take(String release) {
    Open<Q> one = open.get(release);
    if (one == null) {
      ReleaseFacts facts =
          store.read(
              reader -> reader.releases().facts(document().orElseThrow(), release).orElseThrow());
      Store made = store.withRelease(facts);
      one = new Open<>(made, questions.apply(made));
      open.put(release, one);
    }
    one.asking++;
    closeOld();
    return one;
  }

  private synchronized void leave(Open<Q> one) {
    one.asking--;
    closeOld();
  }

  /** Closes what is beyond the number kept and what nobody is asking, the longest unasked first. */
  private void closeOld() {
    List<Store> old = new ArrayList<>();
    Iterator<Open<Q>> each = open.values().iterator();
    while (each.hasNext() && open.size() > MOST) {
      Open<Q> one = each.next();
      if (one.asking == 0) {
        each.remove();
        old.add(one.store);
      }
    }
    old.forEach(Store::close);
  }
}
