import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manual page: what the program says of itself and of each of its commands. */
final class ManualPage {
  /** A row of the list of commands in a help text. */
  private static final Pattern COMMAND = Pattern.compile("  ([a-z][a-z-]*) {2,}\\S.*");

  /** Runs the program. */
  interface Program {
    String answer(List<String> arguments) throws IOException, InterruptedException;
  }

  private final Program program;
  private final StringBuilder page = new StringBuilder();

  private ManualPage(Program program) {
    this.program = program;
  }

  /** The page in the language of man. */
  static String of(Program program, String version) throws IOException, InterruptedException {
    ManualPage page = new ManualPage(program);
    String help = program.answer(List.of("--help"));
    page.page
        .append(".TH OT-SECURITY 1 \"\" \"ot-security ")
        .append(version)
        .append("\" \"User Commands\"\n")
        .append(".SH NAME\n")
        .append("ot-security \\- OT security standards, searchable, cross-referenced and cited\n")
        .append(".SH SYNOPSIS\n.B ot-security\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR]\n")
        .append(".SH DESCRIPTION\n");
    page.verbatim(help);
    page.page.append(".SH COMMANDS\n");
    page.commands(List.of(), help);
    return page.page.toString();
  }

  private void commands(List<String> parent, String help) throws IOException, InterruptedException {
    for (String each : names(help)) {
      if (each.equals("help")) {
        continue;
      }
      List<String> words = new ArrayList<>(parent);
      words.add(each);
      List<String> question = new ArrayList<>(words);
      question.add("--help");
      String answer = program.answer(question);
      page.append(".SS ot-security ").append(escaped(String.join(" ", words))).append('\n');
      verbatim(answer);
      commands(words, answer);
    }
  }

  private static List<String> names(String help) {
    List<String> names = new ArrayList<>();
    help.lines()
        .dropWhile(each -> !each.equals("Commands:"))
        .skip(1)
        .takeWhile(each -> each.startsWith("  "))
        .forEach(each -> {
          Matcher matcher = COMMAND.matcher(each);
          if (matcher.matches()) {
            names.add(matcher.group(1));
          }
        });
    return names;
  }

  private void verbatim(String text) {
    page.append(".nf\n");
    text.stripTrailing().lines().forEach(each -> page.append(escaped(each)).append('\n'));
    page.append(".fi\n");
  }

  /** A line that man prints as it is: neither an escape nor, at its start, a request. */
  private static String escaped(String line) {
    String text =
        line.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("'", "\\(aq");
    return text.startsWith(".") ? "\\&" + text : text;
  }
}
