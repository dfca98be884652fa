package org.otsecurity.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.install.Verification;
import org.otsecurity.store.ReleaseTable;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;

/**
 * Adds the publishers' official files, and takes them away again. Like {@link LicensedIngest}:
 * everything is checked first, and the new database replaces the old one in one step.
 */
public final class OfficialIngest {
  /** Earlier releases that are kept for comparisons. */
  private static final int MOST_EARLIER = 8;

  /** Bytes of a document's files, those of earlier releases included. */
  private static final long MOST_BYTES = 64L << 20;

  private final Installation installation;
  private final UserDatabase database;

  public OfficialIngest(Installation installation, DataHome home) {
    this.installation = installation;
    this.database = new UserDatabase(installation, home);
  }

  /** The registry of documents, which says what publishers offer. */
  public Documents documents() {
    return database.documents();
  }

  /** The receipts of what is held, by document. */
  public Map<DocumentId, Receipt> receipts() {
    return database.files().exist(InputKind.OFFICIAL)
        ? database.files().locked(() -> database.official().receipts())
        : new TreeMap<>();
  }

  /** A file that is held, with what its server said about it. */
  public OfficialFile held(Receipt.Piece piece) {
    return database
        .files()
        .locked(() ->
            read(
                piece.name(),
                new OfficialFile.Origin(piece.url(), piece.etag(), piece.lastModified()),
                () -> content(piece)));
  }

  /** The bytes of a file that is held. */
  public byte[] content(Receipt.Piece piece) {
    return database.official().content(piece.sha256());
  }

  /**
   * Reads a file to see what it is. Given to the other methods of this object it is not parsed
   * again.
   *
   * @throws IngestException if it is not sound
   */
  public OfficialFile read(String name, OfficialFile.Origin origin, OfficialFile.Content content)
      throws IOException {
    return OfficialFile.of(name, origin, content, database.official().parsed());
  }

  /** How many files were parsed so far. */
  int parsed() {
    return database.official().parsed().parsed();
  }

  /**
   * Checks files of one document without writing anything.
   *
   * @throws IngestException if they are not sound
   */
  public OfficialText check(DocumentId standard, List<OfficialFile> files) {
    return OfficialCheck.check(
        documents().get(standard),
        files,
        release -> knownRows(standard, release),
        known(standard).version());
  }

  /** The newest release of a document whose facts are in this build. */
  public ReleaseTable.Known known(DocumentId standard) {
    try (Store store = Store.open(installation.database())) {
      List<ReleaseTable.Known> known = store.read(reader -> reader.releases().known(standard));
      return known.isEmpty() ? new ReleaseTable.Known("", "") : known.getLast();
    }
  }

  /** Whether a release can be one of a document, as far as this build knows them. */
  public boolean isPossible(DocumentId standard, String release) {
    return Release.isPossible(release, known(standard).version());
  }

  /**
   * Stores checked files. They replace those of the same documents; what they replace is kept as
   * earlier release.
   *
   * @param today when they came
   * @throws IngestException if they are older than what is held
   */
  public void store(List<OfficialText> texts, LocalDate today) {
    database
        .files()
        .locked(() -> {
          Map<DocumentId, Receipt> receipts = database.official().receipts();
          for (OfficialText each : texts) {
            Receipt held = receipts.get(each.standard());
            receipts.put(each.standard(), receipt(each, Optional.ofNullable(held), today));
          }
          database.commit(database.licensed(List.of()), receipts);
          return receipts;
        });
  }

  /**
   * Removes the official files of a document.
   *
   * @return whether there were any
   */
  public boolean remove(DocumentId standard) {
    return database
        .files()
        .locked(() -> {
          if (!database.files().inputs(InputKind.OFFICIAL).containsKey(standard)) {
            return false;
          }
          Map<DocumentId, Receipt> receipts = new TreeMap<>();
          for (Map.Entry<DocumentId, Receipt> each : database.official().receipts().entrySet()) {
            if (!each.getKey().equals(standard)) {
              receipts.put(each.getKey(), each.getValue());
            }
          }
          database.commit(database.licensed(List.of()), receipts);
          return true;
        });
  }

  private Receipt receipt(OfficialText text, Optional<Receipt> held, LocalDate today)
      throws IOException {
    List<Receipt.Earlier> earlier = new ArrayList<>();
    // A number out of this world, from before it was refused, stands in nobody's way.
    if (held.isPresent() && isPossible(text.standard(), held.get().release())) {
      int order = Release.VERSION_ORDER.compare(text.version(), held.get().release());
      if (order < 0) {
        throw new IngestException(
            "The files of "
                + text.standard()
                + " are of release "
                + text.version()
                + ", older than the "
                + held.get().release()
                + " that is held; nothing was changed.",
            "`ot-security sync remove " + text.standard() + "` takes the newer ones away first.");
      }
      earlier.addAll(held.get().earlier());
      if (order > 0) {
        earlier.add(0, new Receipt.Earlier(held.get().release(), held.get().files()));
      }
    }
    List<Receipt.Piece> pieces = new ArrayList<>();
    for (OfficialFile each : text.files()) {
      String hash = database.official().keep(each.content());
      String since =
          held.stream()
              .flatMap(one -> one.files().stream())
              .filter(one -> one.sha256().equals(hash))
              .map(Receipt.Piece::since)
              // A clock that once was ahead is not believed for ever.
              .filter(one -> one.compareTo(today.toString()) <= 0)
              .findFirst()
              .orElse(today.toString());
      pieces.add(
          new Receipt.Piece(
              each.name(),
              hash,
              each.origin().url(),
              each.origin().etag(),
              each.origin().lastModified(),
              since));
    }
    return new Receipt(
        text.standard(), text.version(), text.date(), pieces, within(pieces, earlier));
  }

  /** Earlier releases as long as there is room: all of a document are compared at once. */
  private List<Receipt.Earlier> within(List<Receipt.Piece> pieces, List<Receipt.Earlier> earlier)
      throws IOException {
    List<Receipt.Earlier> kept = new ArrayList<>();
    long size = database.official().size(pieces);
    for (Receipt.Earlier each : earlier) {
      size += database.official().size(each.files());
      if (kept.size() == MOST_EARLIER || size > MOST_BYTES) {
        break;
      }
      kept.add(each);
    }
    return List.copyOf(kept);
  }

  /**
   * The rows in force that this build knows to have words in a release: where rows come from
   * releases, those of the one next before it, for each has hundreds that older ones lack.
   */
  private Set<String> knownRows(DocumentId standard, String release) {
    Verification.ofBase(installation).require();
    try (Store store = Store.open(installation.database())) {
      return documents().get(standard).has(Capability.RELEASED_ROWS)
          ? store.read(reader -> withWords(reader.releases(), standard, release))
          : store.read(reader -> {
            Set<String> ids = new HashSet<>();
            reader
                .requirements(RequirementFilter.all(standard), Integer.MAX_VALUE, 0)
                .forEach(each -> ids.add(each.id().value()));
            return ids;
          });
    }
  }

  private static Set<String> withWords(ReleaseTable releases, DocumentId standard, String release) {
    List<String> known =
        releases.known(standard).stream().map(ReleaseTable.Known::version).toList();
    String nearest =
        known.stream()
            .filter(each -> Release.VERSION_ORDER.compare(each, release) <= 0)
            .reduce((older, newer) -> newer)
            .orElse(known.getFirst());
    Set<String> ids = new HashSet<>();
    for (ReleaseFacts.Row each : releases.facts(standard, nearest).orElseThrow().rows()) {
      if (each.status() == Status.ACTIVE && !each.text().isEmpty()) {
        ids.add(each.id());
      }
    }
    return ids;
  }
}
