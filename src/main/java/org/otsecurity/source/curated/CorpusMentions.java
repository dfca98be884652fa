package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.RowsForm;

/** Where the corpus speaks of rows: in references, and in sentences. */
public final class CorpusMentions {
  /** What may stand in an id. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.()-]*+");

  /** Lists of a release that speak of rows which are no longer in force by design. */
  private static final Set<String> OF_RETIRED_ROWS = Set.of("retired:", "former_names:");

  private CorpusMentions() {}

  /**
   * Finds ids as they are written, by file and line.
   *
   * @param document the document of the ids: its own texts stand under the ids of their rows
   * @param ids the ids
   */
  public static List<CorpusPlace> find(Path corpus, DocumentFolder document, Set<String> ids)
      throws IOException {
    List<Path> files;
    try (var walk = Files.walk(corpus)) {
      files = walk.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
    }
    List<CorpusPlace> places = new ArrayList<>();
    for (Path each : files) {
      boolean own = each.startsWith(document.folder());
      if (own && document.form() != RowsForm.RELEASED) {
        // Its rows stand there, those that are withdrawn as well.
        continue;
      }
      boolean texts = each.startsWith(document.folder().resolve("texts"));
      find(each, texts, each.equals(document.additions()), ids, places);
    }
    return places;
  }

  private static void find(
      Path file, boolean texts, boolean additions, Set<String> ids, List<CorpusPlace> places)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    String key = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean top = !line.isEmpty() && Character.isLetter(line.charAt(0));
      if (top) {
        key = line.strip();
      }
      boolean left = (texts && top) || (additions && OF_RETIRED_ROWS.contains(key));
      if (!left && !line.strip().startsWith("#")) {
        find(file, i + 1, line, ids, places);
      }
    }
  }

  private static void find(
      Path file, int number, String line, Set<String> ids, List<CorpusPlace> places) {
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group();
      int end = word.length();
      while (end > 0
          && !ids.contains(word.substring(0, end))
          && ".()-".indexOf(word.charAt(end - 1)) >= 0) {
        end--;
      }
      String id = word.substring(0, end);
      if (ids.contains(id)) {
        places.add(new CorpusPlace(file, number, id));
      }
    }
  }
}
