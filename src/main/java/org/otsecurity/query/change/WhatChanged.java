package org.otsecurity.query.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.OwnWorkTable;
import org.otsecurity.store.ReleaseTable;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what changed between two releases, and what of ours does it touch?". */
public final class WhatChanged {
  /** What is no part of a number. */
  private static final Pattern PLAIN = Pattern.compile("[^\\d.]");

  private final Store store;

  public WhatChanged(Store store) {
    this.store = store;
  }

  /**
   * What is asked.
   *
   * @param standard the document
   * @param from the older release; the one before the newer if empty
   * @param to the newer release; the newest known if empty
   * @param change one kind of change; all if empty
   */
  public record Request(
      DocumentId standard, Optional<String> from, Optional<String> to, Optional<String> change) {}

  /**
   * A change with what of this corpus hangs on the requirement.
   *
   * @param change the change
   * @param touches our texts, relations and mappings about it; empty if there are none
   */
  public record Touching(ReleaseChange change, List<String> touches) {}

  /**
   * What changed.
   *
   * @param comparison the comparison
   * @param changes the changes asked for
   * @param kind the kind asked for; all if empty
   * @param known the releases that are known, oldest first
   * @param notes limits
   */
  public record Answer(
      ReleaseComparison comparison,
      List<Touching> changes,
      Optional<ReleaseChange.Kind> kind,
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
    ReleaseTable releases = reader.releases();
    List<String> known =
        releases.known(request.standard()).stream().map(ReleaseTable.Known::version).toList();
    if (known.size() < 2) {
      throw new QueryException(
          "No two releases of " + request.standard() + " are known here.",
          "Several are known of "
              + String.join(", ", standards(reader).stream().map(DocumentId::value).toList())
              + ".",
          List.of());
    }
    String to = request.to().isPresent() ? version(request.to().get(), known) : last(known);
    String from =
        request.from().isPresent() ? version(request.from().get(), known) : before(to, known);
    if (Release.VERSION_ORDER.compare(from, to) >= 0) {
      throw new QueryException(
          "Release " + from + " is not older than " + to + ".",
          "Known are " + String.join(", ", known) + ".",
          List.of());
    }
    Optional<ReleaseChange.Kind> kind = request.change().map(WhatChanged::kind);
    ReleaseComparison comparison =
        ReleaseComparison.of(
            facts(releases, request.standard(), from), facts(releases, request.standard(), to));
    List<ReleaseChange> ordered = new ArrayList<>(comparison.changes());
    ordered.sort(Comparator.comparing(ReleaseChange::id, IdOrder::compare));
    ordered.removeIf(each -> kind.isPresent() && !each.kinds().contains(kind.get()));
    List<Touching> changes = touching(reader, request.standard(), ordered);
    return new Answer(
        comparison, changes, kind, known, notes(reader, request.standard(), comparison));
  }

  private static List<DocumentId> standards(StoreReader reader) {
    return reader.releases().standards().stream()
        .filter(each -> reader.releases().known(each).size() > 1)
        .toList();
  }

  private static ReleaseFacts facts(ReleaseTable releases, DocumentId standard, String version) {
    return releases.facts(standard, version).orElseThrow();
  }

  private static String last(List<String> known) {
    return known.get(known.size() - 1);
  }

  private static String before(String version, List<String> known) {
    int index = known.indexOf(version);
    if (index == 0) {
      throw new QueryException(
          version + " is the oldest release known here.",
          "Known are " + String.join(", ", known) + ".",
          List.of());
    }
    return known.get(index - 1);
  }

  private static String version(String text, List<String> known) {
    return Release.meant(text, known)
        .orElseThrow(() ->
            new QueryException(
                "Release \"" + Quoted.of(text) + "\" is not known here.",
                "Known are " + String.join(", ", known) + ".",
                Nearest.to(PLAIN.matcher(text).replaceAll(""), known, 2)));
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
      StoreReader reader, DocumentId standard, List<ReleaseChange> changes) {
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
      touching.add(new Touching(changes.get(i), touches));
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
    if (!comparison.relationsLeftOut().isEmpty()) {
      notes.add(
          "Not compared, because only one of the releases states them: "
              + String.join(", ", comparison.relationsLeftOut())
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
