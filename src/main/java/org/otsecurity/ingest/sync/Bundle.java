package org.otsecurity.ingest.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.otsecurity.ingest.OfficialFile;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.ingest.Receipt;
import org.otsecurity.install.WholeFile;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All official files of a data home in one archive, for the other side of an air gap or diode. The
 * archive says the hash of each file, and the hash of the archive, carried on another way, says
 * that it is the one. Licensed text is never in it.
 */
public final class Bundle {
  private static final String MANIFEST = "manifest.json";
  private static final int MOST_ENTRIES = 300;
  private static final long MOST_BYTES = 96L << 20;

  /** No time stamp: equal files make equal bundles. */
  private static final long NO_TIME = 315_619_200_000L;

  private Bundle() {}

  /**
   * Writes a bundle to a new file, and its hash to one beside it with the ending {@code .sha256}.
   *
   * @return the hash, in hexadecimal
   */
  public static String create(OfficialIngest ingest, Path file) {
    Map<String, OfficialFile> contents = new TreeMap<>();
    ingest
        .receipts()
        .values()
        .forEach(each -> {
          add(ingest, each, each.release(), each.files(), contents);
          each.earlier().forEach(one -> add(ingest, each, one.release(), one.files(), contents));
        });
    if (contents.isEmpty()) {
      throw new SyncException("There are no official files to bundle.", "Sync first.");
    }
    try {
      byte[] archive = archive(contents);
      String hash = hash(archive);
      WholeFile.create(file, archive);
      WholeFile.write(
          sidecar(file),
          (hash + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
      return hash;
    } catch (FileAlreadyExistsException e) {
      throw new SyncException("The file " + file + " is there already.", "Name a new file.");
    } catch (IOException e) {
      throw new SyncException("The file " + file + " cannot be written.", "");
    }
  }

  /**
   * Reads a bundle and stores what it holds.
   *
   * @param expected the hash it must have; if empty, that of the file beside it, if there is one
   */
  public static List<Outcome> apply(Sync sync, Path file, Optional<String> expected) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        throw new SyncException(
            Files.exists(file) ? file + " is no bundle." : "There is no " + file + ".", "");
      }
      byte[] archive = Files.readAllBytes(file);
      Optional<String> known = expected.or(() -> besides(file));
      if (known.isPresent() && !known.get().equalsIgnoreCase(hash(archive))) {
        throw new SyncException(
            "The bundle is not the one that the hash is of. Nothing was changed.",
            "Carry it over again, and compare with what `bundle create` printed.");
      }
      List<String> notes =
          known.isPresent()
              ? List.of()
              : List.of(
                  "The bundle was compared with no hash from the other side: give --sha256 or its"
                      + " .sha256 file.");
      return sync.take(read(archive), List.of(), notes);
    } catch (IOException e) {
      throw damaged();
    }
  }

  private static void add(
      OfficialIngest ingest,
      Receipt receipt,
      String release,
      List<Receipt.Piece> pieces,
      Map<String, OfficialFile> contents) {
    for (Receipt.Piece each : pieces) {
      String name = each.name().replaceAll("[^A-Za-z0-9._-]", "_");
      contents.put(
          "files/" + receipt.standard().value() + "/" + release + "/" + name, ingest.held(each));
    }
  }

  private static byte[] archive(Map<String, OfficialFile> contents) throws IOException {
    ObjectNode manifest = Json.object();
    manifest.put("bundle", 1);
    ArrayNode list = manifest.putArray("files");
    contents.forEach((path, each) -> {
      ObjectNode one = list.addObject();
      one.put("path", path);
      one.put("sha256", hash(each.content()));
    });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, MANIFEST, IndentedJson.text(manifest).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, OfficialFile> each : contents.entrySet()) {
        put(zip, each.getKey(), each.getValue().content());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Nothing is unpacked to a place that the archive names: its paths are names only. */
  private static List<OfficialFile> read(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        byte[] content = bounded(zip);
        total += content.length;
        if (total > MOST_BYTES
            || entries.size() >= MOST_ENTRIES
            || entries.put(each.getName(), content) != null) {
          throw damaged();
        }
      }
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
    Map<String, String> hashes = manifest(entries);
    List<OfficialFile> files = new ArrayList<>();
    for (Map.Entry<String, String> each : hashes.entrySet()) {
      byte[] content = entries.get(each.getKey());
      if (content == null || !hash(content).equals(each.getValue())) {
        throw damaged();
      }
      files.add(
          OfficialFile.of(
              each.getKey().replaceFirst("^.*/", ""), content, OfficialFile.Origin.BY_HAND));
    }
    return files;
  }

  private static Map<String, String> manifest(Map<String, byte[]> entries) {
    byte[] bytes = entries.remove(MANIFEST);
    Map<String, String> hashes = new LinkedHashMap<>();
    try {
      if (bytes != null) {
        for (JsonNode each : Json.parse(bytes, 0, bytes.length).path("files")) {
          hashes.put(each.path("path").asString(""), each.path("sha256").asString(""));
        }
      }
    } catch (MalformedJsonException e) {
      throw damaged();
    }
    // What the manifest does not name has no business in the archive.
    if (hashes.isEmpty() || !hashes.keySet().equals(entries.keySet())) {
      throw damaged();
    }
    return hashes;
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] content = in.readNBytes(OfficialFile.MOST_BYTES + 1);
    if (content.length > OfficialFile.MOST_BYTES) {
      throw damaged();
    }
    return content;
  }

  private static Optional<String> besides(Path file) {
    try {
      if (Files.isRegularFile(sidecar(file)) && Files.size(sidecar(file)) < 1000) {
        return Optional.of(Files.readString(sidecar(file)).strip().split("\\s", 2)[0]);
      }
    } catch (IOException e) {
      throw new SyncException("The file with the hash of the bundle cannot be read.", "");
    }
    return Optional.empty();
  }

  private static Path sidecar(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }

  private static SyncException damaged() {
    return new SyncException(
        "The bundle is damaged or no bundle of `bundle create`. Nothing was changed.",
        "Carry it over again.");
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
