package org.otsecurity.ingest.sync;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.otsecurity.domain.id.Sha256;
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
    Map<String, Receipt.Piece> contents = new TreeMap<>();
    ingest
        .receipts()
        .values()
        .forEach(each -> {
          add(each, each.release(), each.files(), contents);
          each.earlier().forEach(one -> add(each, one.release(), one.files(), contents));
        });
    if (contents.isEmpty()) {
      throw new SyncException("There are no official files to bundle.", "Sync first.");
    }
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      try {
        String hash = write(ingest, contents, out);
        WholeFile.write(
            sidecar(file),
            (hash + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
        whole = true;
        return hash;
      } finally {
        if (!whole) {
          Files.deleteIfExists(file);
        }
      }
    } catch (FileAlreadyExistsException e) {
      throw new SyncException("The file " + file + " is there already.", "Name a new file.");
    } catch (IOException e) {
      throw SyncException.unwritable(
          "The file " + file + " cannot be written.",
          "A folder that exists, may be written to and has room.");
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
      Optional<String> known = expected.or(() -> besides(file));
      if (known.isPresent() && !known.get().equalsIgnoreCase(hash(file))) {
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
      return sync.take(read(sync, file), List.of(), notes);
    } catch (IOException e) {
      throw damaged();
    }
  }

  private static void add(
      Receipt receipt,
      String release,
      List<Receipt.Piece> pieces,
      Map<String, Receipt.Piece> contents) {
    for (Receipt.Piece each : pieces) {
      String name = each.name().replaceAll("[^A-Za-z0-9._-]", "_");
      contents.put("files/" + receipt.standard().value() + "/" + release + "/" + name, each);
    }
  }

  /** Writes the archive, one file after another, and returns its hash. */
  private static String write(
      OfficialIngest ingest, Map<String, Receipt.Piece> contents, OutputStream out)
      throws IOException {
    ObjectNode manifest = Json.object();
    manifest.put("bundle", 1);
    ArrayNode list = manifest.putArray("files");
    contents.forEach((path, each) -> {
      ObjectNode one = list.addObject();
      one.put("path", path);
      one.put("sha256", each.sha256());
    });
    MessageDigest digest = Sha256.start();
    try (ZipOutputStream zip =
        new ZipOutputStream(new DigestOutputStream(new BufferedOutputStream(out), digest))) {
      put(zip, MANIFEST, IndentedJson.text(manifest).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, Receipt.Piece> each : contents.entrySet()) {
        put(zip, each.getKey(), ingest.content(each.getValue()));
      }
    }
    return Sha256.end(digest);
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Reads what each file is. Nothing is unpacked to a place that the archive names: its paths are
   * names only.
   */
  private static List<OfficialFile> read(Sync sync, Path file) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    byte[] manifest = new byte[0];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw damaged();
      }
      long total = 0;
      for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
        ZipEntry entry = each.nextElement();
        byte[] content = bounded(zip, entry);
        total += content.length;
        boolean first = hashes.put(entry.getName(), Sha256.of(content)) == null;
        if (total > MOST_BYTES || !first) {
          throw damaged();
        }
        if (entry.getName().equals(MANIFEST)) {
          manifest = content;
        }
      }
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
    hashes.remove(MANIFEST);
    // What the manifest does not name has no business in the archive.
    if (hashes.isEmpty() || !named(manifest).equals(hashes)) {
      throw damaged();
    }
    List<OfficialFile> files = new ArrayList<>();
    for (String each : hashes.keySet()) {
      files.add(
          sync.read(
              each.replaceFirst("^.*/", ""),
              OfficialFile.Origin.BY_HAND,
              () -> content(file, each)));
    }
    return files;
  }

  /** The hashes of the files that a manifest names. */
  private static Map<String, String> named(byte[] manifest) {
    Map<String, String> hashes = new LinkedHashMap<>();
    try {
      for (JsonNode each : Json.parse(manifest, 0, manifest.length).path("files")) {
        hashes.put(each.path("path").asString(""), each.path("sha256").asString(""));
      }
    } catch (MalformedJsonException e) {
      throw damaged();
    }
    return hashes;
  }

  private static byte[] content(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw damaged();
      }
      return bounded(zip, entry);
    }
  }

  private static byte[] bounded(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(OfficialFile.MOST_BYTES + 1);
      if (content.length > OfficialFile.MOST_BYTES) {
        throw damaged();
      }
      return content;
    }
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

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Sha256.end(digest);
  }
}
