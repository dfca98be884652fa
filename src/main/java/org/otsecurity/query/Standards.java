package org.otsecurity.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * The documents of the corpus, and the citation of anything in them.
 *
 * <p>They are read once, when it is made: almost every answer cites a document, most of them while
 * a reader of the database is in hand, and a second one must not be waited for then.
 */
public final class Standards {
  /** What people write before the number of an edition. */
  private static final Pattern EDITION_WORD =
      Pattern.compile("^(?:revision|release|edition|rev|ed|v|r)\\.?\\s*+");

  private final Map<StandardId, Standard> byId = new LinkedHashMap<>();

  /** Reads the documents of a store. */
  public Standards(Store store) {
    store.read(StoreReader::standards).forEach(each -> byId.put(each.id(), each));
  }

  /**
   * A document of the corpus.
   *
   * @throws QueryException if the corpus does not hold it
   */
  public Standard get(StandardId id) {
    Standard known = byId.get(id);
    if (known == null) {
      throw new QueryException(
          id + " is not in this corpus yet.",
          "It holds " + String.join(", ", ids()) + ".",
          List.of());
    }
    return known;
  }

  /**
   * The document a text names, by id or alias.
   *
   * @throws QueryException if it names none, or one the corpus does not hold
   */
  public StandardId parse(String text) {
    Optional<StandardId> id = StandardId.parse(text);
    if (id.isEmpty()) {
      throw new QueryException(
          "\"" + Quoted.of(text) + "\" is no standard known here.",
          "Known ids: " + String.join(", ", ids()) + ".",
          Nearest.to(text, ids(), 3));
    }
    return get(id.get()).id();
  }

  /** The ids of the documents held, in corpus order. */
  public List<String> ids() {
    return byId.keySet().stream().map(StandardId::value).toList();
  }

  /** Whether the corpus holds a document. */
  boolean holds(StandardId id) {
    return byId.containsKey(id);
  }

  /** The documents of some requirements, each once, in corpus order. */
  public List<Standard> of(Collection<Requirement> requirements) {
    return requirements.stream()
        .map(each -> each.id().standard())
        .distinct()
        .sorted()
        .map(this::get)
        .toList();
  }

  /** A note when another edition is asked for than the corpus holds; empty when it fits. */
  public Optional<String> editionNote(StandardId id, Optional<String> wanted) {
    Standard standard = get(id);
    String held = standard.edition().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.get().isBlank()) {
      return Optional.empty();
    }
    String asked = wanted.get().strip().toLowerCase(Locale.ROOT);
    String number = EDITION_WORD.matcher(asked).replaceFirst("");
    if (held.contains(asked) || number.isEmpty() || holdsWord(held, number)) {
      return Optional.empty();
    }
    return Optional.of(
        "Asked for edition \""
            + Quoted.of(wanted.get())
            + "\"; this is "
            + standard.edition()
            + ".");
  }

  /** Whether a text holds another one that is no part of a longer word or number. */
  private static boolean holdsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** The citation of a requirement. */
  public Citation cite(RequirementId id) {
    Standard standard = get(id.standard());
    return new Citation(
        standard.name(),
        standard.edition(),
        id.value(),
        url(standard, id.value()),
        standard.publisher(),
        standard.licence());
  }

  private static String url(Standard standard, String id) {
    if (standard.id() == StandardId.MITRE_ICS) {
      String folder =
          switch (id.charAt(0)) {
            case 'T' -> id.startsWith("TA") ? "tactics" : "techniques";
            case 'M' -> "mitigations";
            case 'A' -> "assets";
            case 'G' -> "groups";
            case 'S' -> "software";
            case 'C' -> "campaigns";
            default -> "detectionstrategies";
          };
      return standard.requirementUrl().replace("{kind}", folder).replace("{id}", id);
    }
    return standard.url();
  }
}
