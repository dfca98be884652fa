package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.Signs;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.Store;

/**
 * Reads {@code SR 1.1-1.3} and {@code AC-2(1) to AC-2(4)}, and what goes on behind an id before.
 */
final class IdRange {
  private static final Pattern JOINT = Pattern.compile("-|\\.\\.+| to | through ");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*(?: RE \\d)?");
  private static final Pattern BRACKET = Pattern.compile("\\(\\d{1,2}\\)");

  private final Store store;
  private final Resolver resolver;

  IdRange(Store store, Resolver resolver) {
    this.store = store;
    this.resolver = resolver;
  }

  /** Whether a text may be a range; false only if it is none. */
  static boolean mayBe(String text) {
    Matcher joint = JOINT.matcher(text);
    while (joint.find()) {
      String before = text.substring(0, joint.start()).strip();
      if (!before.isEmpty() && !Character.isLetter(before.charAt(before.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The rows of a range, both ends included, in reading order; none if the text is no range. */
  List<Requirement> read(String text, Optional<DocumentId> standard) {
    String line = Signs.line(text);
    Matcher joint = JOINT.matcher(line);
    while (joint.find()) {
      Optional<Requirement> first = exact(line.substring(0, joint.start()), standard);
      String behind = line.substring(joint.end()).strip();
      Optional<Requirement> last =
          first.flatMap(each -> goingOn(each, behind).or(() -> exact(behind, standard)));
      if (first.isPresent() && last.isPresent()) {
        List<Requirement> rows = between(first.get(), last.get());
        if (rows.size() > 1) {
          return rows;
        }
      }
    }
    return List.of();
  }

  /** The row of a number behind another one: {@code SR 1.1, 1.2}, {@code AC-2(1), (3)}. */
  Optional<Requirement> goingOn(Requirement before, String text) {
    String id = before.id().value();
    int number = 0;
    while (number < id.length() && !Character.isDigit(id.charAt(number))) {
      number++;
    }
    String stem = "";
    if (NUMBER.matcher(text).matches() && hasPoint(text) == hasPoint(id)) {
      stem = id.substring(0, number);
    } else if (BRACKET.matcher(text).matches()) {
      stem = id.indexOf('(') > 0 ? id.substring(0, id.indexOf('(')) : id;
    }
    return stem.isEmpty()
        ? Optional.empty()
        : exact(stem + text, Optional.of(before.id().standard()));
  }

  private static boolean hasPoint(String text) {
    return text.indexOf('.') > 0;
  }

  private Optional<Requirement> exact(String text, Optional<DocumentId> standard) {
    return resolver
        .tryResolve(text, standard)
        .filter(each -> each.notes().isEmpty())
        .map(Resolution::requirement);
  }

  /** The rows from one to another of its document that are of the same kind. */
  private List<Requirement> between(Requirement first, Requirement last) {
    DocumentId document = first.id().standard();
    if (!last.id().standard().equals(document) || !last.kind().equals(first.kind())) {
      return List.of();
    }
    return store.read(reader -> {
      List<RequirementId> ids =
          reader.headings(Optional.of(document)).stream()
              .filter(each -> each.kind().equals(first.kind()))
              .map(Heading::id)
              .toList();
      int from = ids.indexOf(first.id());
      int to = ids.indexOf(last.id());
      return from < 0 || to < from || to - from >= SeveralIds.MOST
          ? List.<Requirement>of()
          : List.copyOf(reader.requirements(ids.subList(from, to + 1)).values());
    });
  }
}
