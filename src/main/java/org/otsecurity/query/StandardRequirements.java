package org.otsecurity.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what does this document hold?", filtered and paged. */
public final class StandardRequirements {
  /** Most rows in one page. */
  public static final int LARGEST_PAGE = 200;

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]++");
  private static final Pattern PLURAL = Pattern.compile("(?<=[a-z])s$");

  private final Store store;
  private final Standards standards;
  private final ComponentTypes componentTypes;

  public StandardRequirements(Store store, Standards standards, ComponentTypes componentTypes) {
    this.componentTypes = componentTypes;
    this.store = store;
    this.standards = standards;
  }

  /**
   * What to list. Filters are texts as typed; they are checked against the document.
   *
   * @param standard the document
   * @param securityLevel SL 1 to 4, cumulative
   * @param family FR code or number, control family, or ATT&amp;CK kind
   * @param componentType of IEC 62443-4-2
   * @param baseline of SP 800-53B
   * @param kind a kind of requirement
   * @param enhancements whether enhancements are wanted
   * @param retired whether rows no longer in force are wanted
   * @param limit rows in this page, 1 to {@link #LARGEST_PAGE}
   * @param offset rows before this page
   */
  public record Request(
      StandardId standard,
      Optional<Integer> securityLevel,
      Optional<String> family,
      Optional<String> componentType,
      Optional<String> baseline,
      Optional<String> kind,
      boolean enhancements,
      boolean retired,
      int limit,
      int offset) {}

  /**
   * A page of a document.
   *
   * @param standard the document
   * @param total rows that pass the filter
   * @param offset rows before this page
   * @param requirements the rows
   * @param notes what the filter means here
   */
  public record Answer(
      Standard standard,
      int total,
      int offset,
      List<Requirement> requirements,
      List<String> notes) {
    /** The same with the first rows of its page only. */
    public Answer first(int rows) {
      return new Answer(
          standard,
          total,
          offset,
          requirements.subList(0, Math.min(rows, requirements.size())),
          notes);
    }

    /** The same with one more note. */
    public Answer withNote(String note) {
      List<String> all = new ArrayList<>(notes);
      all.add(note);
      return new Answer(standard, total, offset, requirements, all);
    }
  }

  /**
   * Lists a page.
   *
   * @throws QueryException if a filter does not fit the document
   */
  public Answer list(Request request) {
    Standard standard = standards.get(request.standard());
    List<String> notes = new ArrayList<>();
    RequirementFilter filter =
        new RequirementFilter(
            standard.id(),
            request.securityLevel().map(level -> level(standard, level, notes)),
            request.family().map(text -> family(standard, text)),
            request.componentType().map(text -> componentType(standard, text)),
            request.baseline().map(text -> baseline(standard, text)),
            request.kind().map(StandardRequirements::kind),
            request.enhancements(),
            request.retired());
    int limit = Math.clamp(request.limit(), 1, LARGEST_PAGE);
    int offset = Math.max(0, request.offset());
    return store.read(reader ->
        new Answer(
            standard,
            reader.count(filter),
            offset,
            reader.requirements(filter, limit, offset),
            notes));
  }

  private static Integer level(Standard standard, int level, List<String> notes) {
    if (standard.id() != StandardId.IEC_62443_3_3 && standard.id() != StandardId.IEC_62443_4_2) {
      throw new QueryException(
          standard.name() + " has no security levels.",
          "Levels are those of iec62443-3-3 and iec62443-4-2; SP 800-53 has baselines.",
          List.of());
    }
    if (level < 1 || level > 4) {
      throw new QueryException(
          "SL " + level + " does not exist.", "Security levels are 1, 2, 3 and 4.", List.of());
    }
    notes.add(
        "Selected at SL " + level + ": every row whose lowest SL-C is " + level + " or less.");
    return level;
  }

  private static String family(Standard standard, String text) {
    if (standard.id().value().startsWith("iec62443")) {
      Optional<FoundationalRequirement> fr = FoundationalRequirement.parse(text);
      if (fr.isPresent()) {
        return fr.get().name();
      }
    }
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    for (Standard.Family each : standard.families()) {
      if (each.id().toLowerCase(Locale.ROOT).equals(wanted)
          || each.id().toLowerCase(Locale.ROOT).endsWith(" " + wanted)
          || each.title().toLowerCase(Locale.ROOT).equals(wanted)) {
        return each.id();
      }
    }
    List<String> ids = new ArrayList<>();
    standard.families().forEach(each -> ids.add(each.id()));
    List<String> names = new ArrayList<>(ids);
    standard.families().forEach(each -> names.add(each.title()));
    throw new QueryException(
        "\"" + Quoted.of(text) + "\" is no family of " + standard.name() + ".",
        "Its families: " + String.join(", ", ids) + ".",
        Nearest.to(text, names, 3));
  }

  private ComponentType componentType(Standard standard, String text) {
    if (standard.id() != StandardId.IEC_62443_4_2) {
      throw new QueryException(
          standard.name() + " does not tell component types apart.",
          "Component types are those of iec62443-4-2.",
          List.of());
    }
    return componentTypes.parse(text);
  }

  private static Baseline baseline(Standard standard, String text) {
    if (standard.id() != StandardId.NIST_800_53) {
      throw new QueryException(
          standard.name() + " has no baselines.", "Baselines are those of nist-800-53.", List.of());
    }
    List<String> words =
        new ArrayList<>(List.of(NO_LETTERS.split(text.strip().toUpperCase(Locale.ROOT))));
    words.removeAll(List.of("", "BASELINE"));
    boolean overlay = words.removeAll(List.of("OT", "ICS", "OVERLAY"));
    String plain = String.join(" ", words);
    return Baseline.parse((overlay ? "OT " : "") + (plain.equals("MOD") ? "MODERATE" : plain))
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(text) + "\" is no baseline.",
                "Baselines: LOW, MODERATE, HIGH, PRIVACY; with the OT overlay OT LOW, OT MODERATE, OT HIGH.",
                List.of()));
  }

  private static RequirementKind kind(String text) {
    return RequirementKind.parse(PLURAL.matcher(text.strip()).replaceAll("").replace('_', ' '))
        .or(() -> RequirementKind.parse(text))
        .orElseThrow(() -> {
          List<String> kinds = new ArrayList<>();
          for (RequirementKind each : RequirementKind.values()) {
            kinds.add(each.value());
          }
          return new QueryException(
              "\"" + Quoted.of(text) + "\" is no kind of requirement.",
              "Kinds: " + String.join(", ", kinds) + ".",
              Nearest.to(text, kinds, 3));
        });
  }
}
