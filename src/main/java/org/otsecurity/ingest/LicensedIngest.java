package org.otsecurity.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.source.licensed.LicensedTemplate;
import org.otsecurity.store.UserDatabaseWriter;

/**
 * Adds the text of a user's own licensed copies, and takes it away again.
 *
 * <p>Whatever happens, the data home holds the old state or the new one: everything is checked
 * before anything is written, and the new database replaces the old one in one step.
 */
public final class LicensedIngest {
  /** Most files at once. */
  private static final int FILES = 20;

  private final DataHome home;
  private final UserDatabase database;

  public LicensedIngest(Installation installation, DataHome home) {
    this.home = home;
    this.database = new UserDatabase(installation, home);
  }

  /**
   * Reads and checks files without writing anything.
   *
   * @throws IngestException with everything that is wrong
   */
  public CheckedText check(List<Path> paths, boolean acceptLevels) {
    if (paths.size() > FILES) {
      throw new IngestException(
          paths.size() + " files are too many.", "Give at most " + FILES + ".");
    }
    return database.check(paths, acceptLevels);
  }

  /** Stores checked text. It replaces what was stored of the same documents. */
  public void store(CheckedText text) {
    database
        .files()
        .locked(() -> {
          // What is replaced need not fit the corpus any more.
          Map<DocumentId, LicensedDocument> after =
              database.licensed(text.documents().stream().map(LicensedDocument::standard).toList());
          text.documents().forEach(each -> after.put(each.standard(), each));
          database.commit(after, database.official().receipts());
          return after;
        });
  }

  /**
   * Removes the text of a document.
   *
   * @return whether there was any
   */
  public boolean remove(DocumentId standard) {
    return database
        .files()
        .locked(() -> {
          if (!database.files().inputs(InputKind.LICENSED).containsKey(standard)) {
            return false;
          }
          database.commit(database.licensed(List.of(standard)), database.official().receipts());
          return true;
        });
  }

  /** Makes the database anew from what is stored, for example for a new build of the program. */
  public List<LicensedDocument> rebuild() {
    return database
        .files()
        .locked(() -> {
          Map<DocumentId, LicensedDocument> stored = database.licensed(List.of());
          database.commit(stored, database.official().receipts());
          return List.copyOf(stored.values());
        });
  }

  /** Whether the database that answers may hold text of a licensed copy; in doubt it does. */
  public boolean answersWithLicensedText() {
    return UserDatabaseWriter.inputs(home.database())
        .map(inputs -> inputs.keySet().stream().anyMatch(InputKind.LICENSED::marks))
        .orElse(Files.exists(home.database()));
  }

  /** The stored text by document. */
  public List<LicensedDocument> list() {
    return database.files().exist(InputKind.LICENSED)
        ? database.files().locked(() -> List.copyOf(database.licensed(List.of()).values()))
        : List.of();
  }

  /**
   * A file with every requirement of a document and an empty text.
   *
   * @param file the name of the file, whose ending tells the form; JSON if it tells none
   */
  public byte[] template(DocumentId standard, String file) {
    return LicensedTemplate.bytes(
        standard,
        List.copyOf(database.licensable().getOrDefault(standard, Map.of()).values()),
        file);
  }

  /** The JSON Schema of the JSON form. */
  public static String schema() {
    return LicensedTemplate.schema();
  }

  /** The document that a text names, if text can be added to it. */
  public Optional<DocumentId> standard(String text) {
    return database
        .documents()
        .parse(text)
        .filter(each -> database.documents().get(each).has(Capability.LICENSED_TEXT));
  }

  /** The documents that text can be added to. */
  public List<DocumentId> standards() {
    return database.documents().with(Capability.LICENSED_TEXT).stream().sorted().toList();
  }
}
