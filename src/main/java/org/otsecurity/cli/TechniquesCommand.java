package org.otsecurity.cli;

import java.util.concurrent.Callable;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.render.TechniqueJson;
import org.otsecurity.render.text.Cited;
import org.otsecurity.render.text.TechniquesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code techniques}: ATT&amp;CK techniques by what they relate to. */
@Command(
    name = "techniques",
    description = "Find ATT&CK for ICS techniques by asset, tactic, actor or mitigation.",
    footer = {
      "%nExamples:",
      "  ot-security techniques --asset PLC --mitigations",
      "  ot-security techniques --asset HMI --tactic lateral-movement",
      "  ot-security techniques --group \"Sandworm Team\""
    })
final class TechniquesCommand implements Callable<Integer> {
  private final Session session;

  @Mixin TechniqueFilter filter = new TechniqueFilter();

  @Option(
      names = "--mitigations",
      description = "Also rank the mitigations by how many they cover.")
  boolean mitigations;

  @Mixin Presentation presentation = new Presentation();

  TechniquesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FindTechniques.Answer answer = session.questions().techniques().find(filter.request());
    Cited cited = session.cited();
    session.print(
        TechniqueJson.of(answer, mitigations),
        presentation,
        sheet -> TechniquesText.write(sheet, answer, mitigations, cited));
    return ExitCode.OK;
  }
}
