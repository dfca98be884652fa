package org.otsecurity.query.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.RelationCount;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.RowTitles;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.OwnWorkTable;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what changed between two releases, and what of ours does it touch?". */
public final class WhatChanged {
  private final Store store;
  private final Standards standards;

  public WhatChanged(Store store, Standards standards) {
    this.store = store;
    this.standards = standards;
  }

  /**
   * What is asked.
   *
   * @param standard the document
   * @param from the older release; the one before the newer if empty
   * @param to the newer release; the newest known if empty
   * @param change one kind of change; all if empty
   * @param kinds kinds of requirements, in singular or plural; all if empty
   * @param use ids that somebody uses: a list, the text of a Navigator layer, or rules; all rows if
   *     empty
   */
  public record Request(
      DocumentId standard,
      Optional<String> from,
      Optional<String> to,
      Optional<String> change,
      List<String> kinds,
      Optional<String> use) {
    /** All that changed between two releases. */
    public static Request all(DocumentId standard, Optional<String> from, Optional<String> to) {
      return new Request(standard, from, to, Optional.empty(), List.of(), Optional.empty());
    }
  }

  /**
   * A change with what of this corpus hangs on the requirement.
   *
   * @param change the change
   * @param touches our texts, relations and mappings about it; empty if there are none
   * @param used the ids in use that it touches; empty if none were given
   */
  public record Touching(ReleaseChange change, List<String> touches, List<String> used) {}

  /**
   * What was read of the ids in use.
   *
   * @param ids the ids
   * @param unchanged those that nothing touches
   * @param unknown those that neither release has
   * @param notRead what looked like an id and is none
   */
  public record Use(
      List<String> ids, List<String> unchanged, List<String> unknown, List<String> notRead) {}

  /**
   * What changed.
   *
   * @param comparison the comparison
   * @param changes the changes asked for, section by section
   * @param counts how many requirements of each kind changed, of the kinds and ids asked for
   * @param relations the relations that changed, of the kinds and ids asked for
   * @param titles the titles of what changes name
   * @param use what was read of the ids in use; empty if none were given
   * @param known the releases that are known, oldest first
   * @param notes limits
   */
  public record Answer(
      ReleaseComparison comparison,
      List<Touching> changes,
      List<KindCount> counts,
      List<RelationCount> relations,
      RowTitles titles,
      Optional<Use> use,
      List<String> known,
      List<String> notes) {
    /**
     * Some of the changes asked for.
     *
     * @param offset changes to pass over
     * @param limit most changes to give
     */
    public List<Touching> page(int offset, int limit) {
      int total = changes.size();
      return changes.subList(Math.min(offset, total), Math.min(offset + limit, total));
    }
  }

  /**
   * Compares two releases.
   *
   * @throws QueryException if one of them is not known
   */
  public Answer compare(Request request) {
    return store.read(reader -> compare(reader, request));
  }

  private Answer compare(StoreReader reader, Request request) {
    DocumentId standard = request.standard();
    ChosenReleases chosen =
        ChosenReleases.of(reader.releases(), standard, request.from(), request.to());
    Optional<ReleaseChange.Kind> change = request.change().map(WhatChanged::kind);
    ReleaseComparison comparison =
        ReleaseComparison.of(
            facts(reader, standard, chosen.from()), facts(reader, standard, chosen.to()));
    RowTitles titles = new RowTitles(comparison.from(), comparison.to());
    List<String> kinds = kinds(standard);
    List<ReleaseChange> asked = WantedKinds.read(request.kinds(), kinds).of(comparison.changes());
    Optional<UsedIds> read = request.use().map(each -> used(each, standard));
    Map<String, List<String>> touched = new HashMap<>();
    if (read.isPresent()) {
      InUse use = new InUse(comparison, read.get().ids());
      comparison.changes().forEach(each -> touched.put(each.id(), use.touched(each)));
      asked =
          asked.stream()
              .filter(each -> !touched.getOrDefault(each.id(), List.of()).isEmpty())
              .map(use::narrowed)
              .toList();
    }
    List<ReleaseChange> ordered =
        asked.stream()
            .filter(each -> change.isEmpty() || each.kinds().contains(change.get()))
            .sorted(ChangeSection.ORDER)
            .toList();
    return new Answer(
        comparison,
        touching(reader, standard, ordered, touched),
        KindCount.of(asked, kinds),
        RelationCount.of(asked, comparison.leftOut()),
        titles,
        read.map(each -> use(each, touched, titles)),
        chosen.known(),
        notes(reader, standard, comparison));
  }

  private static ReleaseFacts facts(StoreReader reader, DocumentId standard, String version) {
    return reader.releases().facts(standard, version).orElseThrow();
  }

  /** The kinds of a document, in its order. */
  private List<String> kinds(DocumentId standard) {
    return standards.documents().get(standard).kinds().stream()
        .map(RequirementKind::value)
        .toList();
  }

  private UsedIds used(String text, DocumentId standard) {
    UsedIds read =
        UsedIds.read(
            text,
            each ->
                standards.documents().grammar().parse(each, standard).map(RequirementId::value));
    if (read.ids().isEmpty()) {
      throw new QueryException(
          "What is used names no id of " + standard + ": \"" + Quoted.of(text) + "\".",
          "Ids in a list, the text of a Navigator layer, or rules with tags such as attack.t0855.",
          List.of());
    }
    return read;
  }

  private static Use use(UsedIds read, Map<String, List<String>> touched, RowTitles titles) {
    Set<String> changed = new HashSet<>();
    touched.values().forEach(changed::addAll);
    return new Use(
        read.ids(),
        read.ids().stream().filter(each -> titles.has(each) && !changed.contains(each)).toList(),
        read.ids().stream().filter(each -> !titles.has(each)).toList(),
        read.notRead());
  }

  private static ReleaseChange.Kind kind(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(ReleaseChange.Kind.values())
        .filter(each -> each.value().equals(plain))
        .findFirst()
        .orElseThrow(() -> {
          List<String> all =
              Arrays.stream(ReleaseChange.Kind.values()).map(ReleaseChange.Kind::value).toList();
          return new QueryException(
              "\"" + Quoted.of(text) + "\" is no kind of change.",
              String.join(", ", all) + ".",
              Nearest.to(plain, all, 2));
        });
  }

  /** The changes with what this corpus says about each requirement. */
  private static List<Touching> touching(
      StoreReader reader,
      DocumentId standard,
      List<ReleaseChange> changes,
      Map<String, List<String>> used) {
    List<RequirementId> ids =
        changes.stream().map(each -> new RequirementId(standard, each.id())).toList();
    Map<RequirementId, OwnWorkTable.Work> work = reader.ownWork().of(ids);
    List<Touching> touching = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      List<String> touches = new ArrayList<>();
      OwnWorkTable.Work own = Objects.requireNonNull(work.get(ids.get(i)));
      if (own.summary()) {
        touches.add("summary");
      }
      own.explanations().forEach(kind -> touches.add(kind.value()));
      own.counts()
          .forEach(
              (kind, count) -> touches.add(count + " " + words(kind) + (count == 1 ? "" : "s")));
      touching.add(
          new Touching(changes.get(i), touches, used.getOrDefault(changes.get(i).id(), List.of())));
    }
    return touching;
  }

  private static String words(OwnWorkTable.Kind kind) {
    return switch (kind) {
      case LABEL -> "MITRE label";
      case RELATION -> "curated relation";
      case MAPPING -> "mapping";
    };
  }

  private static List<String> notes(
      StoreReader reader, DocumentId standard, ReleaseComparison comparison) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Words were compared for "
            + comparison.textsCompared()
            + " of "
            + comparison.both()
            + " requirements in both releases; of the others the words of one release are not"
            + " known here.");
    if (!comparison.leftOut().isEmpty()) {
      notes.add(
          "Not compared, because only one of the releases states them: "
              + String.join(", ", comparison.leftOut())
              + ".");
    }
    reader.standards().stream()
        .filter(each -> each.id().equals(standard))
        .findFirst()
        .ifPresent(each ->
            notes.add(
                "Ids, relations and our own words in this corpus follow " + each.edition() + "."));
    return notes;
  }
}
