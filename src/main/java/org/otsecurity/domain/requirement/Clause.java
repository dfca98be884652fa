package org.otsecurity.domain.requirement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/**
 * A clause of IEC 62443-3-3 or 4-2, which number theirs alike: {@code SR 1.1}, {@code CR 1.1 RE 1},
 * {@code EDR 3.14}.
 *
 * @param prefix what is asked of: {@code SR} a system, {@code CR} a component, {@code EDR} and the
 *     like components of one type
 * @param family the number of the foundational requirement
 * @param rest what stands behind it: the number within, and the enhancement
 */
public record Clause(String prefix, String family, String rest) {
  private static final String SYSTEM = "SR";

  private static final List<String> COMPONENT =
      Stream.concat(Stream.of("CR"), Stream.of(ComponentType.values()).map(ComponentType::prefix))
          .toList();

  private static final Pattern FORM =
      Pattern.compile("([A-Z]{2,3}) (\\d{1,2})(\\.\\d{1,2}(?: RE \\d)?)");

  /** The parts of an id; empty if it is no clause of theirs. */
  public static Optional<Clause> of(String id) {
    Matcher parts = FORM.matcher(id);
    return parts.matches() && (parts.group(1).equals(SYSTEM) || COMPONENT.contains(parts.group(1)))
        ? Optional.of(new Clause(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** How ids of its foundational requirement begin, for example {@code SR 1.}. */
  public String stem() {
    return prefix + " " + family + ".";
  }

  /**
   * The ids under which a document can hold the clause.
   *
   * <p>IEC 62443-4-2 states some for single component types only: CR 3.14 is EDR, HDR and NDR 3.14.
   */
  public List<RequirementId> in(DocumentId document) {
    List<String> prefixes =
        document.equals(DocumentId.IEC_62443_3_3)
            ? List.of(SYSTEM)
            : document.equals(DocumentId.IEC_62443_4_2) ? COMPONENT : List.of();
    return prefixes.stream()
        .map(each -> new RequirementId(document, each + " " + family + rest))
        .toList();
  }
}
