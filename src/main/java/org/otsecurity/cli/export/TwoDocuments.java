package org.otsecurity.cli.export;

import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import picocli.CommandLine.Option;

/** Options that say which document is mapped onto which. */
final class TwoDocuments {
  private static final int ALL = 5_000;

  @Option(names = "--from", paramLabel = "STANDARD", required = true, description = "From this.")
  String from = "";

  @Option(names = "--to", paramLabel = "STANDARD", required = true, description = "Onto this.")
  String to = "";

  /**
   * All mappings of the one onto the other.
   *
   * @param derived whether paths through a third document are wanted
   */
  GetMappings.Answer mappings(Questions questions, boolean derived) {
    return questions
        .mappings()
        .get(
            MappingRequest.between(
                    questions.standards().parse(from), questions.standards().parse(to), ALL)
                .withDerived(derived));
  }
}
