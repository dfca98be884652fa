package org.otsecurity.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The name of a build: a hash over the names and bytes of program, libraries and database. */
public final class BuildId {
  private static final int DIGITS = 16;

  private BuildId() {}

  /** The name that the files of an installation give. */
  public static String of(Installation installation) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    List<Path> files = new ArrayList<>(List.of(installation.jar(), installation.database()));
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(installation.directory().resolve("lib"), "*.jar")) {
      jars.forEach(files::add);
    }
    files.sort(null);
    for (Path file : files) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
