package org.otsecurity.domain.id;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The forms of the ids of all documents: finds ids of requirements in what people type, in any
 * spelling. Patterns are linear and texts are bounded, so hostile input cannot stall it.
 */
public final class IdGrammar {
  /** Longest text that is looked through, in characters; the rest is ignored. */
  private static final int LONGEST = 2_000;

  private final List<IdForm> forms;

  private IdGrammar(List<IdForm> forms) {
    this.forms = List.copyOf(forms);
  }

  /**
   * The grammar of some documents. A form comes after those of the documents that it yields to, and
   * else in the order of the documents; one that several share is one.
   *
   * @param declared the forms of each document, in the order of documents
   * @throws IllegalArgumentException if forms yield in a circle
   */
  public static IdGrammar of(Map<DocumentId, List<IdForm.Declared>> declared) {
    List<Own> open = new ArrayList<>();
    declared.forEach((id, forms) -> forms.forEach(each -> open.add(new Own(id, each))));
    Map<String, List<Own>> shared = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      // By place: comparing two forms is much work, and of each there is one.
      Own next = open.remove(firstToBeTried(open));
      String key = next.form().pattern() + "\n" + next.form().canonical();
      shared.computeIfAbsent(key, each -> new ArrayList<>()).add(next);
    }
    List<IdForm> forms = new ArrayList<>();
    for (List<Own> each : shared.values()) {
      forms.add(new IdForm(each.stream().map(Own::document).toList(), each.get(0).form()));
    }
    return new IdGrammar(forms);
  }

  private record Own(DocumentId document, IdForm.Declared form) {}

  /** The place of the first form that yields to none of the others. */
  private static int firstToBeTried(List<Own> open) {
    for (int i = 0; i < open.size(); i++) {
      boolean yields = false;
      List<DocumentId> before = open.get(i).form().yieldsTo();
      // Most yield to none.
      for (int j = 0; !before.isEmpty() && j < open.size(); j++) {
        yields |= before.contains(open.get(j).document());
      }
      if (!yields) {
        return i;
      }
    }
    throw new IllegalArgumentException("forms of ids yield to each other in a circle");
  }

  /**
   * Reads what a document declares, which is else read when a text may hold such an id.
   *
   * @throws IllegalArgumentException if it cannot be read, or the form yields to its own document
   */
  public static void check(DocumentId document, IdForm.Declared form) {
    of(Map.of(document, List.of(form)));
    new IdForm(List.of(document), form).check();
  }

  /**
   * An id found in a text.
   *
   * @param id the canonical id, in the first document that has ids of its form
   * @param start index of its first character
   * @param end index after its last character
   */
  public record Found(RequirementId id, int start, int end) {}

  /**
   * Reads a text that should be nothing but one id, for example {@code sr1.1re(1)}, {@code AC-02},
   * {@code T836}, or an id after the name of its document ({@code IEC 62443-3-3 SR 5.2}).
   *
   * @return the id, or empty if the text is not an id of any known form
   */
  public Optional<RequirementId> parse(String text) {
    String trimmed = strip(text);
    Optional<RequirementId> whole = whole(trimmed);
    if (whole.isPresent()) {
      return whole;
    }
    // The id stands after words that name the document or the kind of thing.
    List<Found> found = find(trimmed);
    return found.size() == 1 && found.get(0).end() == trimmed.length()
        ? Optional.of(found.get(0).id())
        : Optional.empty();
  }

  /** Reads a text that is an id and nothing else, in the first document that has such ids. */
  public Optional<RequirementId> whole(String text) {
    String trimmed = strip(text);
    for (IdForm form : forms) {
      if (form.needsDocument() || !form.mayBegin(trimmed)) {
        continue;
      }
      Matcher matcher = form.pattern().matcher(trimmed);
      if (matcher.lookingAt() && matcher.end() == trimmed.length()) {
        return Optional.of(new RequirementId(form.documents().get(0), form.canonical(matcher)));
      }
    }
    return Optional.empty();
  }

  /** Reads a text that should be nothing but one id, in every document that has such ids. */
  public List<RequirementId> parseAll(String text) {
    return forms.stream()
        .filter(form -> !form.needsDocument())
        .flatMap(form -> form.documents().stream())
        .distinct()
        .flatMap(each -> parse(text, each).stream())
        .toList();
  }

  /** Reads a text that should be nothing but one id of a given document. */
  public Optional<RequirementId> parse(String text, DocumentId document) {
    String trimmed = strip(text);
    for (IdForm form : forms) {
      if (!form.documents().contains(document) || !form.mayBegin(trimmed)) {
        continue;
      }
      Matcher matcher = form.pattern().matcher(trimmed);
      if (matcher.lookingAt() && matcher.end() == trimmed.length()) {
        return Optional.of(new RequirementId(document, form.canonical(matcher)));
      }
    }
    return Optional.empty();
  }

  /** Finds all ids in running text, in order, without overlaps. */
  public List<Found> find(String text) {
    return find(text, Optional.empty());
  }

  /** The same, among ids of one document; of all if none is given. */
  public List<Found> find(String text, Optional<DocumentId> document) {
    String bounded = Signs.plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    if (!hasDigit(bounded)) {
      return List.of();
    }
    List<Found> all = new ArrayList<>();
    for (IdForm form : forms) {
      DocumentId of = document.orElse(form.documents().get(0));
      if (form.needsDocument() || !form.documents().contains(of) || !form.mayBeIn(bounded)) {
        continue;
      }
      Matcher matcher = form.pattern().matcher(bounded);
      while (matcher.find()) {
        if (endsInWord(bounded, matcher.end()) || form.isWords(matcher.group())) {
          continue;
        }
        all.add(
            new Found(
                new RequirementId(of, form.canonical(matcher)), matcher.start(), matcher.end()));
      }
    }
    // The longest of those that begin at the same place comes first.
    all.sort((a, b) ->
        a.start() != b.start()
            ? Integer.compare(a.start(), b.start())
            : Integer.compare(b.end(), a.end()));
    List<Found> kept = new ArrayList<>();
    int last = 0;
    for (Found each : all) {
      if (each.start() >= last) {
        kept.add(each);
        last = each.end();
      }
    }
    return kept;
  }

  /**
   * The id of a document that begins at a place of a text, in a form that needs its document named
   * too.
   */
  public Optional<Found> beginningAt(int place, String text, DocumentId document) {
    String rest = Signs.plain(text.substring(place, Math.min(text.length(), place + LONGEST)));
    for (IdForm form : forms) {
      if (!form.documents().contains(document) || !form.mayBegin(rest)) {
        continue;
      }
      Matcher matcher = form.pattern().matcher(rest);
      if (matcher.lookingAt() && !endsInWord(rest, matcher.end())) {
        RequirementId id = new RequirementId(document, form.canonical(matcher));
        return Optional.of(new Found(id, place, place + matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** Every id in running text has a digit, and most texts have none. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInWord(String text, int end) {
    return end < text.length() && Character.isLetterOrDigit(text.charAt(end));
  }

  /** A text without the signs that a sentence puts around an id. */
  private static String strip(String text) {
    String bounded = Signs.line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    int start = 0;
    int end = bounded.length();
    while (end > 0 && isOneOf(" \t\n\r\f\u000b.,;:?!\"'`", bounded.charAt(end - 1))) {
      end--;
    }
    while (start < end && isOneOf("\"'`([", bounded.charAt(start))) {
      end = isClosed(bounded, start, end) ? end - 1 : end;
      start++;
    }
    return bounded.substring(start, end).strip();
  }

  /** Whether a bracket at the start of a part of a text is closed by its last sign. */
  private static boolean isClosed(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      if (isOneOf("([", text.charAt(i))) {
        depth++;
      } else if (isOneOf(")]", text.charAt(i))) {
        depth--;
        if (depth == 0) {
          return i == end - 1;
        }
      }
    }
    return false;
  }

  private static boolean isOneOf(String characters, char c) {
    return characters.indexOf(c) >= 0;
  }
}
