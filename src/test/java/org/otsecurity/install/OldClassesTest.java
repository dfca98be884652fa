package org.otsecurity.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OldClassesTest {
  private static Path jarOf(Class<?> type) throws Exception {
    URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Path.of(place);
  }

  @Test
  void classesGetStackMapsAndStillWork(@TempDir Path libraries) throws Exception {
    Path old = libraries.resolve("parser.jar");
    Files.copy(jarOf(CommandLine.class), old);
    Files.copy(jarOf(Test.class), libraries.resolve("young.jar"));
    byte[] young = Files.readAllBytes(libraries.resolve("young.jar"));

    assertThat(OldClasses.rewrite(libraries)).containsExactly("parser.jar");

    assertThat(Files.readAllBytes(libraries.resolve("young.jar"))).isEqualTo(young);
    assertThat(OldClasses.rewrite(libraries)).isEmpty();
    try (JarFile jar = new JarFile(old.toFile());
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {old.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      List<String> names =
          jar.stream()
              .map(each -> each.getName())
              .filter(each -> each.endsWith(".class") && !each.endsWith("module-info.class"))
              .toList();
      assertThat(names).hasSizeGreaterThan(200);
      for (String name : names) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          assertThat(in.readNBytes(8)[7]).as(name).isGreaterThanOrEqualTo((byte) 50);
        }
        // The virtual machine checks stack maps when it initializes a class.
        Class.forName(name.substring(0, name.length() - 6).replace('/', '.'), true, loader);
      }
    }
  }
}
