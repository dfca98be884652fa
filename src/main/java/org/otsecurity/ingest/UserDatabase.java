package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.install.Verification;
import org.otsecurity.source.licensed.LicensedFile;
import org.otsecurity.source.licensed.LicensedFormatException;
import org.otsecurity.source.licensed.LicensedJson;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.UserDatabaseWriter;

/**
 * The user's database: a function of the base database, the licensed files and the official files.
 * Whoever changes one of the inputs has it made anew as a whole.
 */
final class UserDatabase {
  private final Installation installation;
  private final HomeFiles files;
  private final OfficialStore official;
  private @Nullable Documents documents;

  UserDatabase(Installation installation, DataHome home) {
    this.installation = installation;
    this.files = new HomeFiles(home);
    this.official = new OfficialStore(home, files);
  }

  HomeFiles files() {
    return files;
  }

  OfficialStore official() {
    return official;
  }

  /**
   * Makes the database of these inputs, or takes it away when there are none. Call it with the data
   * home locked.
   */
  void commit(Map<DocumentId, LicensedDocument> licensed, Map<DocumentId, Receipt> receipts)
      throws IOException {
    Verification.ofBase(installation).require();
    Map<HomeFiles.Key, Optional<byte[]>> changes = new TreeMap<>();
    List<UserDatabaseWriter.LicensedInput> inputs = new ArrayList<>();
    for (LicensedDocument each : licensed.values()) {
      byte[] bytes = LicensedJson.bytes(each);
      changes.put(new HomeFiles.Key(InputKind.LICENSED, each.standard()), Optional.of(bytes));
      inputs.add(new UserDatabaseWriter.LicensedInput(each, Sha256.of(bytes)));
    }
    List<UserDatabaseWriter.OfficialInput> releases = new ArrayList<>();
    for (Receipt each : receipts.values()) {
      byte[] bytes = each.bytes();
      changes.put(new HomeFiles.Key(InputKind.OFFICIAL, each.standard()), Optional.of(bytes));
      releases.add(
          new UserDatabaseWriter.OfficialInput(
              official.release(each),
              each.since(),
              Sha256.of(bytes),
              official.releases(each).stream().map(ReleaseFacts::of).toList()));
    }
    for (InputKind kind : InputKind.values()) {
      for (DocumentId each : files.inputs(kind).keySet()) {
        changes.putIfAbsent(new HomeFiles.Key(kind, each), Optional.empty());
      }
    }
    files.commit(
        changes, file -> UserDatabaseWriter.write(installation.database(), file, inputs, releases));
    if (inputs.isEmpty() && releases.isEmpty()) {
      files.dropDatabase();
    }
    official.tidy();
  }

  /** The licensed texts, read like any others: the corpus may have changed since. */
  Map<DocumentId, LicensedDocument> licensed(List<DocumentId> without) throws IOException {
    Map<DocumentId, LicensedDocument> stored = new TreeMap<>();
    Map<DocumentId, Path> inputs = files.inputs(InputKind.LICENSED);
    without.forEach(inputs::remove);
    if (!inputs.isEmpty()) {
      check(List.copyOf(inputs.values()), true)
          .documents()
          .forEach(each -> stored.put(each.standard(), each));
    }
    return stored;
  }

  /**
   * Reads and checks licensed files.
   *
   * @throws IngestException with everything that is wrong
   */
  CheckedText check(List<Path> paths, boolean acceptLevels) {
    LicensedCheck check = new LicensedCheck(documents(), licensable(), acceptLevels);
    for (Path each : paths) {
      try {
        check.add(LicensedFile.read(each));
      } catch (LicensedFormatException e) {
        check.add(e.problem());
      }
    }
    return check.result();
  }

  /** The registry of the base database. */
  Documents documents() {
    Documents known = documents;
    if (known == null) {
      try (Store store = Store.open(installation.database())) {
        known = store.documents();
      }
      documents = known;
    }
    return known;
  }

  /**
   * The rows of the documents that licensed text can be added to.
   *
   * @throws org.otsecurity.store.StoreException if the base database is not the one of the build
   */
  Map<DocumentId, Map<String, Requirement>> licensable() {
    Verification.ofBase(installation).require();
    Map<DocumentId, Map<String, Requirement>> corpus = new TreeMap<>();
    try (Store store = Store.open(installation.database())) {
      store.read(reader -> {
        for (DocumentId id : reader.documents().with(Capability.LICENSED_TEXT)) {
          Map<String, Requirement> rows = new LinkedHashMap<>();
          reader
              .requirements(RequirementFilter.all(id), Integer.MAX_VALUE, 0)
              .forEach(each -> rows.put(each.id().value(), each));
          corpus.put(id, rows);
        }
        return corpus;
      });
    }
    return corpus;
  }
}
