package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.PublishersFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.ingest.IngestException;
import org.otsecurity.ingest.NothingChangedException;
import org.otsecurity.ingest.OfficialFile;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.ingest.OfficialText;
import org.otsecurity.ingest.Receipt;
import org.otsecurity.install.DataHome;

/**
 * Brings official files into the data home. What fails leaves the old state, document by document;
 * what succeeds goes into one new database.
 */
public final class Sync {
  /** Bytes of a document's files. */
  private static final long MOST_BYTES = 32L << 20;

  private final OfficialIngest ingest;
  private final DataHome home;
  private final Clock clock;
  private final Timeliness timeliness;

  public Sync(OfficialIngest ingest, DataHome home, Clock clock) {
    this.ingest = ingest;
    this.home = home;
    this.clock = clock;
    this.timeliness = new Timeliness(ingest, clock);
  }

  /** Fetches the files of some documents from their publishers or the mirror. */
  public List<Outcome> fetch(
      List<DocumentId> standards, NetworkSettings settings, Progress progress) {
    Map<DocumentId, Receipt> held = ingest.receipts();
    List<OfficialText> texts = new ArrayList<>();
    Map<DocumentId, Outcome> outcomes = new LinkedHashMap<>();
    try (Download download = new Download(settings, progress);
        FileChannel channel = lockFile();
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new SyncException("Another sync is running.", "Wait until it has ended.");
      }
      for (DocumentId each : standards) {
        outcomes.put(
            each, fetch(each, Optional.ofNullable(held.get(each)), settings, download, texts));
      }
    } catch (IOException e) {
      throw SyncException.unwritable(
          "The data home " + home.directory() + " cannot be written; the old state stays.",
          "Check that it can be written and has room.");
    }
    return store(texts, outcomes, List.of());
  }

  private Outcome fetch(
      DocumentId standard,
      Optional<Receipt> held,
      NetworkSettings settings,
      Download download,
      List<OfficialText> texts)
      throws IOException {
    Documents documents = ingest.documents();
    Optional<Publication> publication = Publication.of(documents, standard);
    String before = held.map(Receipt::release).orElse("");
    if (publication.isEmpty()) {
      return new Outcome(
          standard,
          Outcome.State.NOT_OFFERED,
          "",
          "",
          0,
          0,
          List.of(NotOffered.reason(documents.get(standard))));
    }
    try {
      List<OfficialFile> files = new ArrayList<>();
      boolean changed = held.isEmpty();
      long size = 0;
      for (PublishersFiles.File offered : publication.get().files()) {
        String name = offered.name();
        URI address = publication.get().address(offered, settings.mirror());
        Optional<OfficialFile> known = known(held, name, address);
        Response response =
            download.fetch(address, name, known.map(OfficialFile::origin), partial(standard, name));
        if (response.content().isEmpty()) {
          files.add(known.orElseThrow());
        } else {
          byte[] content = response.content().get();
          size += content.length;
          requireSize(standard, size);
          OfficialFile file =
              ingest.read(
                  name,
                  new OfficialFile.Origin(
                      address.toString(), response.etag(), response.lastModified()),
                  () -> content);
          files.add(file);
          changed |= known.isEmpty() || !known.get().hash().equals(file.hash());
        }
      }
      if (!changed) {
        return new Outcome(standard, Outcome.State.UNCHANGED, before, before, 0, 0, List.of());
      }
      OfficialText text = ingest.check(standard, files);
      timeliness.requireInTime(text);
      timeliness.requireNotOlder(text, before);
      texts.add(text);
      return stored(text, before);
    } catch (NothingChangedException e) {
      return Outcome.failed(standard, before, e.problem(), e.remedy());
    }
  }

  /** Takes files that were brought by hand; only those of some documents, if any are named. */
  public List<Outcome> from(Path path, List<DocumentId> wanted) {
    LocalFiles local = LocalFiles.read(ingest::read, path);
    return take(local.files(), wanted, local.passedOver());
  }

  /** Reads a file to see what it is. */
  OfficialFile read(String name, OfficialFile.Origin origin, OfficialFile.Content content)
      throws IOException {
    return ingest.read(name, origin, content);
  }

  /** Takes files, whatever document they are about. */
  List<Outcome> take(List<OfficialFile> files, List<DocumentId> wanted, List<String> notes) {
    Map<DocumentId, TreeMap<String, List<OfficialFile>>> sorted = new TreeMap<>();
    for (OfficialFile each : files) {
      if (wanted.isEmpty() || wanted.contains(each.standard())) {
        String version = isOneOfSeveral(each.standard()) ? "" : each.version();
        sorted
            .computeIfAbsent(each.standard(), key -> new TreeMap<>(Release.VERSION_ORDER))
            .computeIfAbsent(version, key -> new ArrayList<>())
            .add(each);
      }
    }
    Map<DocumentId, Receipt> held = ingest.receipts();
    List<OfficialText> texts = new ArrayList<>();
    Map<DocumentId, Outcome> outcomes = new LinkedHashMap<>();
    for (DocumentId each : wanted) {
      if (!sorted.containsKey(each)) {
        outcomes.put(
            each,
            Outcome.failed(
                each,
                "",
                "There is no official file of " + each + ".",
                NotOffered.remedy(ingest.documents().get(each))));
      }
    }
    sorted.forEach((standard, releases) -> {
      String before = Optional.ofNullable(held.get(standard)).map(Receipt::release).orElse("");
      try {
        List<OfficialText> some = new ArrayList<>();
        for (List<OfficialFile> release : releases.values()) {
          OfficialText text = ingest.check(standard, release);
          timeliness.requireInTime(text);
          some.add(text);
        }
        timeliness.requireNotOlder(some.get(some.size() - 1), before);
        // Older releases of a folder are history, unless newer ones are held already.
        some.removeIf(each -> timeliness.isOlder(each, before));
        texts.addAll(some);
        outcomes.put(standard, stored(some.get(some.size() - 1), before));
      } catch (NothingChangedException e) {
        outcomes.put(standard, Outcome.failed(standard, before, e.problem(), e.remedy()));
      }
    });
    return store(texts, outcomes, notes);
  }

  /** Files of one release complete each other across versions; elsewhere a release is one file. */
  private boolean isOneOfSeveral(DocumentId standard) {
    return ingest.documents().get(standard).publishersFiles().files().size() > 1;
  }

  private List<Outcome> store(
      List<OfficialText> texts, Map<DocumentId, Outcome> outcomes, List<String> notes) {
    if (!texts.isEmpty()) {
      ingest.store(texts, LocalDate.now(clock));
    }
    List<Outcome> all = new ArrayList<>(outcomes.values());
    if (!notes.isEmpty() && !all.isEmpty()) {
      Outcome last = all.remove(all.size() - 1);
      List<String> more = new ArrayList<>(last.notes());
      more.addAll(notes);
      all.add(
          new Outcome(
              last.standard(),
              last.state(),
              last.release(),
              last.before(),
              last.matched(),
              last.texts(),
              more));
    }
    return all;
  }

  private Outcome stored(OfficialText text, String before) {
    return new Outcome(
        text.standard(),
        Outcome.State.STORED,
        text.version(),
        before,
        text.matched(),
        text.texts(),
        remarks(text));
  }

  private List<String> remarks(OfficialText text) {
    if (text.matched() == 0) {
      return List.of("This build has no rows of it yet; the text is kept for one that does.");
    }
    String newest = ingest.known(text.standard()).version();
    return Release.VERSION_ORDER.compare(text.version(), newest) < 0
        ? List.of(
            "Facts stay those of "
                + newest
                + ", which this build holds; words of "
                + text.version()
                + " stand with the rows that it has.")
        : List.of();
  }

  private static void requireSize(DocumentId standard, long size) {
    if (size > MOST_BYTES) {
      throw new SyncException(
          "The files of "
              + standard
              + " are larger than "
              + (MOST_BYTES >> 20)
              + " MiB together, which no release of its publisher is. Nothing was changed.",
          "");
    }
  }

  /** What is held under a name and came from this address, if it is whole. */
  private Optional<OfficialFile> known(Optional<Receipt> held, String name, URI address) {
    for (Receipt.Piece each : held.map(Receipt::files).orElse(List.of())) {
      if (each.name().equals(name) && each.url().equals(address.toString())) {
        try {
          return Optional.of(ingest.held(each));
        } catch (IngestException e) {
          // Damaged or gone: it is fetched as if it had never been there.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private FileChannel lockFile() throws IOException {
    Files.createDirectories(partials());
    return FileChannel.open(
        partials().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Partial partial(DocumentId standard, String name) {
    return new Partial(partials(), standard.value() + "-" + name);
  }

  private Path partials() {
    return home.official().resolve("partial");
  }
}
