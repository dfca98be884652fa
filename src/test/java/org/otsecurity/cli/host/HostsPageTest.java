package org.otsecurity.cli.host;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.Golden;
import org.otsecurity.json.Json;

/** The page about hosts tells what the program knows of them. */
class HostsPageTest {
  private static final Path PAGE = Path.of("docs", "hosts.md");
  private static final Reach STARTED =
      Reach.started(new org.otsecurity.cli.serve.Launch("PATH", List.of("serve")));
  private static final Reach CALLED = Reach.at(STARTED.launch(), "https://HOST/mcp");

  @Test
  void tableOfHostsIsUpToDate() {
    StringBuilder table =
        new StringBuilder(
            "| `config` | program | form | under | starts it | calls it |\n|---|---|---|---|---|---|\n");
    for (Host each : Hosts.read().all()) {
      table.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  each.id(),
                  each.name(),
                  each.form() == Host.Form.NONE ? "-" : each.form().name(),
                  each.section().isEmpty() ? "-" : "`" + String.join(".", each.section()) + "`",
                  entry(each, STARTED),
                  entry(each, CALLED)));
    }
    Golden.matchesSection(PAGE, "hosts", table.toString());
  }

  private static String entry(Host host, Reach reach) {
    return host.entry(reach).map(each -> "`" + Json.text(each) + "`").orElse("-");
  }

  @Test
  void placesAreUpToDate() {
    StringBuilder table =
        new StringBuilder(
            "| program | macOS | Windows | Linux | project |\n|---|---|---|---|---|\n");
    for (Host each : Hosts.read().all()) {
      if (!each.file(Machine.Os.LINUX).isEmpty()) {
        table.append("| ").append(each.name());
        for (Machine.Os system : Machine.Os.values()) {
          table.append(" | `").append(Machine.shown(each.file(system))).append('`');
        }
        String project = each.project().isEmpty() ? "-" : "`" + each.project() + "`";
        table.append(" | ").append(project).append(" |\n");
      }
    }
    Golden.matchesSection(PAGE, "places", table.toString());
  }

  @Test
  void sourcesAreUpToDate() {
    StringBuilder list = new StringBuilder();
    for (Host each : Hosts.read().all()) {
      list.append("- **").append(each.name()).append("**, ").append(each.checked()).append(": ");
      list.append(String.join(", ", each.sources().stream().map(url -> "<" + url + ">").toList()));
      each.unchecked().forEach(words -> list.append(" Not checked: ").append(words));
      list.append('\n');
    }
    Golden.matchesSection(PAGE, "sources", list.toString());
  }
}
