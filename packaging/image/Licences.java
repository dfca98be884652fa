import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The licence texts of the libraries: those in their jars, and the text of their licence where a
 * jar has none. The list comes from the bill of materials, so a library that is not in it, or whose
 * licence has no text here, fails the build.
 */
final class Licences {
  private static final Pattern TEXT =
      Pattern.compile("(?:.*/)?(?:LICENSE|LICENCE|NOTICE|COPYING)(?:\\.[A-Za-z]+)?");

  private Licences() {}

  /** Writes {@code THIRD-PARTY.md}, {@code licences/} and {@code sbom.cdx.json}. */
  static void write(Path root, Path sources) throws IOException {
    Path bill = root.resolve("sbom.cdx.json");
    Files.copy(sources.resolve("target/sbom.cdx.json"), bill, StandardCopyOption.REPLACE_EXISTING);
    TreeMap<String, JsonNode> components = new TreeMap<>();
    for (JsonNode each : JsonMapper.shared().readTree(bill.toFile()).path("components")) {
      components.put(each.path("name").asString() + "-" + each.path("version").asString(), each);
    }
    StringBuilder list =
        new StringBuilder(
"""
            # Libraries in this image

            Their texts lie in `licences/`; those of the Java runtime in `runtime/legal/`. The jar of SQLite's driver \
            here holds the native library of one platform only, and the classes of picocli have a newer format; the others are \
as published.

            | Library | Version | Licence |
            | --- | --- | --- |
""");
    for (Path jar : Image.jars(root.resolve("app/lib"))) {
      String name = jar.getFileName().toString().replace(".jar", "");
      JsonNode component = components.get(name);
      if (component == null) {
        throw new IOException(name + " is not in the bill of materials");
      }
      List<String> licences = names(component);
      copyTexts(
          jar, Files.createDirectories(root.resolve("licences").resolve(name)), licences, sources);
      list.append("| ")
          .append(component.path("group").asString())
          .append(':')
          .append(component.path("name").asString())
          .append(" | ")
          .append(component.path("version").asString())
          .append(" | ")
          .append(String.join(", ", licences))
          .append(" |\n");
    }
    Files.writeString(root.resolve("THIRD-PARTY.md"), list);
  }

  private static List<String> names(JsonNode component) throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode each : component.path("licenses")) {
      JsonNode licence = each.path("license");
      names.add(
          each.has("expression")
              ? each.path("expression").asString()
              : licence.path("id").asString(licence.path("name").asString("")));
    }
    names.sort(Comparator.naturalOrder());
    if (names.isEmpty()) {
      throw new IOException(component.path("name").asString() + " names no licence");
    }
    return names;
  }

  private static void copyTexts(Path jar, Path folder, List<String> licences, Path sources)
      throws IOException {
    boolean own = false;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry each : Collections.list(zip.entries())) {
        if (TEXT.matcher(each.getName().toUpperCase(Locale.ROOT).replace(".ZENTUS", ".TXT"))
                .matches()
            && !each.getName().endsWith(".class")) {
          Path name = Path.of(each.getName()).getFileName();
          Files.copy(
              zip.getInputStream(each), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
          own |= !name.toString().toUpperCase(Locale.ROOT).startsWith("NOTICE");
        }
      }
    }
    if (own) {
      return;
    }
    if (licences.stream().noneMatch(each -> each.contains("Apache-2.0"))) {
      throw new IOException(jar.getFileName() + " holds no text of its licence " + licences);
    }
    Files.copy(sources.resolve("LICENSE"), folder.resolve("LICENSE-Apache-2.0.txt"));
  }
}
