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
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.install.Verification;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;

/**
 * Adds the publishers' official files, and takes them away again. Like {@link LicensedIngest}:
 * everything is checked first, and the new database replaces the old one in one step.
 */
public final class OfficialIngest {
  /** Earlier releases that are kept for comparisons. */
  private static final int MOST_EARLIER = 8;

  private final Installation installation;
  private final UserDatabase database;

  public OfficialIngest(Installation installation, DataHome home) {
    this.installation = installation;
    this.database = new UserDatabase(installation, home);
  }

  /** Whether official text of a document can be held at all. */
  public static boolean knows(StandardId standard) {
    return standard == StandardId.MITRE_ICS
        || standard == StandardId.NIST_800_53
        || standard == StandardId.NIST_CSF;
  }

  /** The receipts of what is held, by document. */
  public Map<StandardId, Receipt> receipts() {
    return database.files().exist(InputKind.OFFICIAL)
        ? database.files().locked(() -> database.official().receipts())
        : new TreeMap<>();
  }

  /** A file that is held, with what its server said about it. */
  public OfficialFile held(Receipt.Piece piece) {
    return database
        .files()
        .locked(() ->
            OfficialFile.of(
                piece.name(),
                database.official().content(piece.sha256()),
                new OfficialFile.Origin(piece.url(), piece.etag(), piece.lastModified())));
  }

  /**
   * Checks files of one document without writing anything.
   *
   * @throws IngestException if they are not sound
   */
  public OfficialText check(StandardId standard, List<OfficialFile> files) {
    return OfficialCheck.check(standard, files, inForce(standard));
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
          Map<StandardId, Receipt> receipts = database.official().receipts();
          for (OfficialText each : texts) {
            Receipt held = receipts.get(each.release().standard());
            receipts.put(
                each.release().standard(), receipt(each, Optional.ofNullable(held), today));
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
  public boolean remove(StandardId standard) {
    return database
        .files()
        .locked(() -> {
          if (!database.files().inputs(InputKind.OFFICIAL).containsKey(standard)) {
            return false;
          }
          Map<StandardId, Receipt> receipts = new TreeMap<>();
          for (Map.Entry<StandardId, Receipt> each : database.official().receipts().entrySet()) {
            if (each.getKey() != standard) {
              receipts.put(each.getKey(), each.getValue());
            }
          }
          database.commit(database.licensed(List.of()), receipts);
          return true;
        });
  }

  /** All releases of a document that are held, oldest first. */
  public List<Release> releases(StandardId standard) {
    if (!database.files().exist(InputKind.OFFICIAL)) {
      return List.of();
    }
    return database
        .files()
        .locked(() -> {
          Receipt receipt = database.official().receipts().get(standard);
          if (receipt == null) {
            return List.of();
          }
          return database.official().releases(receipt);
        });
  }

  private Receipt receipt(OfficialText text, Optional<Receipt> held, LocalDate today)
      throws IOException {
    Release release = text.release();
    List<Receipt.Earlier> earlier = new ArrayList<>();
    if (held.isPresent()) {
      int order = Release.VERSION_ORDER.compare(release.version(), held.get().release());
      if (order < 0) {
        throw new IngestException(
            "The files of "
                + release.standard()
                + " are of release "
                + release.version()
                + ", older than the "
                + held.get().release()
                + " that is held; nothing was changed.",
            "`ot-security sync remove "
                + release.standard()
                + "` takes the newer ones away first.");
      }
      earlier.addAll(held.get().earlier());
      if (order > 0) {
        earlier.add(0, new Receipt.Earlier(held.get().release(), held.get().files()));
      }
    }
    List<Receipt.Piece> pieces = new ArrayList<>();
    for (OfficialFile each : text.files()) {
      String hash = database.official().keep(each.ownContent());
      String since =
          held.stream()
              .flatMap(one -> one.files().stream())
              .filter(one -> one.sha256().equals(hash))
              .map(Receipt.Piece::since)
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
        release.standard(),
        release.version(),
        release.date(),
        pieces,
        List.copyOf(earlier.subList(0, Math.min(MOST_EARLIER, earlier.size()))));
  }

  private Set<String> inForce(StandardId standard) {
    Verification.ofBase(installation).require();
    Set<String> ids = new HashSet<>();
    try (Store store = Store.open(installation.database())) {
      store.read(reader -> {
        reader
            .requirements(RequirementFilter.all(standard), Integer.MAX_VALUE, 0)
            .forEach(each -> ids.add(each.id().value()));
        return ids;
      });
    }
    return ids;
  }
}
