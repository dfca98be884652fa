package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.source.licensed.LicensedFile;
import org.otsecurity.source.licensed.LicensedFormatException;
import org.otsecurity.source.licensed.LicensedJson;
import org.otsecurity.source.licensed.LicensedTemplate;
import org.otsecurity.store.LicensedWriter;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;

/**
 * Adds the text of a user's own licensed copies, and takes it away again.
 *
 * <p>Whatever happens, the data home holds the old state or the new one: everything is checked
 * before anything is written, and the new database replaces the old one in one step.
 */
public final class LicensedIngest {
  /** Most files at once. */
  private static final int FILES = 20;

  private final Installation installation;
  private final LicensedHome files;

  public LicensedIngest(Installation installation, DataHome home) {
    this.installation = installation;
    this.files = new LicensedHome(home);
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
    LicensedCheck check = new LicensedCheck(corpus(), acceptLevels);
    for (Path each : paths) {
      try {
        check.add(LicensedFile.read(each));
      } catch (LicensedFormatException e) {
        check.add(e.problem());
      }
    }
    return check.result();
  }

  /** Stores checked text. It replaces what was stored of the same documents. */
  public void store(CheckedText text) {
    files.locked(() -> {
      // What is replaced need not fit the corpus any more.
      Map<StandardId, LicensedDocument> after =
          stored(text.documents().stream().map(LicensedDocument::standard).toList());
      Map<StandardId, Optional<byte[]>> changes = new TreeMap<>();
      for (LicensedDocument each : text.documents()) {
        after.put(each.standard(), each);
        changes.put(each.standard(), Optional.of(LicensedJson.bytes(each)));
      }
      commit(after, changes);
      return after;
    });
  }

  /**
   * Removes the text of a document.
   *
   * @return whether there was any
   */
  public boolean remove(StandardId standard) {
    return files.locked(() -> {
      if (!files.inputs().containsKey(standard)) {
        return false;
      }
      Map<StandardId, LicensedDocument> after = stored(List.of(standard));
      commit(after, Map.of(standard, Optional.empty()));
      if (after.isEmpty()) {
        files.dropDatabase();
      }
      return true;
    });
  }

  /** Makes the database anew from the stored text, for example for a new build of the program. */
  public List<LicensedDocument> rebuild() {
    return files.locked(() -> {
      Map<StandardId, LicensedDocument> stored = stored(List.of());
      if (stored.isEmpty()) {
        files.dropDatabase();
      } else {
        Map<StandardId, Optional<byte[]>> changes = new TreeMap<>();
        stored.forEach((id, each) -> changes.put(id, Optional.of(LicensedJson.bytes(each))));
        commit(stored, changes);
      }
      return List.copyOf(stored.values());
    });
  }

  /** The stored text by document. */
  public List<LicensedDocument> list() {
    return files.exist() ? files.locked(() -> List.copyOf(stored(List.of()).values())) : List.of();
  }

  /**
   * A file with every requirement of a document and an empty text.
   *
   * @param file the name of the file, whose ending tells the form; JSON if it tells none
   */
  public byte[] template(StandardId standard, String file) {
    return LicensedTemplate.bytes(
        standard, List.copyOf(corpus().getOrDefault(standard, Map.of()).values()), file);
  }

  /** The JSON Schema of the JSON form. */
  public static String schema() {
    return LicensedTemplate.schema();
  }

  /** The documents that text can be added to. */
  public List<StandardId> standards() {
    return List.copyOf(corpus().keySet());
  }

  private void commit(
      Map<StandardId, LicensedDocument> after, Map<StandardId, Optional<byte[]>> changes)
      throws IOException {
    List<LicensedWriter.Input> inputs = new ArrayList<>();
    for (LicensedDocument each : after.values()) {
      inputs.add(new LicensedWriter.Input(each, LicensedWriter.hash(LicensedJson.bytes(each))));
    }
    files.commit(changes, file -> LicensedWriter.write(installation.database(), file, inputs));
  }

  /** Reads the stored files like any others: the corpus may have changed since. */
  private Map<StandardId, LicensedDocument> stored(List<StandardId> without) throws IOException {
    Map<StandardId, LicensedDocument> stored = new TreeMap<>();
    Map<StandardId, Path> inputs = files.inputs();
    without.forEach(inputs::remove);
    if (!inputs.isEmpty()) {
      check(List.copyOf(inputs.values()), true)
          .documents()
          .forEach(each -> stored.put(each.standard(), each));
    }
    return stored;
  }

  private Map<StandardId, Map<String, Requirement>> corpus() {
    Map<StandardId, Map<String, Requirement>> corpus = new TreeMap<>();
    try (Store store = Store.open(installation.database())) {
      store.read(reader -> {
        for (var standard : reader.standards()) {
          if (standard.id().value().startsWith("iec62443-")) {
            Map<String, Requirement> rows = new LinkedHashMap<>();
            reader
                .requirements(RequirementFilter.all(standard.id()), Integer.MAX_VALUE, 0)
                .forEach(each -> rows.put(each.id().value(), each));
            corpus.put(standard.id(), rows);
          }
        }
        return corpus;
      });
    }
    return corpus;
  }
}
