package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
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
   * @param asked for which systems, as it was read
   * @param under the standard, requirement or part that is asked for; empty if all are
   * @param total requirements and parts that apply
   * @param of all of them
   * @param elsewhere those that apply to such systems, only not where these are
   * @param offset rows before this page
   * @param rows parts, and requirements without parts
   * @param parents the requirements that the parts belong to
   * @param versions the standards of the rows with their dates and later versions
   * @param notes how words were read, and limits
   */
  public record Answer(
      Standard source,
      NercAsked asked,
      Optional<Requirement> under,
      int total,
      int of,
      int elsewhere,
      int offset,
      List<Requirement> rows,
      Map<String, Requirement> parents,
      List<Requirement> versions,
      List<String> notes) {

    /** The same with the first rows of its page only, and the standards of those. */
    public Answer first(int count) {
      List<Requirement> page = rows.subList(0, Math.min(count, rows.size()));
      Set<String> standards = new HashSet<>();
      page.forEach(each -> standards.add(each.family().orElse("")));
      return new Answer(
          source,
          asked,
          under,
          total,
          of,
          elsewhere,
          offset,
          page,
          parents,
          versions.stream().filter(each -> standards.contains(each.family().orElse(""))).toList(),
          notes);
    }
  }

  /**
   * Lists what applies.
   *
   * @param under a standard, requirement or part of which the demands are wanted; all if empty
   * @param request for which systems
   * @throws QueryException if a word means nothing here
   */
  public Answer list(Optional<String> under, NercAsked.Request request, int limit, int offset) {
    Standard source = standards.get(document());
    NercSystems words = systems.from(store);
    NercAsked asked = store.read(reader -> NercAsked.of(request, words, reader));
    List<String> notes = new ArrayList<>(asked.notes());
    Optional<Resolution> top = under.map(each -> resolver.resolve(each, Optional.of(document())));
    top.ifPresent(each -> notes.addAll(each.notes()));
    return store.read(reader -> {
      List<Requirement> all = all(reader);
      List<Requirement> demands = demands(all);
      List<Requirement> wanted =
          top.map(each -> under(demands, each.requirement())).orElse(demands);
      List<Requirement> found =
          wanted.stream().filter(each -> applies(each, asked, false)).toList();
      long anywhere = wanted.stream().filter(each -> applies(each, asked, true)).count();
      long unstated = wanted.stream().filter(each -> each.applicability().isEmpty()).count();
      if (unstated > 0 && asked.filters()) {
        notes.add(
            unstated
                + " requirements bind the entity and name no systems; they are listed without a"
                + " filter.");
      }
      notes.add("Facts as of " + source.verified() + ". " + words.note());
      List<Requirement> page = found.stream().skip(offset).limit(limit).toList();
      return new Answer(
          source,
          asked,
          top.map(Resolution::requirement),
          found.size(),
          demands.size(),
          (int) anywhere - found.size(),
          offset,
          page,
          parents(all, page),
          versions(all, page),
          notes);
    });
  }

  private static boolean applies(Requirement row, NercAsked asked, boolean anywhere) {
    return row.applicability()
        .map(stated -> asked.meets(stated, anywhere))
        .orElse(!asked.filters());
  }

  private static List<Requirement> under(List<Requirement> demands, Requirement top) {
    return demands.stream()
        .filter(each ->
            each.id().equals(top.id()) || each.id().value().startsWith(top.id().value() + " "))
        .toList();
  }

  /** The requirements that parts belong to, by their ids. */
  private static Map<String, Requirement> parents(List<Requirement> all, List<Requirement> page) {
    Set<String> wanted = new HashSet<>();
    page.forEach(each -> each.parent().ifPresent(wanted::add));
    Map<String, Requirement> parents = new LinkedHashMap<>();
    all.stream()
        .filter(each -> !each.kind().equals(RequirementKind.RELIABILITY_STANDARD))
        .filter(each -> wanted.contains(each.id().value()))
        .forEach(each -> parents.put(each.id().value(), each));
    return parents;
  }

  /**
   * The demands under a standard, requirement or part: itself, or its parts.
   *
   * @param id for example {@code CIP-007-6 R2}, {@code CIP-007 R2.3} or {@code cip 7}
   * @param impact the impact rating whose demands are wanted; all if empty
   * @throws QueryException if there is no such requirement
   */
  public Under under(String id, Optional<ImpactRating> impact) {
    Resolution resolution = resolver.resolve(id, Optional.of(document()));
    Requirement asked = resolution.requirement();
    return store.read(reader -> {
      List<Requirement> all = all(reader);
      List<Requirement> whole = under(demands(all), asked);
      List<Requirement> rows = whole.stream().filter(each -> isRated(each, impact)).toList();
      List<String> notes = new ArrayList<>(resolution.notes());
      if (rows.size() < whole.size()) {
        notes.add(
            (whole.size() - rows.size())
                + " of "
                + whole.size()
                + " do not apply at "
                + impact.map(ImpactRating::value).orElse("")
                + " impact and are left out.");
      }
      List<Requirement> versions = versions(all, List.of(asked));
      return new Under(asked, rows, versions.get(0), notes);
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

  private static boolean isRated(Requirement row, Optional<ImpactRating> impact) {
    return impact.isEmpty()
        || row.applicability().map(each -> each.ratings().contains(impact.get())).orElse(true);
  }

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
}
