package org.otsecurity.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataHomeTest {
  @Test
  void theEnvironmentDecidesFirst() {
    assertThat(home(Map.of("OT_SECURITY_HOME", "/own", "XDG_DATA_HOME", "/xdg"), "Linux"))
        .isEqualTo(Path.of("/own"));
  }

  @Test
  void linuxFollowsXdg() {
    assertThat(home(Map.of("XDG_DATA_HOME", "/xdg"), "Linux"))
        .isEqualTo(Path.of("/xdg/ot-security"));
    assertThat(home(Map.of("XDG_DATA_HOME", "relative"), "Linux"))
        .isEqualTo(Path.of("/u/.local/share/ot-security"));
    assertThat(home(Map.of(), "FreeBSD")).isEqualTo(Path.of("/u/.local/share/ot-security"));
  }

  @Test
  void macAndWindowsHaveTheirPlaces() {
    assertThat(home(Map.of(), "Mac OS X"))
        .isEqualTo(Path.of("/u/Library/Application Support/ot-security"));
    assertThat(home(Map.of("LOCALAPPDATA", "/local"), "Windows 11"))
        .isEqualTo(Path.of("/local/ot-security"));
    assertThat(home(Map.of(), "Windows 11")).isEqualTo(Path.of("/u/AppData/Local/ot-security"));
  }

  private static Path home(Map<String, String> environment, String system) {
    return DataHome.of(environment, system, "/u").directory();
  }
}
