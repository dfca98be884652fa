package org.otsecurity.cli.corpus;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.ingest.OfficialFile;
import org.otsecurity.ingest.TakeReleases;
import org.otsecurity.ingest.sync.LocalFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpus take}: brings the facts of a publisher's release into the corpus. */
@Command(
    name = "take",
    description = {
      "Take the facts of publishers' releases into the corpus, and say what is left to a person.",
      "Written are releases/DOCUMENT-RELEASE.tsv and the edition of a document whose rows are those"
          + " of its release. Left are rows without a text of ours, texts without a row, and what"
          + " speaks of rows that are gone or no longer in force.",
      "Files are known by their content and checked as sync does. All is written or nothing."
    },
    footer = {
      "%nExit codes: 0 nothing is left to do; 10 something is left to a person; 1 files are refused;"
          + " others as everywhere.",
      "%nExamples:",
      "  ot-security corpus take ics-attack.json",
      "  ot-security corpus take --dry-run ics-attack.json",
      "  ot-security corpus take FOLDER --json"
    })
final class CorpusTakeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of publishers, or folders with them (JSON).")
  List<Path> files = new ArrayList<>();

  @Mixin CorpusFolder corpus = new CorpusFolder();

  @Option(names = "--dry-run", description = "Say what would be done, write nothing.")
  boolean dryRun;

  @Mixin Presentation presentation = new Presentation();

  CorpusTakeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = corpus.get();
    TakeReleases take = new TakeReleases(folder);
    List<OfficialFile> read = new ArrayList<>();
    for (Path each : files) {
      LocalFiles local = LocalFiles.read(take::read, each);
      local.passedOver().forEach(session.err()::println);
      read.addAll(local.files());
    }
    TakeReleases.Plan plan = take.plan(read, LocalDate.now(Clock.systemUTC()));
    if (!dryRun) {
      write(plan);
    }
    session.print(
        () -> TakeReport.json(plan, dryRun),
        presentation,
        sheet -> TakeReport.write(sheet, plan, dryRun));
    return plan.isDone() ? ExitCode.OK : ExitCode.UPDATES;
  }

  private static void write(TakeReleases.Plan plan) throws IOException {
    try {
      TakeReleases.write(plan);
    } catch (FileSystemException e) {
      throw CommandException.unwritable(
          e.getFile()
              + " could not be written"
              + (e.getReason() == null ? "" : " (" + e.getReason() + ")")
              + "; nothing was changed.",
          "A corpus that may be written to, and room on its disk.");
    }
  }
}
