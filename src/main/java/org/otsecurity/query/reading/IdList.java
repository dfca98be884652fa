package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.Signs;

/** Takes apart a text in which several ids stand, and puts together what a shell took apart. */
final class IdList {
  /** Most words that a name or an id has. */
  private static final int MOST_WORDS = 6;

  /** What stands between ids; what may also stand within one comes last. */
  private static final List<Pattern> SEPARATORS =
      List.of(
          Pattern.compile("[;|\n]"),
          Pattern.compile("[&+]| and ", Pattern.CASE_INSENSITIVE),
          Pattern.compile(","),
          Pattern.compile(" / |/"));

  private final IdGrammar grammar;
  private final Predicate<String> isOne;

  /**
   * @param isOne whether a text means one row, with no word of it left out, or is one range
   */
  IdList(IdGrammar grammar, Predicate<String> isOne) {
    this.grammar = grammar;
    this.isOne = isOne;
  }

  /** The parts of a text, in order; the text itself if it is one, or none of its parts is. */
  List<String> parts(String text) {
    String line = Signs.line(text.replace('\n', ';'));
    if (!mayBeSeveral(line) || isOne.test(line)) {
      return List.of(text);
    }
    List<String> parts = split(line, 0);
    return parts.size() > 1 && parts.stream().anyMatch(isOne) ? parts : List.of(text);
  }

  private boolean mayBeSeveral(String line) {
    return grammar.find(line).size() > 1
        || SEPARATORS.stream().anyMatch(each -> each.matcher(line).find());
  }

  private List<String> split(String text, int level) {
    if (level > 0 && isOne.test(text)) {
      return List.of(text);
    }
    if (level == SEPARATORS.size()) {
      return byIds(text);
    }
    List<String> parts = new ArrayList<>();
    for (String each : SEPARATORS.get(level).split(text, 0)) {
      if (!each.isBlank()) {
        parts.addAll(split(each.strip(), level + 1));
      }
    }
    return parts;
  }

  /** Ids with spaces between them, and words that belong to none. */
  private List<String> byIds(String text) {
    List<IdGrammar.Found> found = grammar.find(text);
    List<String> parts = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < found.size(); i++) {
      int end = found.get(i).end();
      int next = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      String part = text.substring(last, next).strip();
      boolean isApart = end == text.length() || text.charAt(end) == ' ';
      if (next < text.length() && text.charAt(next - 1) != ' ') {
        return List.of(text);
      }
      if (!isApart || isOne.test(part)) {
        parts.add(part);
      } else {
        parts.add(text.substring(last, end).strip());
        parts.add(text.substring(end, next).strip());
      }
      last = next;
    }
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? List.of(text) : parts;
  }

  /** Words, each with those behind it that are one name or id together with it. */
  List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = at + mostWords(words, at);
      while (end > at + 1 && !isTogether(String.join(" ", words.subList(at, end)))) {
        end--;
      }
      joined.add(String.join(" ", words.subList(at, end)));
      at = end;
    }
    return joined;
  }

  /** Two ids side by side are no name: what is whole is not tried with what is whole. */
  private int mostWords(List<String> words, int at) {
    int left = words.size() - at;
    boolean twoIds =
        left > 1
            && grammar.whole(words.get(at)).isPresent()
            && grammar.whole(words.get(at + 1)).isPresent();
    return twoIds ? 1 : Math.min(left, MOST_WORDS);
  }

  /** Whether words are one name, or have the form of an id, whether or not it is held. */
  private boolean isTogether(String words) {
    return isOne.test(words) || grammar.whole(words).isPresent();
  }
}
