package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what do the NERC CIP standards demand of this kind of system?". */
public final class NercRequirements {
  private final Store store;
  private final Standards standards;
  private final Resolver resolver;
  private final Kept<NercSystems> systems;

  /**
   * @param spellings how names are spelled
   * @param devices reads names of devices
   */
  public NercRequirements(
      Store store,
      Standards standards,
      Resolver resolver,
      Kept<Spellings> spellings,
      Devices devices) {
    this.systems = new Kept<>(reader -> NercSystems.of(reader, spellings, devices));
    this.store = store;
    this.standards = standards;
    this.resolver = resolver;
  }

  /**
   * A page of requirements.
   *
   * @param source the document
   * @param asset the kind of system asked for, as the standards call it
   * @param impact the impact rating asked for
   * @param total requirements and parts that apply
   * @param of all of them
   * @param offset rows before this page
   * @param rows parts, and requirements without parts
   * @param versions the standards of the rows with their dates and later versions
   * @param notes how words were read, and limits
   */
  public record Answer(
      Standard source,
      Optional<ApplicableSystem> asset,
      Optional<ImpactRating> impact,
      int total,
      int of,
      int offset,
      List<Requirement> rows,
      List<Requirement> versions,
      List<String> notes) {

    /** The same with the first rows of its page only, and the standards of those. */
    public Answer first(int count) {
      List<Requirement> page = rows.subList(0, Math.min(count, rows.size()));
      Set<String> standards = new HashSet<>();
      page.forEach(each -> standards.add(each.family().orElse("")));
      return new Answer(
          source,
          asset,
          impact,
          total,
          of,
          offset,
          page,
          versions.stream().filter(each -> standards.contains(each.family().orElse(""))).toList(),
          notes);
    }
  }

  /**
   * Lists what applies.
   *
   * @param asset a kind of system, or a word for one; all if empty
   * @param impact high, medium or low; all if empty
   * @throws QueryException if a word means nothing here
   */
  public Answer list(Optional<String> asset, Optional<String> impact, int limit, int offset) {
    Standard source = standards.get(document());
    List<String> notes = new ArrayList<>();
    NercSystems words = systems.from(store);
    // "medium impact relay": who says the rating with the system means it as much.
    Optional<ImpactRating> rating =
        impact.map(NercRequirements::rating).or(() -> asset.flatMap(NercSystems::rating));
    Optional<NercSystems.Meant> meant = asset.map(each -> store.read(reader -> words.meant(reader, each, rating)));
    meant.map(NercSystems.Meant::note).filter(each -> !each.isEmpty()).ifPresent(notes::add);
    return store.read(reader -> {
      List<Requirement> all = all(reader);
      List<Requirement> demands = demands(all);
      boolean filtered = meant.isPresent() || rating.isPresent();
      List<ApplicableSystem> listed =
          meant.map(NercSystems.Meant::listed).orElseGet(() -> List.of(ApplicableSystem.values()));
      List<ImpactRating> ratings =
          rating.map(List::of).orElseGet(() -> List.of(ImpactRating.values()));
      List<Requirement> found =
          demands.stream()
              .filter(each ->
                  each.applicability()
                      .map(stated -> stated.appliesTo(listed, ratings))
                      .orElse(!filtered))
              .toList();
      long unstated = demands.stream().filter(each -> each.applicability().isEmpty()).count();
      if (unstated > 0 && filtered) {
        notes.add(
            unstated
                + " requirements bind the entity and name no systems; they are listed without a"
                + " filter.");
      }
      notes.add("Facts as of " + source.verified() + ". " + words.note());
      List<Requirement> page = found.stream().skip(offset).limit(limit).toList();
      return new Answer(
          source,
          meant.map(NercSystems.Meant::kind),
          rating,
          found.size(),
          demands.size(),
          offset,
          page,
          versions(all, page),
          notes);
    });
  }

  /**
   * The demands under a standard, requirement or part: itself, or its parts.
   *
   * @param id for example {@code CIP-007-6 R2}, {@code CIP-007 R2.3} or {@code cip 7}
   * @throws QueryException if there is no such requirement
   */
  public Under under(String id) {
    Resolution resolution = resolver.resolve(id, Optional.of(document()));
    Requirement asked = resolution.requirement();
    return store.read(reader -> {
      List<Requirement> all = all(reader);
      List<Requirement> rows =
          demands(all).stream()
              .filter(each ->
                  each.id().equals(asked.id())
                      || each.id().value().startsWith(asked.id().value() + " "))
              .toList();
      List<Requirement> versions = versions(all, List.of(asked));
      return new Under(asked, rows, versions.get(0), resolution.notes());
    });
  }

  /**
   * What stands under an id.
   *
   * @param asked what the id means
   * @param rows its parts, or itself
   * @param version the standard with its dates
   * @param notes how the id was read
   */
  public record Under(
      Requirement asked, List<Requirement> rows, Requirement version, List<String> notes) {}

  /** The document of the reliability standards. */
  DocumentId document() {
    return standards.with(RequirementKind.RELIABILITY_STANDARD);
  }

  private List<Requirement> all(StoreReader reader) {
    return reader.requirements(RequirementFilter.all(document()), 5_000, 0);
  }

  /** Parts, and requirements that have none, in reading order. */
  private static List<Requirement> demands(List<Requirement> all) {
    Set<String> parents = new LinkedHashSet<>();
    all.forEach(each -> each.parent().ifPresent(parents::add));
    return all.stream()
        .filter(each -> !each.kind().equals(RequirementKind.RELIABILITY_STANDARD))
        .filter(each -> !parents.contains(each.id().value()))
        .toList();
  }

  private static List<Requirement> versions(List<Requirement> all, List<Requirement> rows) {
    Map<String, Requirement> versions = new LinkedHashMap<>();
    List<Requirement> standards =
        all.stream()
            .filter(each -> each.kind().equals(RequirementKind.RELIABILITY_STANDARD))
            .toList();
    for (Requirement row : rows) {
      for (Requirement standard : standards) {
        if (standard.family().equals(row.family())) {
          versions.put(standard.id().value(), standard);
        }
      }
    }
    return List.copyOf(versions.values());
  }

  private static ImpactRating rating(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    int impact = word.indexOf("impact");
    if (impact >= 0) {
      int end = impact > 0 && " -".indexOf(word.charAt(impact - 1)) >= 0 ? impact - 1 : impact;
      word = word.substring(0, end);
    }
    Optional<ImpactRating> rating = ImpactRating.parse(word);
    if (rating.isPresent()) {
      return rating.get();
    }
    List<String> ratings = Arrays.stream(ImpactRating.values()).map(ImpactRating::value).toList();
    throw new QueryException(
        "\"" + Quoted.of(text) + "\" is no impact rating of NERC CIP.",
        "Ratings: " + String.join(", ", ratings) + ".",
        Nearest.to(word, ratings, 1));
  }
}
