package org.otsecurity.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.published.PublishedFiles;

/**
 * What official files hold, by the hashes of their bytes. A file is parsed once, unless so many are
 * at work that the ones asked for last are all there is room for.
 */
final class ParsedFiles {
  /** Bytes of the files kept; all that is usual of all documents together is half of it. */
  private static final long MOST_BYTES = 48L << 20;

  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private int parsed;

  private record Kept(PublishedFile file, int size) {}

  /** How many files were parsed so far. */
  synchronized int parsed() {
    return parsed;
  }

  /**
   * What a file holds.
   *
   * @param hash the hash of its bytes
   * @param name its name, which alone may tell the release
   * @param content gives its bytes, if they have to be read
   */
  synchronized PublishedFile get(String hash, String name, Bytes content)
      throws PublishedFormatException {
    Kept known = kept.get(hash + name);
    if (known != null) {
      return known.file();
    }
    byte[] read = content.read();
    parsed++;
    PublishedFile file = PublishedFiles.read(read, name);
    kept.put(hash + name, new Kept(file, read.length));
    bytes += read.length;
    // The one just read stays, whatever its size.
    for (var each = kept.entrySet().iterator(); bytes > MOST_BYTES && kept.size() > 1; ) {
      bytes -= each.next().getValue().size();
      each.remove();
    }
    return file;
  }

  /** Reads the bytes of a file. */
  interface Bytes {
    byte[] read();
  }
}
