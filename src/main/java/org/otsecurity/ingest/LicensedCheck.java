package org.otsecurity.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.source.licensed.LicensedRow;
import org.otsecurity.source.licensed.Problem;
import org.otsecurity.text.Nearest;

/** Compares rows of licensed text with the corpus, and collects everything that is wrong. */
final class LicensedCheck {
  private final Documents documents;
  private final Map<DocumentId, Map<String, Requirement>> corpus;
  private final boolean acceptLevels;
  private final List<Problem> problems = new ArrayList<>();
  private final List<CheckedText.OtherLevel> levels = new ArrayList<>();
  private final List<String> otherTitles = new ArrayList<>();
  private final Map<DocumentId, Map<String, LicensedDocument.Row>> rows = new TreeMap<>();
  private final Map<DocumentId, Map<String, String>> editions = new TreeMap<>();
  private final Map<DocumentId, String> files = new TreeMap<>();
  private final Map<String, String> places = new HashMap<>();
  private int withoutText;

  /**
   * Begins a check.
   *
   * @param documents the documents, whose names and ids are read
   * @param corpus the requirements of each document that text can be added to, by id in order
   * @param acceptLevels whether levels may differ from ours
   */
  LicensedCheck(
      Documents documents, Map<DocumentId, Map<String, Requirement>> corpus, boolean acceptLevels) {
    this.documents = documents;
    this.corpus = corpus;
    this.acceptLevels = acceptLevels;
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void add(List<LicensedRow> given) {
    given.forEach(this::add);
  }

  /**
   * The documents, if everything is right.
   *
   * @throws IngestException with all problems
   */
  CheckedText result() {
    editions.forEach((standard, given) -> {
      if (given.size() != 1) {
        problem(
            files.getOrDefault(standard, ""),
            "",
            "",
            given.isEmpty()
                ? "no row of " + standard + " names the edition."
                : standard + " has " + given.size() + " editions.",
            "one edition for all rows of a document, on the first row at least.");
      }
    });
    if (!problems.isEmpty()) {
      throw new IngestException(problems);
    }
    List<LicensedDocument> documents = new ArrayList<>();
    rows.forEach((standard, byId) -> {
      List<String> order = List.copyOf(known(standard).keySet());
      documents.add(
          new LicensedDocument(
              standard,
              editions.getOrDefault(standard, Map.of()).keySet().stream().findFirst().orElse(""),
              byId.values().stream()
                  .sorted(Comparator.comparingInt(each -> order.indexOf(each.id())))
                  .toList()));
    });
    if (documents.stream().allMatch(each -> each.rows().isEmpty())) {
      throw new IngestException(
          "No row has a text yet; nothing was changed.",
          "Fill in the text of at least one requirement.");
    }
    return new CheckedText(
        documents.stream().filter(each -> !each.rows().isEmpty()).toList(),
        withoutText,
        levels,
        otherTitles);
  }

  private Map<String, Requirement> known(DocumentId standard) {
    return corpus.getOrDefault(standard, Map.of());
  }

  private void add(LicensedRow row) {
    Optional<DocumentId> named = documents.parse(row.standard());
    if (named.isEmpty() || !corpus.containsKey(named.get())) {
      List<String> ids = corpus.keySet().stream().map(DocumentId::value).toList();
      problem(
          row,
          row.standard().isEmpty()
              ? "the standard is missing."
              : Problem.quote(row.standard()) + " is no standard that text can be added to.",
          String.join(", ", ids) + ".",
          Nearest.to(row.standard(), ids, 2));
      return;
    }
    DocumentId standard = named.get();
    files.putIfAbsent(standard, row.file());
    Map<String, String> given = editions.computeIfAbsent(standard, key -> new LinkedHashMap<>());
    if (!row.edition().isEmpty()) {
      given.putIfAbsent(row.edition(), row.file());
    }
    id(row, standard).ifPresent(requirement -> add(row, requirement));
  }

  private void add(LicensedRow row, Requirement requirement) {
    String id = requirement.id().value();
    String before =
        places.putIfAbsent(requirement.id().toString(), row.file() + ", " + row.where());
    if (before != null) {
      problem(
          row.file(),
          row.where(),
          id,
          "it is there twice.",
          "it once; the other is " + before + ".");
      return;
    }
    Optional<Integer> level = level(row, requirement);
    if (!row.title().isEmpty() && !row.title().equalsIgnoreCase(requirement.title())) {
      otherTitles.add(id);
    }
    if (row.text().isEmpty()) {
      withoutText++;
    }
    Map<String, LicensedDocument.Row> kept =
        rows.computeIfAbsent(requirement.id().standard(), key -> new LinkedHashMap<>());
    if (!row.text().isEmpty() || !row.rationale().isEmpty() || level.isPresent()) {
      kept.put(id, new LicensedDocument.Row(id, level, text(row.text()), text(row.rationale())));
    }
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  private Optional<Requirement> id(LicensedRow row, DocumentId standard) {
    if (row.id().isEmpty()) {
      problem(row, "the id is missing.", "an id of " + standard + ".", List.of());
      return Optional.empty();
    }
    Map<String, Requirement> known = known(standard);
    String typed = row.id().strip();
    String canonical =
        documents
            .grammar()
            .parse(typed, standard)
            .map(each -> each.value())
            .or(() -> known.keySet().stream().filter(typed::equalsIgnoreCase).findFirst())
            .orElse(typed);
    Requirement found = known.get(canonical);
    if (found != null) {
      return Optional.of(found);
    }
    String elsewhere =
        documents
            .grammar()
            .parse(row.id())
            .filter(each -> known(each.standard()).containsKey(each.value()))
            .map(each -> " (it is one of " + each.standard() + ")")
            .orElse("");
    problem(
        row,
        Problem.quote(row.id()) + " is no id of " + standard + elsewhere + ".",
        "an id such as "
            + known.keySet().stream().skip(known.size() / 2).findFirst().orElse("")
            + ".",
        Nearest.to(canonical, known.keySet(), 3));
    return Optional.empty();
  }

  /** The level where it differs from ours and is accepted. */
  private Optional<Integer> level(LicensedRow row, Requirement requirement) {
    if (row.level().isEmpty()) {
      return Optional.empty();
    }
    String id = requirement.id().value();
    if (!row.level().matches("[1-4]")) {
      problem(
          row.file(),
          row.where(),
          id,
          Problem.quote(row.level()) + " is no level.",
          "1, 2, 3 or 4.");
      return Optional.empty();
    }
    int level = Integer.parseInt(row.level());
    if (requirement.level().isEmpty()) {
      problem(row.file(), row.where(), id, "it has no level.", "no level on this row.");
      return Optional.empty();
    }
    int ours = requirement.level().get();
    if (level == ours) {
      return Optional.empty();
    }
    if (!acceptLevels) {
      problem(
          row.file(),
          row.where(),
          id,
          "level " + level + " differs from ours.",
          ours + "; --accept-levels takes yours, if your copy says so.");
      return Optional.empty();
    }
    levels.add(new CheckedText.OtherLevel(requirement.id(), level, ours));
    return Optional.of(level);
  }

  private void problem(LicensedRow row, String problem, String expected, List<String> nearest) {
    problems.add(new Problem(row.file(), row.where(), "", problem, expected, nearest));
  }

  private void problem(String file, String where, String id, String problem, String expected) {
    problems.add(new Problem(file, where, id, problem, expected, List.of()));
  }
}
