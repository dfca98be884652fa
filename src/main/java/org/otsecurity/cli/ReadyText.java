package org.otsecurity.cli;

import java.util.List;
import java.util.Optional;
import org.otsecurity.cli.session.Session;
import org.otsecurity.resource.Resource;

/**
 * What is always printed alike, without the parser: to declare all commands takes longer than most
 * answers. A test holds that the parser would print the same.
 */
final class ReadyText {
  /** The help of the program as wide as it is printed where nobody tells the width. */
  static final String HELP = "help.txt";

  private static final int HELP_COLUMNS = 100;

  private ReadyText() {}

  /** Prints the version or the help if that is all that is asked for, and says whether it did. */
  static boolean print(String[] arguments, Session session) {
    Optional<String> text = of(arguments, session);
    text.ifPresent(session.out()::print);
    session.out().flush();
    return text.isPresent();
  }

  private static Optional<String> of(String[] arguments, Session session) {
    if (arguments.length > 1) {
      return Optional.empty();
    }
    String asked = arguments.length == 0 ? "" : arguments[0];
    if (List.of("--version", "-V").contains(asked)) {
      return Optional.of(OtSecurityCommand.VERSION + System.lineSeparator());
    }
    boolean usual = session.terminal().columns() == HELP_COLUMNS && !session.terminal().colour();
    return usual && List.of("", "--help", "-h", "help").contains(asked)
        ? Optional.of(help())
        : Optional.empty();
  }

  private static String help() {
    return Resource.text(ReadyText.class, HELP).replace("\n", System.lineSeparator());
  }
}
