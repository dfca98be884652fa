package org.otsecurity.ingest.sync;

import java.util.Optional;

/**
 * What came of asking for a file.
 *
 * @param content its bytes; empty if the server says that ours are still right
 * @param etag the server's mark of the content; empty if none
 * @param lastModified the server's date of the content; empty if none
 */
record Response(Optional<byte[]> content, String etag, String lastModified) {
  /** Whether a mark names exactly one sequence of bytes (RFC 9110, 8.8.1). */
  static boolean strong(String etag) {
    return etag.length() <= 200 && etag.matches("\"[\\x21\\x23-\\x7e]*\"");
  }

  /** A header value that may be kept and sent back. */
  static String kept(Optional<String> header) {
    return header.filter(each -> each.matches("[\\x20-\\x7e]{1,200}")).orElse("");
  }
}
