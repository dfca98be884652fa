package org.otsecurity.cli.host;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where programs keep their files: the system, the user's home and the environment.
 *
 * @param system the operating system
 * @param home the user's home, as the system writes it
 * @param environment the variables that move files
 */
record Machine(Os system, String home, Map<String, String> environment) {
  /** A folder that a variable may move: {@code ${VARIABLE:folder}}. */
  private static final Pattern MOVABLE = Pattern.compile("\\$\\{([A-Z_]++):([^}]*+)\\}");

  /** Keeps its own copy of the environment. */
  Machine {
    environment = Map.copyOf(environment);
  }

  /** The systems that places are known of. */
  enum Os {
    MACOS("macOS"),
    WINDOWS("Windows"),
    LINUX("Linux");

    private final String title;

    Os(String title) {
      this.title = title;
    }

    /** Its name in the files of hosts. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    String title() {
      return title;
    }
  }

  /** This machine and its user. */
  static Machine current() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Os os = name.contains("mac") ? Os.MACOS : name.startsWith("windows") ? Os.WINDOWS : Os.LINUX;
    Map<String, String> environment = new HashMap<>();
    // Windows does not tell Path from PATH.
    System.getenv()
        .forEach((variable, value) ->
            environment.put(
                os == Os.WINDOWS ? variable.toUpperCase(Locale.ROOT) : variable, value));
    return new Machine(os, System.getProperty("user.home", ""), environment);
  }

  /** The place that a template means here, as the system writes it. */
  String place(String template) {
    Matcher movable = MOVABLE.matcher(template);
    String text =
        movable.replaceAll(found -> {
          String moved = environment.getOrDefault(found.group(1), "");
          return Matcher.quoteReplacement(moved.isEmpty() ? found.group(2) : moved);
        });
    if (text.startsWith("~")) {
      return home + text.substring(1);
    }
    String data = environment.getOrDefault("APPDATA", home + "\\AppData\\Roaming");
    return text.replace("%APPDATA%", data).replace("%USERPROFILE%", home);
  }

  /** The file that a template means here. */
  Path file(String template) {
    return Path.of(place(template));
  }

  /** A template as people read it: with the usual folder where a variable may move it. */
  static String shown(String template) {
    return MOVABLE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
  }

  /** The variables that move the place of a template. */
  static String variables(String template) {
    return String.join(
        ", ", MOVABLE.matcher(template).results().map(found -> found.group(1)).toList());
  }
}
