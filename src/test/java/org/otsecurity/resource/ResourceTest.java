package org.otsecurity.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceTest {
  @Test
  void fileThatIsNotThereIsNamed() {
    assertThat(Resource.find(ResourceTest.class, "none.txt")).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> Resource.text(ResourceTest.class, "none.txt"))
        .withMessageContaining("none.txt");
  }

  /** As the installed program reads it: from its own jar, whose folder may be called anything. */
  @Test
  void fileOfAJarIsRead(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("ä (1) & b").resolve("program.jar");
    Files.createDirectories(jar.getParent());
    Path classes =
        Path.of(Resource.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("org/otsecurity/resource/Resource.class"));
      out.write(Files.readAllBytes(classes.resolve("org/otsecurity/resource/Resource.class")));
      out.putNextEntry(new ZipEntry("org/otsecurity/resource/words.txt"));
      out.write("Wörter".getBytes(StandardCharsets.UTF_8));
    }
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = Class.forName(Resource.class.getName(), true, loader);
      Object found =
          type.getMethod("find", Class.class, String.class).invoke(null, type, "words.txt");
      assertThat(found).isEqualTo(Optional.of("Wörter"));
    }
  }
}
