package org.otsecurity.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies beside a class of the program.
 *
 * <p>A class loader looks for it in the runtime and in every library first, which takes a twentieth
 * of a whole command; the program knows its own jar.
 */
public final class Resource {
  /** The jar of the program, once something was read from it; the process keeps it open. */
  private static @Nullable ZipFile jar;

  private Resource() {}

  /**
   * The text of a file.
   *
   * @param owner the class beside which it lies
   * @param name its name
   * @throws IllegalStateException if the program was packed without it
   */
  public static String text(Class<?> owner, String name) {
    return find(owner, name)
        .orElseThrow(() -> new IllegalStateException("the program lacks its file " + name));
  }

  /** The same, empty if there is none. */
  public static Optional<String> find(Class<?> owner, String name) {
    try {
      return read(owner, name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> read(Class<?> owner, String name) throws IOException {
    String path = owner.getPackageName().replace('.', '/') + "/" + name;
    Optional<Path> place = place(owner);
    if (place.isPresent() && Files.isRegularFile(place.get())) {
      return ofJar(place.get(), path);
    }
    try (InputStream in = owner.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private static synchronized Optional<byte[]> ofJar(Path place, String path) throws IOException {
    ZipFile known = jar;
    if (known == null) {
      known = new ZipFile(place.toFile());
      jar = known;
    }
    ZipEntry entry = known.getEntry(path);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = known.getInputStream(entry)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** Where the program was loaded from, if that is a file or a folder. */
  private static Optional<Path> place(Class<?> owner) {
    CodeSource source = owner.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      URI place = source.getLocation().toURI();
      return "file".equals(place.getScheme()) ? Optional.of(Path.of(place)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
