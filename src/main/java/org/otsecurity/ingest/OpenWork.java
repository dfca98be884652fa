package org.otsecurity.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.RowTitles;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.curated.CorpusMentions;
import org.otsecurity.source.curated.CorpusPlace;
import org.otsecurity.source.curated.DocumentFolder;

/**
 * What a release leaves to a person: no program writes a text, or knows whether what was said of a
 * row holds of the one that replaces it.
 *
 * @param kinds the rows in force by kind
 * @param textsWithoutRow texts of ours whose row is gone
 * @param references where the corpus speaks of rows that are gone or no longer in force
 * @param stale lines that still name the edition before
 */
public record OpenWork(
    List<KindOfRows> kinds,
    List<CorpusFinding> textsWithoutRow,
    List<CorpusFinding> references,
    List<CorpusFinding> stale) {

  /**
   * The rows in force of a kind.
   *
   * @param kind the kind
   * @param before how many there were in the release before; empty if there was none
   * @param now how many there are
   * @param withoutText ids of those that have no text of ours
   */
  public record KindOfRows(
      String kind, Optional<Integer> before, int now, List<String> withoutText) {
    /** Whether none of them has a text: then texts of this kind are not written at all. */
    public boolean isWithoutTexts() {
      return withoutText.size() == now;
    }
  }

  /** Whether nothing is left to do. */
  public boolean isEmpty() {
    return kinds.stream().allMatch(each -> each.withoutText().isEmpty() || each.isWithoutTexts())
        && textsWithoutRow.isEmpty()
        && references.isEmpty()
        && stale.isEmpty();
  }

  /**
   * Looks through a corpus.
   *
   * @param document the document
   * @param before the release that its rows came from; empty if none
   * @param now the release that they come from now
   */
  static OpenWork of(
      Path corpus, DocumentFolder document, Optional<ReleaseFacts> before, ReleaseFacts now)
      throws IOException {
    List<CorpusPlace> texts = document.texts();
    Map<String, ReleaseFacts.Row> rows = new HashMap<>();
    now.rows().forEach(each -> rows.put(each.id(), each));
    Map<String, String> over = over(before, now, rows);
    return new OpenWork(
        kinds(document.document(), before, now, texts),
        texts.stream()
            .filter(each -> !rows.containsKey(each.id()))
            .map(each -> finding(each, "the release has no " + each.id()))
            .toList(),
        CorpusMentions.find(corpus, document, over.keySet()).stream()
            .map(each -> finding(each, over.getOrDefault(each.id(), "")))
            .toList(),
        before
            .filter(each -> !each.version().equals(now.version()))
            .map(each -> stale(document.declaration(), each.version()))
            .orElse(List.of()));
  }

  private static CorpusFinding finding(CorpusPlace place, String what) {
    return new CorpusFinding(place.file(), place.line(), "", what);
  }

  private static List<KindOfRows> kinds(
      Document document, Optional<ReleaseFacts> before, ReleaseFacts now, List<CorpusPlace> texts) {
    Set<String> written = texts.stream().map(CorpusPlace::id).collect(Collectors.toSet());
    Map<String, List<String>> had = before.map(OpenWork::inForce).orElse(Map.of());
    Map<String, List<String>> has = inForce(now);
    Set<String> names = new TreeSet<>(had.keySet());
    names.addAll(has.keySet());
    List<String> order = document.kinds().stream().map(RequirementKind::value).toList();
    return names.stream()
        .sorted(Comparator.comparingInt(order::indexOf))
        .map(each ->
            new KindOfRows(
                each,
                before.map(one -> had.getOrDefault(each, List.of()).size()),
                has.getOrDefault(each, List.of()).size(),
                has.getOrDefault(each, List.of()).stream()
                    .filter(id -> !written.contains(id))
                    .toList()))
        .toList();
  }

  private static Map<String, List<String>> inForce(ReleaseFacts facts) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (ReleaseFacts.Row each : facts.rows()) {
      if (each.status() == Status.ACTIVE) {
        ids.computeIfAbsent(each.kind(), key -> new ArrayList<>()).add(each.id());
      }
    }
    return ids;
  }

  /** What to say of each row that is gone or no longer in force. */
  private static Map<String, String> over(
      Optional<ReleaseFacts> before, ReleaseFacts now, Map<String, ReleaseFacts.Row> rows) {
    Map<String, String> over = new TreeMap<>();
    RowTitles titles = new RowTitles(now);
    for (ReleaseFacts.Row each : now.rows()) {
      if (each.status() != Status.ACTIVE) {
        String successors =
            each.successors().stream().map(titles::named).collect(Collectors.joining(", "));
        over.put(
            each.id(),
            each.id()
                + " is "
                + each.status().value()
                + (successors.isEmpty() ? "" : ", use now " + successors));
      }
    }
    before.ifPresent(old ->
        old.rows().stream()
            .filter(each -> !rows.containsKey(each.id()))
            .forEach(each -> over.put(each.id(), each.id() + " is not in the release any more")));
    return over;
  }

  /** Lines of a declaration that name a release as a word, such as its note. */
  private static List<CorpusFinding> stale(Path file, String version) {
    try {
      List<CorpusFinding> stale = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith("edition:")
            && (" " + lines.get(i) + " ").contains(" " + version)) {
          stale.add(new CorpusFinding(file, i + 1, "", "names " + version));
        }
      }
      return stale;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
