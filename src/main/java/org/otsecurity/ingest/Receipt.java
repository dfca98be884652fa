package org.otsecurity.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which official files of a document are held, from where and since when. Equal receipts are equal
 * bytes; the files themselves are found by their hashes.
 *
 * @param standard the document
 * @param release the release that the files give together
 * @param date ISO date of that release; empty if unknown
 * @param files the files
 * @param earlier releases held before, newest first
 */
public record Receipt(
    DocumentId standard, String release, String date, List<Piece> files, List<Earlier> earlier) {
  /**
   * One official file.
   *
   * @param name its name
   * @param sha256 hash of its content
   * @param url where it was fetched; empty if it was brought by hand
   * @param etag the server's mark of this content; empty if none
   * @param lastModified the server's date of this content; empty if none
   * @param since ISO date on which it came
   */
  public record Piece(
      String name, String sha256, String url, String etag, String lastModified, String since) {}

  /**
   * A release held before.
   *
   * @param release the release
   * @param files its files
   */
  public record Earlier(String release, List<Piece> files) {}

  /** The newest day on which one of the files came. */
  public String since() {
    return files.stream().map(Piece::since).max(String::compareTo).orElse("");
  }

  /** The hashes of all files, of earlier releases too. */
  List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    files.forEach(each -> hashes.add(each.sha256()));
    earlier.forEach(each -> each.files().forEach(one -> hashes.add(one.sha256())));
    return hashes;
  }

  /** The receipt as JSON in UTF-8. */
  byte[] bytes() {
    return (IndentedJson.text(json()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The receipt as JSON. */
  public ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("standard", standard.value());
    json.put("release", release);
    json.put("date", date);
    pieces(json.putArray("files"), files);
    ArrayNode before = json.putArray("earlier");
    for (Earlier each : earlier) {
      ObjectNode one = before.addObject();
      one.put("release", each.release());
      pieces(one.putArray("files"), each.files());
    }
    return json;
  }

  private static void pieces(ArrayNode array, List<Piece> files) {
    for (Piece each : files) {
      ObjectNode one = array.addObject();
      one.put("name", each.name());
      one.put("sha256", each.sha256());
      one.put("url", each.url());
      one.put("etag", each.etag());
      one.put("last_modified", each.lastModified());
      one.put("since", each.since());
    }
  }

  /**
   * Reads a receipt.
   *
   * @throws IngestException if it is damaged
   */
  static Receipt read(DocumentId standard, byte[] bytes) {
    try {
      JsonNode json = Json.parse(bytes, 0, bytes.length);
      List<Earlier> earlier = new ArrayList<>();
      for (JsonNode each : json.path("earlier")) {
        earlier.add(new Earlier(each.path("release").asString(""), pieces(each.path("files"))));
      }
      return new Receipt(
          standard,
          json.path("release").asString(""),
          json.path("date").asString(""),
          pieces(json.path("files")),
          earlier);
    } catch (MalformedJsonException e) {
      throw new IngestException(
          "The receipt of the official files of " + standard + " is damaged.",
          "Remove them with `ot-security sync remove " + standard + "` and sync again.");
    }
  }

  private static List<Piece> pieces(JsonNode array) {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode each : array) {
      pieces.add(
          new Piece(
              each.path("name").asString(""),
              each.path("sha256").asString(""),
              each.path("url").asString(""),
              each.path("etag").asString(""),
              each.path("last_modified").asString(""),
              each.path("since").asString("")));
    }
    return pieces;
  }
}
