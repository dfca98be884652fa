package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.otsecurity.query.FindTechniques;
import org.otsecurity.render.TechniqueJson;
import org.otsecurity.render.text.Sources;
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

  @Option(
      names = "--asset",
      paramLabel = "ASSET",
      split = ",",
      description = "Targets this asset or device; may be repeated, then any of them.")
  List<String> assets = new ArrayList<>();

  @Option(names = "--tactic", paramLabel = "TACTIC", description = "Belongs to this tactic.")
  Optional<String> tactic = Optional.empty();

  @Option(names = "--group", paramLabel = "GROUP", description = "Is used by this group.")
  Optional<String> group = Optional.empty();

  @Option(names = "--software", paramLabel = "SOFTWARE", description = "Is used by this software.")
  Optional<String> software = Optional.empty();

  @Option(names = "--campaign", paramLabel = "CAMPAIGN", description = "Was used in this campaign.")
  Optional<String> campaign = Optional.empty();

  @Option(
      names = "--mitigation",
      paramLabel = "MITIGATION",
      description = "Is mitigated by this mitigation.")
  Optional<String> mitigation = Optional.empty();

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
    List<String> actors = Stream.of(group, software, campaign).flatMap(Optional::stream).toList();
    if (actors.size() > 1) {
      throw CommandException.usage(
          "--group, --software and --campaign were given together.",
          "Give one of them.",
          List.of());
    }
    if (assets.isEmpty() && tactic.isEmpty() && actors.isEmpty() && mitigation.isEmpty()) {
      throw CommandException.usage(
          "No filter was given.",
          "Give at least one of --asset, --tactic, --group, --software, --campaign, --mitigation;"
              + " \"list mitre-ics --kind technique\" lists all techniques.",
          List.of());
    }
    var json =
        TechniqueJson.of(
            session
                .questions()
                .techniques()
                .find(
                    new FindTechniques.Request(
                        assets, tactic, actors.stream().findFirst(), mitigation)),
            mitigations);
    Sources sources = session.sources();
    session.print(json, presentation, sheet -> TechniquesText.write(sheet, json, sources));
    return ExitCode.OK;
  }
}
