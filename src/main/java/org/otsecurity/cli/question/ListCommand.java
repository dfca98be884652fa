package org.otsecurity.cli.question;

import java.util.List;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.Session;
import org.otsecurity.question.Question;
import picocli.CommandLine.ParseResult;

/** {@code list}: the documents, or the rows of one. */
final class ListCommand extends QuestionCommand {
  private final Question documents;
  private final Question rows;

  ListCommand(Session session, Question documents, Question rows) {
    super(session, List.of(rows, documents));
    this.documents = documents;
    this.rows = rows;
  }

  @Override
  Question asked(ParseResult parsed) {
    if (parsed.hasMatchedPositional(0)) {
      return rows;
    }
    if (!parsed.matchedOptions().stream().allMatch(this::isOfForm)) {
      throw CommandException.usage(
          "Filters were given without a document.",
          "Documents: " + String.join(", ", session().questions().standards().ids()) + ".",
          List.of());
    }
    return documents;
  }
}
