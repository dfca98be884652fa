package org.otsecurity.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.WhatChangedJson;
import org.otsecurity.render.text.WhatChangedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed between two releases. */
@Command(
    name = "diff",
    description =
        "Show what changed between two releases of a document, and what of ours it touches.",
    footer = {
      "%nExamples:",
      "  ot-security diff mitre-ics",
      "  ot-security diff mitre-ics --from 16.1 --to 18.1 --change added",
      "  ot-security diff nist-800-53"
    })
final class DiffCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  /** The page of the tool. */
  private static final int JSON_PAGE = 50;

  private final Session session;

  @Parameters(paramLabel = "STANDARD", description = "mitre-ics or nist-800-53.")
  String standard = "";

  @Option(
      names = "--from",
      paramLabel = "RELEASE",
      description = "The older release. Default: the one before.")
  Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "RELEASE",
      description = "The newer release. Default: the newest known.")
  Optional<String> to = Optional.empty();

  @Option(
      names = "--change",
      paramLabel = "KIND",
      description =
          "One kind: added, removed, ended, reinstated, renamed, text_changed, discussion_changed,"
              + " relations_changed.")
  Optional<String> change = Optional.empty();

  @Mixin Paging paging = new Paging();

  @Mixin Presentation presentation = new Presentation();

  DiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    paging.check();
    Questions questions = session.questions();
    WhatChanged.Answer answer =
        questions
            .whatChanged()
            .compare(
                new WhatChanged.Request(questions.standards().parse(standard), from, to, change));
    int size = presentation.json ? JSON_PAGE : PAGE;
    int offset = paging.offset(size);
    Optional<String> next =
        ListCursor.nextOfAll("what_changed", offset, size, answer.changes().size());
    session.print(
        WhatChangedJson.of(answer, offset, size, next),
        presentation,
        sheet -> {
          WhatChangedText.write(sheet, answer, offset, size);
          paging.more(sheet, next);
        });
    return ExitCode.OK;
  }
}
