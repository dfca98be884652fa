package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.install.DataHome;
import org.otsecurity.source.PublishedFormatException;

/**
 * The official files of the data home, found by the hashes in their receipts. A file never changes;
 * it is there before a receipt names it and goes after the last one has ceased to.
 */
final class OfficialStore {
  private final DataHome home;
  private final HomeFiles files;
  private final ParsedFiles parsed = new ParsedFiles();

  OfficialStore(DataHome home, HomeFiles files) {
    this.home = home;
    this.files = files;
  }

  /** The receipts by document. */
  Map<DocumentId, Receipt> receipts() throws IOException {
    Map<DocumentId, Receipt> receipts = new TreeMap<>();
    for (Map.Entry<DocumentId, Path> each : files.inputs(InputKind.OFFICIAL).entrySet()) {
      receipts.put(each.getKey(), Receipt.read(each.getKey(), Files.readAllBytes(each.getValue())));
    }
    return receipts;
  }

  /** Keeps the content of a file and returns its hash. */
  String keep(byte[] content) throws IOException {
    String hash = Sha256.of(content);
    Path file = place(hash);
    if (!Files.isRegularFile(file) || Files.size(file) != content.length) {
      PrivateFiles.createFolder(contents());
      PrivateFiles.replace(file, content);
    }
    return hash;
  }

  /** What the files at work hold. */
  ParsedFiles parsed() {
    return parsed;
  }

  /** How many bytes some files have. */
  long size(List<Receipt.Piece> pieces) throws IOException {
    long size = 0;
    for (Receipt.Piece each : pieces) {
      size += Files.size(place(each.sha256()));
    }
    return size;
  }

  /** The content with a hash. */
  byte[] content(String hash) {
    byte[] content;
    try {
      content = Files.readAllBytes(place(hash));
    } catch (IOException e) {
      throw new IngestException("An official file in the data home cannot be read.", "Sync again.");
    }
    if (!Sha256.of(content).equals(hash)) {
      throw new IngestException(
          "An official file in the data home is damaged.",
          "Remove its document with `ot-security sync remove STANDARD`, then sync again.");
    }
    return content;
  }

  /** What the files of a release hold. */
  List<PublishedFile> published(List<Receipt.Piece> pieces) {
    List<PublishedFile> published = new ArrayList<>();
    for (Receipt.Piece each : pieces) {
      try {
        published.add(parsed.get(each.sha256(), each.name(), () -> content(each.sha256())));
      } catch (PublishedFormatException e) {
        throw new IngestException(
            "The official file " + each.name() + " is not read by this build. " + e.getMessage(),
            "Sync again.");
      }
    }
    return published;
  }

  /** The release of a receipt. */
  Release release(Receipt receipt) {
    return ReleaseAssembly.newest(published(receipt.files()))
        .orElseThrow(() ->
            new IngestException(
                "The official files of " + receipt.standard() + " are incomplete.", "Sync again."));
  }

  /** All releases that the files of a receipt give, oldest first. */
  List<Release> releases(Receipt receipt) {
    List<PublishedFile> all = new ArrayList<>(published(receipt.files()));
    for (Receipt.Earlier each : receipt.earlier()) {
      all.addAll(published(each.files()));
    }
    return ReleaseAssembly.all(all);
  }

  /** Removes files that no receipt names any more, and what a crash left. */
  void tidy() throws IOException {
    Set<String> named = new HashSet<>();
    receipts().values().forEach(each -> named.addAll(each.hashes()));
    if (Files.isDirectory(contents())) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(contents())) {
        for (Path each : all) {
          if (!named.contains(each.getFileName().toString().replaceFirst("\\.json$", ""))) {
            Files.deleteIfExists(each);
          }
        }
      }
    }
  }

  private Path contents() {
    return home.official().resolve("files");
  }

  private Path place(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IngestException("A receipt of official files is damaged.", "Sync again.");
    }
    return contents().resolve(hash + ".json");
  }
}
