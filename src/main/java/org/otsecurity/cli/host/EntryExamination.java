package org.otsecurity.cli.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.cli.host.Finding.Verdict;
import org.otsecurity.cli.serve.Launch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at the server as a host's file describes it, and tries it.
 *
 * @param launch how this installation is started
 * @param machine whose programs
 * @param limit how long a server may take to answer; zero to start and call none
 */
record EntryExamination(Launch launch, Machine machine, Duration limit) {
  /** The same without starting or calling a server. */
  EntryExamination untried() {
    return new EntryExamination(launch, machine, Duration.ZERO);
  }

  /** What is found of an entry. */
  Finding examine(Host host, Path file, HostFile.Found found) {
    String place = file + ":" + found.line();
    String write = remedy(host);
    String section = String.join(".", host.section());
    String newer = String.join(".", host.newerSection());
    if (!found.section().equals(section) && !found.section().equals(newer)) {
      return new Finding(
          Verdict.fail,
          host,
          place,
          "stands under \"" + found.section() + "\", where it is not read",
          "It belongs under \"" + section + "\": take it out there. " + write);
    }
    ObjectNode entry = found.entry();
    Optional<String> kind = kind(host, entry);
    if (kind.isEmpty()) {
      return new Finding(Verdict.fail, host, place, unreached(host, entry), write);
    }
    for (Map.Entry<String, JsonNode> each : host.required(kind.get()).properties()) {
      if (!each.getValue().equals(entry.path(each.getKey())) && !isSwitch(each.getKey())) {
        return new Finding(
            Verdict.fail,
            host,
            place,
            "\""
                + each.getKey()
                + "\" is not "
                + each.getValue()
                + ", without which it is not read",
            write);
      }
    }
    if (entry.path("disabled").asBoolean(false) || !entry.path("enabled").asBoolean(true)) {
      return new Finding(Verdict.warn, host, place, "is switched off", "Switch it on there.");
    }
    return kind.get().equals("http")
        ? called(host, place, entry.path(host.member("http", "{url}")).asString(""))
        : started(host, place, entry, write);
  }

  private static boolean isSwitch(String name) {
    return name.equals("enabled");
  }

  private static String remedy(Host host) {
    return host.keeps().isEmpty()
        ? "`ot-security config " + host.id() + " --write` puts it right."
        : "`ot-security config " + host.id() + "` prints what it should be.";
  }

  private static Optional<String> kind(Host host, ObjectNode entry) {
    String command = host.member("stdio", "{command}") + host.member("stdio", "{words}");
    String url = host.member("http", "{url}");
    return entry.has(command) && !command.isEmpty()
        ? Optional.of("stdio")
        : entry.has(url) && !url.isEmpty() ? Optional.of("http") : Optional.empty();
  }

  private static String unreached(Host host, ObjectNode entry) {
    String wanted = host.member("stdio", "{command}") + host.member("stdio", "{words}");
    String url = host.member("http", "{url}");
    String reads = "\"" + wanted + "\"" + (url.isEmpty() ? "" : " or \"" + url + "\"");
    return HostFile.REACHING.stream()
        .filter(entry::has)
        .sorted()
        .findFirst()
        .map(each -> "says \"" + each + "\", where " + reads + " is read")
        .orElse("says neither " + reads);
  }

  private Finding called(Host host, String place, String url) {
    if (limit.isZero()) {
      return new Finding(Verdict.ok, host, place, "calls " + url + " (not tried)", "");
    }
    Greeting greeting = Greeting.called(url, limit);
    return greeting.ok()
        ? new Finding(Verdict.ok, host, place, greeting.words() + " answers at " + url, "")
        : new Finding(
            Verdict.fail,
            host,
            place,
            url + ": " + greeting.words(),
            "Start it with `ot-security serve --http`, or correct the address.");
  }

  private Finding started(Host host, String place, ObjectNode entry, String write) {
    List<String> words = words(host, entry);
    if (words.isEmpty()) {
      String member = host.member("stdio", "{command}") + host.member("stdio", "{words}");
      return new Finding(
          Verdict.fail, host, place, "\"" + member + "\" is not of the form that is read", write);
    }
    Optional<String> missing = missing(words);
    if (missing.isPresent()) {
      return new Finding(Verdict.fail, host, place, missing.get() + " does not exist", write);
    }
    boolean other = !words.equals(launch.words());
    String which = other ? "of another installation, " + words.get(0) : "of this installation";
    if (limit.isZero()) {
      return new Finding(
          other ? Verdict.warn : Verdict.ok,
          host,
          place,
          "starts the server " + which + " (not tried)",
          other ? write : "");
    }
    Path home = Path.of(machine.home());
    Greeting greeting =
        Greeting.started(
            words, environment(entry), Files.isDirectory(home) ? home : Path.of("."), limit);
    if (!greeting.ok()) {
      return new Finding(
          Verdict.fail,
          host,
          place,
          "the server " + which + ": " + greeting.words(),
          "`ot-security doctor` says what is wrong with this installation. " + write);
    }
    return new Finding(
        other ? Verdict.warn : Verdict.ok,
        host,
        place,
        greeting.words() + " answers, " + which,
        other ? write : "");
  }

  /** The command line of an entry; empty if it has none in the form of the host. */
  private static List<String> words(Host host, ObjectNode entry) {
    List<String> words = new ArrayList<>();
    String whole = host.member("stdio", "{words}");
    if (!whole.isEmpty()) {
      entry.path(whole).forEach(each -> words.add(each.asString("")));
      return words;
    }
    JsonNode command = entry.path(host.member("stdio", "{command}"));
    if (command.isString() && !command.asString().isBlank()) {
      words.add(command.asString());
      entry.path(host.member("stdio", "{args}")).forEach(each -> words.add(each.asString("")));
    }
    return words;
  }

  private static Map<String, String> environment(ObjectNode entry) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String name : List.of("env", "envs", "environment")) {
      entry
          .path(name)
          .properties()
          .forEach(each -> {
            if (each.getValue().isString()) {
              environment.put(each.getKey(), each.getValue().asString());
            }
          });
    }
    return environment;
  }

  /** The program or jar of a command line that is not there. */
  private Optional<String> missing(List<String> words) {
    if (!exists(words.get(0))) {
      return Optional.of(words.get(0));
    }
    int jar = words.indexOf("-jar") + 1;
    String file = jar > 0 && jar < words.size() ? words.get(jar) : script(words);
    return file.isEmpty() || exists(file) ? Optional.empty() : Optional.of(file);
  }

  /** What Windows' command interpreter is to run. */
  private static String script(List<String> words) {
    return words.size() > 2 && words.get(0).equals("cmd") && words.get(1).equals("/c")
        ? words.get(2)
        : "";
  }

  private boolean exists(String program) {
    try {
      Path path = Path.of(program);
      if (path.isAbsolute() || path.getNameCount() > 1) {
        return Files.isRegularFile(path);
      }
      for (String each :
          machine.environment().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        Path there = Path.of(each).resolve(program);
        if (Files.isRegularFile(there)
            || Files.isRegularFile(Path.of(there + ".exe"))
            || Files.isRegularFile(Path.of(there + ".cmd"))) {
          return true;
        }
      }
      return false;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
