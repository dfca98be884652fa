package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.install.DataHome;

/** What is wrong with files of licensed text is told with its place, all of it at once. */
class LicensedRefusalTest {
  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));
  private LicensedIngest ingest = new LicensedIngest(LicensedFiles.installation(), home);

  @BeforeEach
  void emptyHome() {
    home = new DataHome(folder.resolve("home"));
    ingest = new LicensedIngest(LicensedFiles.installation(), home);
  }

  @Test
  void everythingWrongIsNamedAtOnce() throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(
        file,
        """
        standard,edition,id,level,text
        iec62443-3-3,2013,SR 1.1,1,ours
        iec62443-3-3,2013,SR 11.1,1,ours
        iec62443-3-3,2013,sr1.1,1,ours
        iec62443-3-3,2013,CR 1.1,1,ours
        iec62443-33,2013,SR 1.2,1,ours
        nist-800-53,5,AC-2,,ours
        iec62443-3-3,2013,SR 1.3,7,ours
        iec62443-3-3,2013,Clause 4.2,1,ours
        iec62443-3-3,2014,SR 1.4,1,ours
        iec62443-3-3,2013,,1,ours
        """);
    assertThatThrownBy(() -> ingest.check(List.of(file), false))
        .isInstanceOfSatisfying(
            IngestException.class,
            e ->
                assertThat(String.join("\n", e.details()))
                    .contains(
                        "bad.csv, line 3: \"SR 11.1\" is no id of iec62443-3-3.",
                        "Nearest: SR 1.1",
                        "line 4, SR 1.1: it is there twice. Expected: it once; the other is bad.csv, line 2.",
                        "line 5: \"CR 1.1\" is no id of iec62443-3-3 (it is one of iec62443-4-2).",
                        "line 7: \"nist-800-53\" is no standard",
                        "line 8, SR 1.3: \"7\" is no level. Expected: 1, 2, 3 or 4.",
                        "line 9, Clause 4.2: it has no level.",
                        "has 2 editions",
                        "line 11: the id is missing."));
    LicensedFiles.refused(ingest, folder.resolve("none.json"), "there is no such file");
    LicensedFiles.refused(
        ingest, Files.writeString(folder.resolve("a.docx"), "x"), ".json, .csv or .xlsx");
    LicensedFiles.refused(
        ingest,
        LicensedFiles.json(folder.resolve("e.json"), "{\"id\": \"SR 1.1\", \"text\": \" \"}"),
        "No row has a text yet");
    assertThat(home.directory()).doesNotExist();
  }
}
