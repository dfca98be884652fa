package org.otsecurity.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aReplacedFileKeepsItsPermissionsAndLinks() throws IOException {
    assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class)).isNotNull();
    Path file = Files.writeString(folder.resolve("a.csv"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    WholeFile.write(link, new byte[] {'n', 'e', 'w'});
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void nothingStaysOfWhatCouldNotBeWritten() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    assertThatThrownBy(() -> WholeFile.write(full, new byte[10])).isInstanceOf(IOException.class);
    Path nowhere = folder.resolve("no-folder").resolve("a.csv");
    assertThatThrownBy(() -> WholeFile.write(nowhere, new byte[1])).isInstanceOf(IOException.class);
    // A folder cannot be replaced by a file.
    Path inTheWay = Files.createDirectory(folder.resolve("folder"));
    Files.createDirectory(inTheWay.resolve("within"));
    assertThatThrownBy(() -> WholeFile.write(inTheWay, new byte[1]))
        .isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining(each -> each.toString().endsWith(".new"));
  }

  @Test
  void aNewFileReplacesNone() throws IOException {
    Path file = folder.resolve("a.json");
    WholeFile.create(file, new byte[] {'1'});
    assertThatThrownBy(() -> WholeFile.create(file, new byte[] {'2'}))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("1");
    assertThat(folder).isDirectoryNotContaining(each -> each.toString().endsWith(".new"));
  }
}
