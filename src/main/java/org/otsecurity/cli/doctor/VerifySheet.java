package org.otsecurity.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import org.otsecurity.install.Checksums;
import org.otsecurity.install.ImageComparison;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of {@code verify}, and what each does not prove. */
final class VerifySheet {
  private static final int MARK = 6;
  private static final int LABEL = 14;

  /** A page; more than these say no more to a person, and JSON has all. */
  private static final int MOST_ROWS = 20;

  private VerifySheet() {}

  /**
   * An image compared with a list.
   *
   * @param root the image
   * @param list the list
   * @param given whether the list came from elsewhere than from the image
   * @param inside whether the list in the image says the same
   * @param result the comparison
   */
  record Image(Path root, Path list, boolean given, boolean inside, ImageComparison.Result result) {
    private static final List<String> NOT_COVERED =
        List.of(
            "permissions and owners of the files",
            "your data home and the configuration of hosts (doctor, config doctor)",
            "the libraries of the system that Java loads");

    boolean isSame() {
      return result.isSame() && inside;
    }

    ObjectNode json() {
      ObjectNode json = Json.object();
      json.put("verdict", isSame() ? "same" : "different");
      json.put("installation", root.toString());
      json.put("list", list.toString());
      json.put("list_from", given ? "elsewhere" : "installation");
      json.put("list_inside_same", inside);
      json.put("same", result.same());
      put(json, "changed", result.changed());
      put(json, "missing", result.missing());
      put(json, "additional", result.additional());
      put(json, "unreadable", result.unreadable());
      put(json, "elsewhere", result.elsewhere());
      put(json, "beside", result.beside());
      json.put("proves", proves());
      put(json, "not_covered", NOT_COVERED);
      return json;
    }

    void write(Sheet sheet) {
      row(sheet, Style.PLAIN, "", "Installation", root.toString());
      row(sheet, Style.PLAIN, "", "List", list.toString());
      if (!inside) {
        row(sheet, Style.BAD, "fail", "List inside", "is not there, or not the one that was given");
      }
      rows(sheet, "Changed", result.changed());
      rows(sheet, "Missing", result.missing());
      rows(sheet, "Additional", result.additional());
      rows(sheet, "Unreadable", result.unreadable());
      row(sheet, Style.GOOD, "ok", "As listed", result.same() + " files, the class cache included");
      if (!result.elsewhere().isEmpty()) {
        row(sheet, Style.GOOD, "ok", "Not here", others(result.elsewhere(), "kept elsewhere"));
      }
      if (!result.beside().isEmpty()) {
        row(sheet, Style.GOOD, "ok", "Not listed", others(result.beside(), "beside the program"));
      }
      sheet
          .blank()
          .prose(0, Style.PLAIN, proves())
          .prose(0, Style.PLAIN, "Not covered: " + String.join("; ", NOT_COVERED) + ".")
          .blank();
      conclude(sheet, isSame(), "All that runs is as listed.", "Not all is as listed.");
    }

    private String proves() {
      return given
          ? "As trustworthy as the list: `gh attestation verify` says whether the workflow of the"
              + " release made it."
          : "The list lies in the same place as the files: this finds damage and careless changes,"
              + " not somebody who changed both. --sums compares with the list of the release.";
    }

    private static void rows(Sheet sheet, String label, List<String> names) {
      for (String each : names.subList(0, Math.min(names.size(), MOST_ROWS))) {
        row(sheet, Style.BAD, "fail", label, Quoted.question(each));
      }
      if (names.size() > MOST_ROWS) {
        String more = names.size() - MOST_ROWS + " more; --json has all";
        row(sheet, Style.BAD, "fail", label, more);
      }
    }

    private static String others(List<String> names, String where) {
      return names.size()
          + (names.size() == 1 ? " file " : " files ")
          + where
          + ", as packages have it: "
          + Quoted.of(names.get(0))
          + (names.size() == 1 ? "" : ", …");
    }
  }

  /**
   * A build of the source, of which there is no list.
   *
   * @param directory the program
   * @param checks what was compared instead
   */
  record Build(Path directory, List<Check> checks) {
    private static final String PROVES =
        "There is no "
            + Checksums.NAME
            + ": it is made with images, and this program runs where its source was built. Compared"
            + " instead is what the build left in the same place, which finds damage and careless"
            + " changes.";
    private static final List<String> NOT_COVERED =
        List.of(
            "the class cache, which Java compares with the program at every start",
            "the source and what it is built with (git status, git verify-commit)",
            "your data home (doctor)");

    boolean isSame() {
      return checks.stream().noneMatch(each -> each.verdict() == Check.Verdict.fail);
    }

    ObjectNode json() {
      ObjectNode json = Json.object();
      json.put("verdict", isSame() ? "same" : "different");
      json.put("installation", directory.toAbsolutePath().normalize().toString());
      Checks.put(json, checks);
      json.put("proves", PROVES);
      put(json, "not_covered", NOT_COVERED);
      return json;
    }

    void write(Sheet sheet) {
      Checks.write(sheet, checks);
      sheet
          .blank()
          .prose(0, Style.PLAIN, PROVES)
          .prose(0, Style.PLAIN, "Not covered: " + String.join("; ", NOT_COVERED) + ".")
          .blank();
      conclude(sheet, isSame(), "All that was compared is as built.", "Not all is as built.");
    }
  }

  private static void conclude(Sheet sheet, boolean same, String good, String bad) {
    sheet.prose(0, same ? Style.GOOD : Style.BAD, same ? good : bad);
  }

  private static void row(Sheet sheet, Style style, String mark, String label, String text) {
    sheet.labeled(MARK, style, mark, LABEL, label, text);
  }

  private static void put(ObjectNode json, String name, List<String> texts) {
    ArrayNode list = json.putArray(name);
    texts.forEach(list::add);
  }
}
