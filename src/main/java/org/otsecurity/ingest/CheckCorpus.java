package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.source.curated.CorpusFormatException;
import org.otsecurity.source.curated.CorpusSchemas;
import org.otsecurity.store.StoreException;

/**
 * Checks a corpus as the build does: every file against its schema, then what files say together.
 */
public final class CheckCorpus {
  /** Findings shown of a corpus that is wrong in many places. */
  private static final int MOST = 50;

  private CheckCorpus() {}

  /**
   * What a check found.
   *
   * @param files how many files were compared with their schemas
   * @param findings what is wrong, at most 50 of it
   * @param more how many findings there are beyond those
   * @param corpus what the files say together; empty if something is wrong
   */
  public record Result(
      int files, List<CorpusFinding> findings, int more, Optional<Corpus> corpus) {}

  /**
   * Checks a corpus.
   *
   * @param folder the corpus
   * @param files the files to compare with their schemas; all if empty
   * @param database where to compile it to
   * @throws IOException if a file cannot be read
   */
  public static Result check(Path folder, List<Path> files, Path database) throws IOException {
    CorpusSchemas schemas = CorpusSchemas.of(folder);
    List<Path> checked = files.isEmpty() ? schemas.files() : within(folder, files);
    List<CorpusFinding> findings = schemas.check(checked);
    if (!findings.isEmpty()) {
      return new Result(
          checked.size(),
          findings.subList(0, Math.min(MOST, findings.size())),
          Math.max(0, findings.size() - MOST),
          Optional.empty());
    }
    try {
      return new Result(
          checked.size(), List.of(), 0, Optional.of(BaseDatabase.compile(folder, database)));
    } catch (CorpusFormatException e) {
      return new Result(checked.size(), List.of(e.finding()), 0, Optional.empty());
    } catch (StoreException e) {
      return new Result(
          checked.size(),
          List.of(new CorpusFinding(folder, 0, "", e.explanation())),
          0,
          Optional.empty());
    }
  }

  /** The files as paths below the corpus, however they were typed. */
  private static List<Path> within(Path folder, List<Path> files) throws IOException {
    Path root = folder.toRealPath();
    List<Path> within = new ArrayList<>();
    for (Path each : files) {
      Path real = each.toRealPath();
      if (!real.startsWith(root) || !Files.isRegularFile(real)) {
        throw new NoSuchFileException(each.toString(), null, "is no file of " + folder);
      }
      within.add(folder.resolve(root.relativize(real).toString()));
    }
    return within;
  }
}
