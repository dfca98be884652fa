package org.otsecurity.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.FreshnessFile;

/** Looks at the data home: who may read and change it, and what is known of newer releases. */
final class HomeExamination {
  private static final String HOME = "Data home";
  private static final String FRESHNESS = "Freshness";
  private static final Set<PosixFilePermission> WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> READ_OR_WRITE =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> ENTER =
      EnumSet.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

  private final DataHome home;

  HomeExamination(DataHome home) {
    this.home = home;
  }

  /** Nobody else may change what is answered from, nor read licensed text. */
  Check permissions() {
    Path folder = home.directory();
    if (Files.notExists(folder)) {
      return Check.ok(HOME, folder + " is not there yet");
    }
    if (!Files.isDirectory(folder) || !Files.isReadable(folder) || !Files.isExecutable(folder)) {
      return Check.fail(
          HOME,
          folder + " cannot be looked into",
          "Make it a folder that you may read, or name another with OT_SECURITY_HOME.");
    }
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
      return Check.ok(HOME, folder + "; who else may read it was not looked at on this system");
    }
    try {
      List<String> open = open(folder);
      return open.isEmpty()
          ? Check.ok(HOME, folder + "; looked at: only you may change it and read your texts")
          : Check.warn(
              HOME,
              "others may read or change " + String.join(", ", open),
              "`chmod -R go-rwx " + folder + "` keeps them out.");
    } catch (IOException e) {
      return Check.fail(HOME, folder + " cannot be looked into", "");
    }
  }

  /** What is open to others: to be changed, or to be read where it holds licensed text. */
  private List<String> open(Path folder) throws IOException {
    List<String> open = new ArrayList<>();
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
    if (permissions.stream().noneMatch(READ_OR_WRITE::contains)
        && permissions.stream().noneMatch(ENTER::contains)) {
      return open;
    }
    report(folder, WRITE, open);
    for (Path each : List.of(folder, home.licensed(), home.official())) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> files = Files.list(each)) {
          for (Path file : files.sorted().toList()) {
            boolean licensed = file.equals(home.database()) || each.equals(home.licensed());
            report(file, licensed ? READ_OR_WRITE : WRITE, open);
          }
        }
      }
    }
    return open;
  }

  private void report(Path file, Set<PosixFilePermission> unwanted, List<String> open)
      throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.stream().anyMatch(unwanted::contains)) {
      String name = home.directory().relativize(file).toString();
      open.add(
          (name.isEmpty() ? file.toString() : name)
              + " ("
              + PosixFilePermissions.toString(permissions)
              + ")");
    }
  }

  /** What the last check for updates learned, and when. */
  Check freshness(LocalDate today) {
    List<Freshness> learned = new FreshnessFile(home).read();
    String last = learned.stream().map(Freshness::checked).max(String::compareTo).orElse("");
    if (last.isEmpty()) {
      return Check.ok(
          FRESHNESS, "not known: no publisher was asked yet; `ot-security check-updates` asks");
    }
    if (last.compareTo(today.toString()) > 0) {
      return Check.warn(
          FRESHNESS,
          "the publishers were last asked on " + last + ", and today is " + today,
          "Set the clock right and run `ot-security check-updates`.");
    }
    String when = " when the publishers were last asked, on " + last;
    List<String> newer =
        learned.stream()
            .filter(each -> each.state().isUpdate())
            .map(each -> each.standard() + " " + each.published())
            .toList();
    if (!newer.isEmpty()) {
      return Check.warn(
          FRESHNESS,
          "newer" + when + ": " + String.join(", ", newer),
          "`ot-security sync` fetches it.");
    }
    List<String> unknown =
        learned.stream()
            .filter(each -> each.state() == Freshness.State.UNKNOWN)
            .map(each -> each.standard().value())
            .toList();
    return Check.ok(
        FRESHNESS,
        unknown.isEmpty()
            ? "nothing newer" + when
            : "not known of "
                + String.join(", ", unknown)
                + when
                + (unknown.size() < learned.size() ? "; of the others nothing newer" : ""));
  }
}
