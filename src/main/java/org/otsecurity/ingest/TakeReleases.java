package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.RowsForm;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.install.WholeFile;
import org.otsecurity.source.curated.DocumentFolder;
import org.otsecurity.source.curated.ReleaseFiles;

/**
 * Takes releases from publishers' files into the corpus: their facts without their words, one file
 * of {@code releases} each, and the edition of a document whose rows are those of its release.
 */
public final class TakeReleases {
  private final Path corpus;
  private final List<DocumentFolder> folders;
  private final List<ReleaseFacts> known;
  private final ParsedFiles parsed = new ParsedFiles();

  /**
   * A corpus to take releases into.
   *
   * @param corpus its folder
   * @throws org.otsecurity.source.curated.CorpusFormatException if a document is declared wrongly,
   *     or facts of a release have not their form
   */
  public TakeReleases(Path corpus) throws IOException {
    this.corpus = corpus;
    this.folders = DocumentFolder.readAll(corpus);
    this.known =
        ReleaseFiles.read(
            corpus, new Documents(folders.stream().map(DocumentFolder::document).toList()));
  }

  /**
   * A release that was taken.
   *
   * @param file the file of its facts
   * @param standard the document
   * @param version the release
   * @param rows how many rows it has
   * @param isNew whether the file holds something new
   */
  public record Taken(Path file, DocumentId standard, String version, int rows, boolean isNew) {}

  /**
   * A document of which releases were taken.
   *
   * @param standard the document
   * @param before the release before; empty if none was known
   * @param now the newest release
   * @param edition whether the edition of the document was set to it
   * @param released whether the rows of the document are those of its release; else they stand in
   *     files that a person writes
   * @param work what is left to a person
   */
  public record Brought(
      DocumentId standard,
      Optional<String> before,
      String now,
      boolean edition,
      boolean released,
      OpenWork work) {}

  /**
   * What is to be written, and what is left to do.
   *
   * @param taken the releases, by document, oldest first
   * @param brought the documents
   * @param contents what is to be written, by file
   */
  public record Plan(List<Taken> taken, List<Brought> brought, Map<Path, String> contents) {
    /** Whether nothing is left to a person. */
    public boolean isDone() {
      return brought.stream().allMatch(each -> each.work().isEmpty());
    }
  }

  /**
   * Reads a file of a publisher.
   *
   * @throws IngestException if it is not sound
   */
  public OfficialFile read(String name, OfficialFile.Origin origin, OfficialFile.Content content)
      throws IOException {
    return OfficialFile.of(name, origin, content, parsed);
  }

  /**
   * Checks files and says what they would change; nothing is written yet.
   *
   * @param today when they are taken
   * @throws IngestException if files are not sound, or would change an earlier release
   */
  public Plan plan(List<OfficialFile> files, LocalDate today) throws IOException {
    Map<DocumentId, List<OfficialFile>> byDocument = new TreeMap<>();
    files.forEach(
        each -> byDocument.computeIfAbsent(each.standard(), key -> new ArrayList<>()).add(each));
    List<Taken> taken = new ArrayList<>();
    List<Brought> brought = new ArrayList<>();
    Map<Path, String> contents = new LinkedHashMap<>();
    for (Map.Entry<DocumentId, List<OfficialFile>> each : byDocument.entrySet()) {
      DocumentFolder folder =
          folders.stream()
              .filter(one -> one.document().id().equals(each.getKey()))
              .findFirst()
              .orElseThrow(() ->
                  new IngestException(
                      "The corpus has no document " + each.getKey() + ".", "Add it first."));
      document(folder, each.getValue(), today, taken, brought, contents);
    }
    return new Plan(List.copyOf(taken), List.copyOf(brought), contents);
  }

  private void document(
      DocumentFolder folder,
      List<OfficialFile> files,
      LocalDate today,
      List<Taken> taken,
      List<Brought> brought,
      Map<Path, String> contents)
      throws IOException {
    DocumentId standard = folder.document().id();
    List<ReleaseFacts> held =
        known.stream().filter(each -> each.standard().equals(standard)).toList();
    Optional<ReleaseFacts> newest = held.isEmpty() ? Optional.empty() : Optional.of(held.getLast());
    OfficialCheck.check(
        folder.document(),
        files,
        release ->
            held.stream()
                .filter(each -> each.version().equals(release))
                .findFirst()
                .or(() -> newest)
                .map(TakeReleases::inForce)
                .orElse(Set.of()),
        newest.map(ReleaseFacts::version).orElse(""));
    String edition = folder.document().standard().edition();
    boolean released = folder.form() == RowsForm.RELEASED;
    List<Release> releases =
        ReleaseAssembly.all(files.stream().map(OfficialFile::published).toList());
    for (Release each : releases) {
      ReleaseFacts facts = ReleaseFacts.of(each);
      Path file = ReleaseFiles.file(corpus, standard, each.version());
      boolean isNew = !isSame(file, facts.text());
      if (isNew) {
        boolean elder =
            newest.isPresent()
                && Release.VERSION_ORDER.compare(each.version(), newest.get().version()) < 0;
        if (elder && Files.exists(file)) {
          throw new IngestException(
              "The file would change the facts of "
                  + standard
                  + " "
                  + each.version()
                  + ", which is older than "
                  + newest.get().version()
                  + "; nothing was changed.",
              "Remove " + file + " first if they are to be written anew.");
        }
        contents.put(file, facts.text());
      }
      taken.add(new Taken(file, standard, each.version(), each.requirements().size(), isNew));
    }
    ReleaseFacts now = ReleaseFacts.of(releases.getLast());
    boolean newer = released && Release.VERSION_ORDER.compare(now.version(), edition) > 0;
    if (newer) {
      contents.put(
          folder.declaration(),
          DocumentHeader.with(
              Files.readString(folder.declaration()), now.version(), now.date(), today));
    }
    // An older release is kept for comparisons only: rows and texts follow the newest.
    ReleaseFacts current =
        newest
            .filter(each -> Release.VERSION_ORDER.compare(each.version(), now.version()) > 0)
            .orElse(now);
    Optional<ReleaseFacts> before = before(held, released ? edition : "", current);
    brought.add(
        new Brought(
            standard,
            before.map(ReleaseFacts::version),
            current.version(),
            newer,
            released,
            OpenWork.of(corpus, folder, before, current)));
  }

  /** The release that rows came from: that of the edition, else the one before. */
  private static Optional<ReleaseFacts> before(
      List<ReleaseFacts> held, String edition, ReleaseFacts now) {
    List<ReleaseFacts> earlier =
        held.stream()
            .filter(each -> Release.VERSION_ORDER.compare(each.version(), now.version()) < 0)
            .toList();
    return earlier.stream()
        .filter(each -> each.version().equals(edition))
        .findFirst()
        .or(() -> earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast()));
  }

  private static Set<String> inForce(ReleaseFacts facts) {
    Set<String> ids = new HashSet<>();
    facts.rows().stream()
        .filter(each -> each.status() == Status.ACTIVE)
        .forEach(each -> ids.add(each.id()));
    return ids;
  }

  private static boolean isSame(Path file, String text) throws IOException {
    return Files.isRegularFile(file) && Files.readString(file).replace("\r\n", "\n").equals(text);
  }

  /**
   * Writes what was planned; all of it or nothing.
   *
   * @throws IOException if a file cannot be written; those before it are as they were
   */
  public static void write(Plan plan) throws IOException {
    Map<Path, Optional<byte[]>> former = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> each : plan.contents().entrySet()) {
        Path file = each.getKey();
        Files.createDirectories(file.toAbsolutePath().getParent());
        former.put(
            file, Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
        WholeFile.write(file, each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      for (Map.Entry<Path, Optional<byte[]>> each : former.entrySet()) {
        if (each.getValue().isPresent()) {
          WholeFile.write(each.getKey(), each.getValue().get());
        } else {
          Files.deleteIfExists(each.getKey());
        }
      }
      throw e;
    }
  }
}
