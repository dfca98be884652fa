package org.otsecurity.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite's library for this platform: in the driver's jar, and unpacked for faster starts. */
public final class NativeLibrary {
  private NativeLibrary() {}

  /** The name of its file. */
  public static String name() {
    return LibraryLoaderUtil.getNativeLibName();
  }

  /**
   * Unpacks it.
   *
   * @return whether there is one for this platform
   */
  static boolean unpack(Installation installation) throws IOException {
    try (InputStream in = packed()) {
      if (in == null) {
        return false;
      }
      Files.createDirectories(installation.nativeLibraries());
      Files.copy(in, unpacked(installation), StandardCopyOption.REPLACE_EXISTING);
      return true;
    }
  }

  /** Whether the unpacked one is the one in the jar. */
  public static boolean isWhole(Installation installation) throws IOException {
    try (InputStream in = packed()) {
      return in != null
          && Arrays.equals(in.readAllBytes(), Files.readAllBytes(unpacked(installation)));
    }
  }

  private static Path unpacked(Installation installation) {
    return installation.nativeLibraries().resolve(name());
  }

  private static @Nullable InputStream packed() {
    return LibraryLoaderUtil.class.getResourceAsStream(
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name());
  }
}
