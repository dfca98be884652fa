package org.otsecurity.cli.ingest;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.ingest.CheckedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest iec62443}: checks and stores files. */
@Command(
    name = "iec62443",
    description =
        "Add text of IEC 62443 from JSON, CSV or XLSX files; it replaces what was there of the same"
            + " document. All or nothing: one problem, and nothing is changed.")
final class IngestFilesCommand implements Callable<Integer> {
  private static final int MOST_IDS = 8;

  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files ending in .json, .csv, .xlsx.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--check", description = "Only check the files.")
  boolean check;

  @Option(
      names = "--accept-levels",
      description = "Take security levels that differ from ours, marked as yours.")
  boolean acceptLevels;

  @Mixin Presentation presentation = new Presentation();

  IngestFilesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var ingest = session.ingest();
    CheckedText text = ingest.check(files, acceptLevels);
    if (!check) {
      ingest.store(text);
    }
    if (presentation.json()) {
      session.printJson(IngestReport.of(text, !check));
      return ExitCode.OK;
    }
    PrintStream out = session.out();
    for (LicensedDocument each : text.documents()) {
      out.println(
          (check ? "Good: " : "Stored: ")
              + each.texts()
              + " texts of "
              + each.standard()
              + ", edition "
              + each.edition()
              + ".");
    }
    if (text.withoutText() > 0) {
      out.println("Without a text: " + text.withoutText() + " rows; they keep our summary.");
    }
    text.levels()
        .forEach(each ->
            out.println(
                each.id().value()
                    + ": level "
                    + each.level()
                    + " of your copy, ours is "
                    + each.ours()
                    + "."));
    if (!text.otherTitles().isEmpty()) {
      out.println(
          "Titles that differ from ours: "
              + text.otherTitles().size()
              + " ("
              + String.join(", ", text.otherTitles().stream().limit(MOST_IDS).toList())
              + (text.otherTitles().size() > MOST_IDS ? ", …" : "")
              + "). If rows have shifted, texts stand at the wrong ids.");
    }
    out.println(
        check ? "Nothing was changed." : "Running servers answer with it when they start again.");
    return ExitCode.OK;
  }
}
