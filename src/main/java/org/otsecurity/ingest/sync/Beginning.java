package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.ingest.OfficialFile;

/**
 * The beginning of a publisher's file, which names its release: the STIX collection stands first in
 * a bundle, the metadata in an OSCAL document, the document in a CPRT export.
 *
 * @param unchanged whether the server still has what is held
 * @param release the release; empty if its beginning does not name it
 * @param etag the server's mark of the content; empty if none
 */
record Beginning(boolean unchanged, Optional<String> release, String etag) {
  private static final int BYTES = 16 << 10;
  private static final Pattern VERSION =
      Pattern.compile("\"(?:x_mitre_version|version)\"\\s*:\\s*\"(\\d{1,3}(?:\\.\\d{1,3}){0,3})\"");

  /**
   * Asks for the beginning of a file.
   *
   * @param known marks of what is held
   * @throws SyncException if the server has no such file
   */
  static Beginning of(Connection connection, URI address, Optional<OfficialFile.Origin> known)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    String etag = known.map(OfficialFile.Origin::etag).orElse("");
    if (!etag.isEmpty()) {
      headers.put("If-None-Match", etag);
    }
    headers.put("Range", "bytes=0-" + (BYTES - 1));
    HttpResponse<InputStream> response = connection.get(address, headers);
    try (InputStream body = response.body();
        Connection.Watch watch = connection.watch(body)) {
      int status = response.statusCode();
      if (status == 304 && !etag.isEmpty()) {
        return new Beginning(true, Optional.empty(), etag);
      }
      if (status != 200 && status != 206) {
        throw new PassingFault("the server answers " + status, 0);
      }
      byte[] bytes = body.readNBytes(BYTES);
      watch.came();
      String mark = Response.kept(response.headers().firstValue("etag"));
      Matcher matcher = VERSION.matcher(new String(bytes, StandardCharsets.UTF_8));
      return new Beginning(
          !etag.isEmpty() && etag.equals(mark),
          matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty(),
          mark);
    }
  }
}
