package org.otsecurity.cli.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.install.Installation;
import org.otsecurity.question.Question;

/** The command that takes words which another one was given in vain. */
final class Instead {
  /** Words that a shell takes as they are, at most once quoted; others are not repeated. */
  private static final Pattern PLAIN = Pattern.compile("[\\w .:()/-]{1,80}");

  private static final Pattern ONE_WORD = Pattern.compile("[\\w.:/-]+");

  private Instead() {}

  /** What to type, as the definitions of the questions say; empty if nothing fits. */
  static Optional<String> of(String words, List<Question> questions) {
    if (!PLAIN.matcher(words).matches()) {
      return Optional.empty();
    }
    String typed = ONE_WORD.matcher(words).matches() ? words : "\"" + words + "\"";
    return questions.stream()
        .flatMap(each -> each.definition().command().instead().stream())
        .filter(each -> each.words().matcher(words).matches())
        .findFirst()
        .map(each -> Installation.NAME + " " + each.type() + " " + typed);
  }
}
