package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.vocabulary.BaselineSign;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.DocumentParts;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what does this document hold?", filtered and paged. */
public final class StandardRequirements {
  /** Most rows in one page. */
  public static final int LARGEST_PAGE = 200;

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]++");
  private static final Pattern PLURAL = Pattern.compile("(?<=[a-z])s$");

  private final Store store;
  private final Standards standards;
  private final ComponentTypes componentTypes;
  private final Kept<PhraseFinder<BaselineSign>> signs = Kept.words(WordList.BASELINE_SIGNS);

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
   * @param family what the document calls a part of it: a family, chapter, article or group
   * @param componentType of IEC 62443-4-2
   * @param baseline of SP 800-53B
   * @param kind a kind of requirement
   * @param enhancements whether enhancements are wanted
   * @param retired whether rows no longer in force are wanted
   * @param limit rows in this page, 1 to {@link #LARGEST_PAGE}
   * @param offset rows before this page
   */
  public record Request(
      DocumentId standard,
      Optional<Integer> securityLevel,
      Optional<String> family,
      Optional<String> componentType,
      Optional<String> baseline,
      Optional<String> kind,
      boolean enhancements,
      boolean retired,
      int limit,
      int offset) {
    /** Whether the whole document is asked for. */
    public boolean isUnfiltered() {
      return securityLevel.isEmpty()
          && family.isEmpty()
          && componentType.isEmpty()
          && baseline.isEmpty()
          && kind.isEmpty();
    }
  }

  /**
   * A page of a document.
   *
   * @param document the document
   * @param total rows that pass the filter
   * @param offset rows before this page
   * @param requirements the rows
   * @param familyRows how many rows each family has, by id, where the whole document is asked for
   * @param notes what the filter means here
   */
  public record Answer(
      Document document,
      int total,
      int offset,
      List<Requirement> requirements,
      Map<String, Integer> familyRows,
      List<String> notes) {
    /** The publication of the document. */
    public Standard standard() {
      return document.standard();
    }

    /** The families of the rows, or of the whole document, by id, as the document calls them. */
    public Map<String, String> families() {
      Set<String> of = new HashSet<>(familyRows.keySet());
      requirements.forEach(each -> each.family().ifPresent(of::add));
      Map<String, String> families = new LinkedHashMap<>();
      standard().families().stream()
          .filter(each -> of.contains(each.id()))
          .forEach(each -> families.put(each.id(), document.family(each)));
      return families;
    }

    /** The same with the first rows of its page only. */
    public Answer first(int rows) {
      return new Answer(
          document,
          total,
          offset,
          requirements.subList(0, Math.min(rows, requirements.size())),
          familyRows,
          notes);
    }

    /** The same with one more note. */
    public Answer withNote(String note) {
      List<String> all = new ArrayList<>(notes);
      all.add(note);
      return new Answer(document, total, offset, requirements, familyRows, all);
    }
  }

  /**
   * Lists a page.
   *
   * @throws QueryException if a filter does not fit the document
   */
  public Answer list(Request request) {
    Document document = standards.document(request.standard());
    Standard standard = document.standard();
    List<String> notes = new ArrayList<>();
    Optional<DocumentParts.Part> part =
        request
            .family()
            .map(text -> store.read(reader -> DocumentParts.of(reader, document, text)));
    part.flatMap(DocumentParts.Part::note).ifPresent(notes::add);
    RequirementFilter filter =
        new RequirementFilter(
            standard.id(),
            request.securityLevel().map(level -> level(document, level, notes)),
            part.flatMap(DocumentParts.Part::family),
            part.flatMap(DocumentParts.Part::within),
            request.componentType().map(text -> componentType(document, text, notes)),
            request.baseline().map(text -> baseline(document, text)),
            request.kind().map(this::kind),
            request.enhancements(),
            request.retired());
    if (part.isPresent() && !request.retired() && request.offset() <= 0) {
      store.read(reader -> RetiredRows.leftOut(reader, filter)).ifPresent(notes::add);
    }
    int limit = Math.clamp(request.limit(), 1, LARGEST_PAGE);
    int offset = Math.max(0, request.offset());
    return store.read(reader ->
        new Answer(
            document,
            reader.count(filter),
            offset,
            reader.requirements(filter, limit, offset),
            request.isUnfiltered() && offset == 0 ? familyRows(reader, filter) : Map.of(),
            notes));
  }

  private static Map<String, Integer> familyRows(StoreReader reader, RequirementFilter filter) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (Outline each : reader.outlines(filter)) {
      each.family().ifPresent(family -> rows.merge(family, 1, Integer::sum));
    }
    return rows;
  }

  private Integer level(Document document, int level, List<String> notes) {
    if (!document.has(Capability.SECURITY_LEVELS)) {
      throw standards.lacksLevels(document.id(), "; " + baselines() + " has baselines");
    }
    if (level < 1 || level > 4) {
      throw new QueryException(
          "SL " + level + " does not exist.", "Security levels are 1, 2, 3 and 4.", List.of());
    }
    notes.add(
        "Selected at SL " + level + ": every row whose lowest SL-C is " + level + " or less.");
    return level;
  }

  /** What is called that has baselines. */
  private String baselines() {
    return standards.documents().with(Capability.BASELINES).stream()
        .map(each -> standards.document(each).called())
        .collect(Collectors.joining(" and "));
  }

  private ComponentType componentType(Document document, String text, List<String> notes) {
    if (!document.has(Capability.COMPONENT_TYPES)) {
      throw new QueryException(
          document.standard().name() + " does not tell component types apart.",
          "Component types are those of " + standards.with(Capability.COMPONENT_TYPES) + ".",
          List.of());
    }
    ComponentTypes.Read read = componentTypes.read(text);
    read.note().ifPresent(notes::add);
    return read.type();
  }

  private Baseline baseline(Document document, String text) {
    if (!document.has(Capability.BASELINES)) {
      throw new QueryException(
          document.standard().name() + " has no baselines.",
          "Baselines are those of " + standards.with(Capability.BASELINES) + ".",
          List.of());
    }
    return named(text)
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(text) + "\" is no baseline.",
                "Baselines: " + names(false) + "; with the OT overlay " + names(true) + ".",
                List.of()));
  }

  /** The baseline that a text names whose words all are words of baselines. */
  private Optional<Baseline> named(String text) {
    Words words = Words.of(NO_LETTERS.matcher(text).replaceAll(" "));
    List<BaselineSign> said = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<BaselineSign> sign = signs.from(store).at(words, i).map(PhraseFinder.Found::meaning);
      if (sign.isEmpty()) {
        return Optional.empty();
      }
      said.add(sign.get());
    }
    List<Baseline> named = said.stream().flatMap(each -> each.baseline().stream()).toList();
    return named.size() != 1
        ? Optional.empty()
        : said.contains(BaselineSign.OVERLAY) ? named.get(0).overlay() : Optional.of(named.get(0));
  }

  private static String names(boolean overlay) {
    return Arrays.stream(Baseline.values())
        .filter(each -> each.isOverlay() == overlay)
        .map(Baseline::value)
        .collect(Collectors.joining(", "));
  }

  private RequirementKind kind(String text) {
    List<RequirementKind> kinds = standards.documents().kinds();
    String stripped = text.strip();
    String singular = PLURAL.matcher(stripped).replaceAll("").replace('_', ' ');
    return kinds.stream()
        .filter(each -> each.value().equalsIgnoreCase(singular))
        .findFirst()
        .or(() ->
            kinds.stream().filter(each -> each.value().equalsIgnoreCase(stripped)).findFirst())
        .orElseThrow(() -> {
          List<String> names = kinds.stream().map(RequirementKind::value).toList();
          return new QueryException(
              "\"" + Quoted.of(text) + "\" is no kind of requirement.",
              "Kinds: " + String.join(", ", names) + ".",
              Nearest.to(text, names, 3));
        });
  }
}
