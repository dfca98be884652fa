package org.otsecurity.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.id.Sha256;

/** The name of a build: a hash over the names and bytes of program, libraries and database. */
public final class BuildId {
  private static final int DIGITS = 16;

  private BuildId() {}

  /** The name that the files of an installation give. */
  public static String of(Installation installation) throws IOException {
    MessageDigest digest = Sha256.start();
    List<Path> files = new ArrayList<>(List.of(installation.jar(), installation.database()));
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(installation.libraries(), "*.jar")) {
      jars.forEach(files::add);
    }
    files.sort(null);
    for (Path file : files) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return Sha256.end(digest).substring(0, DIGITS);
  }
}
