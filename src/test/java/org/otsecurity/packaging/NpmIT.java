package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The npm packages, installed from their archives into a fresh project without a network. */
class NpmIT {
  @TempDir Path folder = Path.of("");

  @Test
  void startsByNpxAndPassesExitCodesOn() throws Exception {
    Carriers.assumeProgram("npm");
    Path image = Carriers.carrier("ot-security-mcp-linux-*.tgz");
    Path main = Carriers.carrier("ot-security-mcp-[0-9]*.tgz");
    Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
    Carriers.succeed(
        folder,
        "npm",
        "install",
        "--offline",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        image.toString(),
        main.toString());
    assertThat(Carriers.succeed(folder, "npx", "--offline", "ot-security", "--version"))
        .startsWith("ot-security ");
    assertThat(
            Carriers.run(folder, List.of("npx", "--offline", "ot-security", "show", "T9999"))
                .code())
        .isEqualTo(1);
    // Without arguments it is what hosts start: a server over stdio.
    Carriers.useOverStdio(
        "npx", "--offline", "--prefix", folder.toString(), "-y", "ot-security-mcp");
  }

  @Test
  void saysWhatIsMissingWhereOptionalDependenciesWereLeftOut() throws Exception {
    Carriers.assumeProgram("npm");
    Path main = Carriers.carrier("ot-security-mcp-[0-9]*.tgz");
    Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
    Carriers.succeed(
        folder,
        "npm",
        "install",
        "--offline",
        "--omit=optional",
        "--no-audit",
        "--no-fund",
        main.toString());
    Carriers.Output output =
        Carriers.run(folder, List.of("npx", "--offline", "ot-security", "list"));
    assertThat(output.code()).isEqualTo(69);
    assertThat(output.out()).contains("is not installed", "--omit=optional");
  }
}
