package org.otsecurity.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.query.threat.FindTechniques;
import picocli.CommandLine.Option;

/** Options that say which techniques of ATT&amp;CK for ICS are meant. */
final class TechniqueFilter {
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

  /**
   * What the options ask for.
   *
   * @throws CommandException if there are too few or too many
   */
  FindTechniques.Request request() {
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
    return new FindTechniques.Request(
        assets, tactic, actors.stream().findFirst(), mitigation, false);
  }
}
