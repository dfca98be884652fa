package org.otsecurity;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of packages in ARCHITECTURE.md: what each may use. */
final class PackageTable {
  private static final String ROOT = "org.otsecurity";

  /** What the table names beside packages of ours, with the packages that are meant. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("JDK", List.of()),
          Map.entry("Jackson", List.of("tools.jackson")),
          Map.entry("Jackson's trees", List.of("tools.jackson.databind")),
          Map.entry("SnakeYAML Engine", List.of("org.snakeyaml.engine")),
          Map.entry("JSON Schema Validator", List.of("com.networknt.schema")),
          Map.entry("FastCSV", List.of("de.siegmar.fastcsv")),
          Map.entry("fastexcel", List.of("org.dhatim.fastexcel")),
          Map.entry("Commons Compress", List.of("org.apache.commons")),
          Map.entry("SQLite", List.of("org.sqlite")),
          Map.entry("Jetty", List.of("org.eclipse.jetty")),
          Map.entry("Jakarta Mail", List.of("jakarta.mail")),
          Map.entry("picocli", List.of("picocli")));

  /** What every package may use. */
  private static final List<String> COMMON =
      List.of("java", "javax", ROOT + ".text", "org.jspecify.annotations");

  private final Map<String, List<String>> mayUse = new LinkedHashMap<>();

  private PackageTable() {}

  static PackageTable read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static PackageTable of(List<String> lines) {
    PackageTable table = new PackageTable();
    for (String line : lines) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().startsWith("`")) {
        List<String> used = new ArrayList<>(COMMON);
        for (String each : cells[3].split(",")) {
          used.addAll(packages(each.strip()));
        }
        table.mayUse.put(name(cells[1].strip().replace("`", "")), used);
      }
    }
    return table;
  }

  private static List<String> packages(String named) {
    if (named.startsWith("`json`")) {
      return List.of(ROOT + ".json", "tools.jackson.databind");
    }
    if (named.startsWith("`")) {
      return List.of(name(named.replace("`", "")));
    }
    List<String> library = LIBRARIES.get(named);
    if (library == null) {
      throw new AssertionError("ARCHITECTURE.md: what is \"" + named + "\"?");
    }
    return library;
  }

  private static String name(String written) {
    return written.equals("Main") ? ROOT : ROOT + "." + written;
  }

  /** What classes do that the table does not allow, and rows and packages without each other. */
  Set<String> violations(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    Set<String> withoutPackage = new TreeSet<>(mayUse.keySet());
    for (JavaClass each : classes) {
      withoutPackage.remove(each.getPackageName());
      List<String> allowed = mayUse.get(each.getPackageName());
      if (allowed == null) {
        found.add("no row for the package " + each.getPackageName());
      } else {
        for (Dependency use : each.getDirectDependenciesFromSelf()) {
          JavaClass target = use.getTargetClass().getBaseComponentType();
          if (!target.isPrimitive() && !isAllowed(each, target.getPackageName(), allowed)) {
            found.add(each.getName() + " uses " + target.getName());
          }
        }
      }
    }
    withoutPackage.forEach(each -> found.add("no class in the package " + each));
    return found;
  }

  private static boolean isAllowed(JavaClass user, String target, List<String> allowed) {
    return target.equals(user.getPackageName())
        || allowed.stream().anyMatch(each -> target.equals(each) || target.startsWith(each + "."));
  }
}
