package org.otsecurity.cli.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.cli.host.Finding.Verdict;
import org.otsecurity.cli.session.CommandException;

/** Looks for the server in the files of hosts, and at what stands there. */
final class HostExamination {
  private final Machine machine;
  private final Path folder;
  private final EntryExamination entries;

  /**
   * @param machine whose files
   * @param folder the folder of a project
   */
  HostExamination(Machine machine, Path folder, EntryExamination entries) {
    this.machine = machine;
    this.folder = folder;
    this.entries = entries;
  }

  /** What is found of a host: in its usual file, and in that of the project if there is one. */
  List<Finding> examine(Host host) {
    List<Finding> findings = new ArrayList<>();
    Optional<Path> file = host.file(machine);
    if (file.isPresent()) {
      findings.addAll(examine(host, file.get()));
    } else {
      String where = host.opens().isEmpty() ? "" : host.opens();
      findings.add(
          new Finding(
              Verdict.none, host, "", "keeps its servers where they cannot be read", where));
    }
    if (!host.project().isEmpty()) {
      Path project = folder.resolve(host.project());
      boolean same = file.isPresent() && file.get().equals(project);
      if (!same && java.nio.file.Files.isRegularFile(project)) {
        // A host asks before it starts what the folder of a project names; so nothing starts here.
        examine(host, project, entries.untried()).stream()
            .filter(each -> each.verdict() != Verdict.none)
            .forEach(findings::add);
      }
    }
    return findings;
  }

  /** What is found in one file. */
  List<Finding> examine(Host host, Path file) {
    return examine(host, file, entries);
  }

  private static List<Finding> examine(Host host, Path file, EntryExamination entries) {
    try {
      String text = HostWriter.read(file);
      HostFile form = HostFiles.of(host);
      List<HostFile.Found> found = form.find(text);
      String doubt = form.doubt(text);
      List<Finding> findings = new ArrayList<>();
      if (!doubt.isEmpty()) {
        findings.add(
            new Finding(Verdict.warn, host, file.toString(), doubt, "Take it out of the file."));
      }
      found.forEach(each -> findings.add(entries.examine(host, file, each)));
      if (found.isEmpty()) {
        findings.add(new Finding(Verdict.none, host, file.toString(), "not configured", ""));
      }
      return findings;
    } catch (HostFileException e) {
      String words =
          e.problem().startsWith(file.toString())
              ? e.problem().substring(file.toString().length()).strip()
              : e.problem();
      return List.of(
          new Finding(
              Verdict.fail,
              host,
              file.toString(),
              words,
              "Mend the file: " + host.name() + " may not read any server in it."));
    } catch (CommandException e) {
      return List.of(new Finding(Verdict.fail, host, file.toString(), e.problem(), ""));
    }
  }
}
