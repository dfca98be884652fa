package org.otsecurity.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.FreshnessFile;

class HomeExaminationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder = Path.of("");

  @Test
  void homeThatOthersMayChangeIsNamedWithItsRemedy() throws IOException {
    assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class)).isNotNull();
    DataHome home = new DataHome(Files.createDirectory(folder.resolve("home")));
    Files.writeString(home.database(), "x");
    permit(home.database(), "rw-------");
    permit(home.directory(), "rwxr-xr-x");
    assertThat(new HomeExamination(home).permissions().verdict()).isEqualTo(Check.Verdict.ok);
    permit(home.database(), "rw-r--r--");
    warned(home, "ot-security.db (rw-r--r--)");
    permit(home.directory(), "rwx------");
    assertThat(new HomeExamination(home).permissions().verdict())
        .as("nobody else comes so far")
        .isEqualTo(Check.Verdict.ok);
    permit(home.database(), "rw-------");
    permit(home.directory(), "rwxrwxrwx");
    warned(home, home.directory() + " (rwxrwxrwx)");
  }

  private static void warned(DataHome home, String finding) {
    Check check = new HomeExamination(home).permissions();
    assertThat(check.verdict()).isEqualTo(Check.Verdict.warn);
    assertThat(check.finding()).contains(finding);
    assertThat(check.remedy()).contains("chmod -R go-rwx " + home.directory());
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void fileInPlaceOfTheHomeIsAFailure() throws IOException {
    Path file = Files.writeString(folder.resolve("home"), "x");
    Check check = new HomeExamination(new DataHome(file)).permissions();
    assertThat(check.verdict()).isEqualTo(Check.Verdict.fail);
    assertThat(check.remedy()).contains("OT_SECURITY_HOME");
    assertThat(new HomeExamination(new DataHome(folder.resolve("none"))).permissions().finding())
        .contains("not there yet");
  }

  @Test
  void freshnessSaysWhatIsKnownAndWhatNot() throws IOException {
    assertThat(freshness().finding()).contains("not known", "check-updates");
    learned(Freshness.State.CURRENT, "2026-11-29", Freshness.State.CURRENT);
    assertThat(freshness().finding()).contains("nothing newer", "2026-11-29");
    learned(Freshness.State.UNKNOWN, "2026-11-29", Freshness.State.CURRENT);
    assertThat(freshness().finding())
        .contains("not known of mitre-ics", "of the others nothing newer");
    learned(Freshness.State.UNKNOWN, "2026-11-29", Freshness.State.UNKNOWN);
    assertThat(freshness().finding()).contains("not known of").doesNotContain("nothing newer");
    learned(Freshness.State.NEWER, "2026-11-29", Freshness.State.UNKNOWN);
    assertThat(freshness().verdict()).isEqualTo(Check.Verdict.warn);
    assertThat(freshness().finding()).contains("newer", "mitre-ics 20.1");
    learned(Freshness.State.CURRENT, "2040-01-01", Freshness.State.CURRENT);
    assertThat(freshness().verdict()).isEqualTo(Check.Verdict.warn);
    assertThat(freshness().finding()).contains("2040-01-01", "today is 2026-11-30");
  }

  private Check freshness() {
    return new HomeExamination(new DataHome(folder)).freshness(TODAY);
  }

  private void learned(Freshness.State ics, String on, Freshness.State controls)
      throws IOException {
    new FreshnessFile(new DataHome(folder))
        .write(
            List.of(
                new Freshness(DocumentId.MITRE_ICS, ics, "", "19.1", "20.1", on, on, ""),
                new Freshness(DocumentId.NIST_800_53, controls, "", "5.2", "5.2", on, on, "")));
  }
}
