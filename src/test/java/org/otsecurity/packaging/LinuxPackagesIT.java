package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages for Linux, in a root that has nothing else. */
class LinuxPackagesIT {
  /** Starts a command, asks it over HTTP whether it lives, and stops it. */
  private static final String ASK =
      """
      "$@" & server=$!
      for i in $(seq 300); do
        if exec 3<>/dev/tcp/127.0.0.1/8321; then break; fi 2>/dev/null
        sleep 0.2
      done
      printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3
      cat <&3
      kill $server
      wait $server
      """;

  @TempDir Path folder = Path.of("");

  /** Links of a root point outside of this folder, of which JUnit would warn one by one. */
  @AfterEach
  void removeRoot() throws Exception {
    Carriers.succeed(folder, "rm", "-rf", folder.resolve("root").toString());
  }

  @Test
  void debIsInstalledServesAndIsRemoved() throws Exception {
    Carriers.assumeRoot();
    Carriers.assumeProgram("mmdebstrap");
    Carriers.assumeProgram("bwrap");
    Path deb = Carriers.carrier("*.deb");
    Path root = folder.resolve("root");
    Files.createDirectory(root);
    Carriers.succeed(
        folder, "mmdebstrap", "--quiet", "--variant=minbase", "bookworm", root + ".tar");
    Carriers.succeed(
        folder, "tar", "-C", root.toString(), "--exclude=./dev/*", "-xf", root + ".tar");
    Files.copy(deb, root.resolve("ot-security.deb"));
    Carriers.succeed(folder, "chroot", root.toString(), "dpkg", "-i", "/ot-security.deb");
    Path unit = root.resolve("usr/lib/systemd/system/ot-security.service");
    String start =
        Files.readAllLines(unit).stream()
            .filter(each -> each.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow()
            .substring("ExecStart=".length());
    List<String> command = jail(root);
    command.addAll(List.of("bash", "-c", ASK, "ask"));
    command.addAll(List.of(start.split(" ")));
    Carriers.Output output = Carriers.run(folder, command);
    assertThat(output.out()).contains("serves at http://127.0.0.1:8321/mcp", "200 OK");
    assertThat(Carriers.succeed(folder, "chroot", root.toString(), "dpkg", "-V", "ot-security"))
        .as("files changed by a start")
        .isEmpty();
    Carriers.succeed(folder, "chroot", root.toString(), "dpkg", "--purge", "ot-security");
    for (String each :
        List.of("usr/lib/ot-security", "usr/bin/ot-security", "usr/share/doc/ot-security")) {
      assertThat(Files.exists(root.resolve(each), LinkOption.NOFOLLOW_LINKS)).as(each).isFalse();
    }
  }

  @Test
  void rpmLaysOutWhatStarts() throws Exception {
    Carriers.assumeRoot();
    Carriers.assumeProgram("rpm");
    Path rpm = Carriers.carrier("*.rpm");
    Path root = Files.createDirectory(folder.resolve("root"));
    Carriers.succeed(
        folder, "rpm", "--root", root.toString(), "--nodeps", "--noscripts", "-i", rpm.toString());
    assertThat(
            Carriers.succeed(folder, root.resolve("usr/bin/ot-security").toString(), "--version"))
        .startsWith("ot-security ");
    assertThat(root.resolve("usr/share/man/man1/ot-security.1.gz")).isNotEmptyFile();
    Carriers.succeed(
        folder, "rpm", "--root", root.toString(), "--nodeps", "--noscripts", "-e", "ot-security");
    assertThat(root.resolve("usr/lib/ot-security")).doesNotExist();
  }

  @Test
  void serviceIsHardened() throws Exception {
    Carriers.assumeProgram("systemd-analyze");
    assertThat(
            Carriers.succeed(
                folder,
                "systemd-analyze",
                "security",
                "--offline=true",
                "--threshold=20",
                Path.of("packaging/linux/ot-security.service").toAbsolutePath().toString()))
        .contains("exposure level");
  }

  /** Nobody, with nothing to write to and a network that ends at loopback. */
  private static List<String> jail(Path root) {
    return new ArrayList<>(
        List.of(
            "bwrap",
            "--unshare-all",
            "--die-with-parent",
            "--ro-bind",
            root.toString(),
            "/",
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            "--tmpfs",
            "/tmp",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--clearenv",
            "--setenv",
            "PATH",
            "/usr/bin:/bin",
            "--setenv",
            "OT_SECURITY_HOME",
            "/var/lib/ot-security"));
  }
}
