package org.otsecurity.cli.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.otsecurity.install.Installation;

/**
 * How this installation's server is started by another program.
 *
 * @param command the program, with its absolute path
 * @param arguments its arguments
 */
public record Launch(String command, List<String> arguments) {
  /** A word that no shell reads otherwise. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]++");

  /** Keeps its own copy of the arguments. */
  public Launch {
    arguments = List.copyOf(arguments);
  }

  /** The stdio server, by the launcher that started this process, else by Java itself. */
  public static Launch of(Installation installation) {
    String launcher = System.getProperty("ot-security.launcher", "");
    if (launcher.isEmpty() || !Files.isRegularFile(Path.of(launcher))) {
      return new Launch(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          List.of("-jar", installation.jar().toAbsolutePath().normalize().toString(), "serve"));
    }
    // A batch file is no program: Windows runs it through its command interpreter.
    return launcher.toLowerCase(Locale.ROOT).endsWith(".cmd")
        ? new Launch("cmd", List.of("/c", launcher, "serve"))
        : new Launch(launcher, List.of("serve"));
  }

  /** The words of the command line. */
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(arguments);
    return words;
  }

  /** The command line as a POSIX shell, or Windows' interpreter, reads it. */
  public String quoted() {
    return String.join(" ", words().stream().map(Launch::quoted).toList());
  }

  private static String quoted(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return word.contains("\\") || word.contains("'")
        ? "\"" + word.replace("\"", "\\\"") + "\""
        : "'" + word + "'";
  }
}
