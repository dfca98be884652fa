package org.otsecurity.cli.question;

import java.util.List;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.Question;
import picocli.CommandLine.Model.OptionSpec;
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
      String words = String.join(" ", parsed.matchedPositionalValue(0, List.<String>of()));
      return namesSeveral(words) ? documents : rows;
    }
    if (!parsed.matchedOptions().stream().allMatch(each -> isOfForm(each) || isFull(each))) {
      throw CommandException.usage(
          "Filters were given without a document.",
          "Documents: " + String.join(", ", session().questions().standards().ids()) + ".",
          List.of());
    }
    return documents;
  }

  private boolean isFull(OptionSpec option) {
    return documents.definition().command().options().stream()
        .anyMatch(each -> each.name().equals(option.longestName()));
  }

  /** Whether words are no document and stand in the names of some. */
  private boolean namesSeveral(String words) {
    try {
      session().questions().standards().parse(words);
      return false;
    } catch (QueryException e) {
      return session().questions().listStandards().holds(words);
    }
  }
}
