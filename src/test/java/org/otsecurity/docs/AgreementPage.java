package org.otsecurity.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappedPart;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;

/** A page that holds a published set side by side with the curated one. */
final class AgreementPage {
  /** So many targets of one row make it too coarse to be compared target by target. */
  private static final int COARSE = 15;

  private static final double SUPPORTING = 0.5;

  private final BesideCurated sides;
  private final Documents documents;
  private final boolean hasCap;

  AgreementPage(BesideCurated sides, Documents documents) {
    this.sides = sides;
    this.documents = documents;
    // Where many rows stop at one number, that is how the set was made.
    this.hasCap = sides.most() > 1 && sides.most() <= 5 && sides.rowsWithMost() >= 10;
  }

  /** The name of its file, without the folder. */
  String file() {
    return sides.published().id() + ".md";
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(sides.published().title()).append(", beside ours\n\n");
    page.append("Made from the corpus by a test; edit the sets, not this page. ");
    page.append("[How to read a mapping](../mappings.md#how-to-read-one)\n\n");
    page.append("- Published: `").append(sides.published().id()).append("`, ");
    page.append(sides.published().publisher()).append(", ");
    page.append(sides.published().document()).append(". ");
    page.append(sides.published().note().strip()).append('\n');
    page.append("- Curated: `").append(sides.curated().id()).append("`. ");
    page.append(sides.curated().note().strip()).append('\n');
    if (sides.isByWay()) {
      page.append("- Rows of the earlier edition are compared by way of the rows that stand for");
      page.append(" them in the later one; a pair is ours if any of those has it.\n");
    }
    page.append('\n').append(figures()).append('\n');
    rows(page);
    return page.toString();
  }

  private String figures() {
    if (!sides.published().targetEdition().isEmpty()) {
      return editions();
    }
    StringBuilder table =
        new StringBuilder(
                "| Published | Curated | The same | Of the published | Of the curated |\n")
            .append("| --- | --- | --- | --- | --- |\n");
    table.append(
        "| %d | %d | %d | %s | %s |\n"
            .formatted(
                sides.publishedPairs(),
                sides.curatedPairs(),
                sides.same(),
                percent(sides.same(), sides.publishedPairs()),
                percent(sides.same(), sides.curatedPairs())));
    table.append("\nOf ours by confidence, how many are also published:");
    confidences()
        .forEach((confidence, count) ->
            table.append(" %s: %d of %d;".formatted(confidence, count[0], count[1])));
    table.setCharAt(table.length() - 1, '.');
    return table.append('\n').toString();
  }

  /** Clauses of another edition are no rows, so rows of both editions are only set side by side. */
  private String editions() {
    long reached = sides.sources().stream().filter(each -> named(each) && mapped(each)).count();
    long named = sides.sources().stream().filter(this::named).count();
    return "It names clauses of "
        + sides.published().targetEdition()
        + "; which rows of the edition that is held stand for them is not known, so pairs cannot be"
        + " compared. Of the "
        + named
        + " rows that it maps, ours maps "
        + reached
        + " to some row of the edition that is held.\n";
  }

  private boolean named(RequirementId row) {
    return !sides.parts(row).isEmpty();
  }

  private boolean mapped(RequirementId row) {
    return !sides.ours(row).isEmpty();
  }

  private Map<String, int[]> confidences() {
    Map<String, int[]> counts = new TreeMap<>((a, b) -> b.compareTo(a));
    for (RequirementId row : sides.sources()) {
      sides
          .ours(row)
          .forEach((target, mapping) -> {
            int[] count =
                counts.computeIfAbsent(
                    String.valueOf(mapping.confidence().orElseThrow().value()), each -> new int[2]);
            count[0] += sides.theirs(row).contains(target) ? 1 : 0;
            count[1]++;
          });
    }
    return counts;
  }

  private void rows(StringBuilder page) {
    boolean byWay = sides.isByWay();
    page.append(byWay ? "| Row | Stands for it | " : "| Row | ");
    page.append("Both | Published only | Curated only | Why |\n");
    page.append(byWay ? "| --- " : "").append("| --- | --- | --- | --- | --- |\n");
    for (RequirementId id : sides.sources()) {
      Requirement row = sides.row(id);
      Set<RequirementId> both = new LinkedHashSet<>(sides.theirs(id));
      Set<RequirementId> theirs = new LinkedHashSet<>(sides.theirs(id));
      Set<RequirementId> ours = new LinkedHashSet<>(sides.ours(id).keySet());
      both.retainAll(ours);
      theirs.removeAll(both);
      ours.removeAll(both);
      page.append("| ").append(id.value()).append(' ').append(row.title()).append(" | ");
      if (byWay) {
        page.append(ids(sides.compared(id))).append(" | ");
      }
      page.append(ids(both)).append(" | ").append(published(id, theirs)).append(" | ");
      page.append(ids(ours)).append(" | ");
      page.append(String.join(" ", why(id, theirs, ours)).replace("|", "\\|")).append(" |\n");
    }
  }

  private String published(RequirementId row, Set<RequirementId> theirs) {
    List<String> all = new ArrayList<>();
    sides.parts(row).forEach(each -> all.add(words(each.part())));
    if (!theirs.isEmpty()) {
      all.add(ids(theirs));
    }
    return String.join(", ", all);
  }

  private String words(MappedPart part) {
    if (part.kind() == MappedPart.Kind.CLAUSE) {
      return part.id();
    }
    Standard standard = documents.get(part.document()).standard();
    return part.words(
        standard.name(),
        standard.families().stream()
            .filter(each -> each.id().equals(part.id()))
            .map(Standard.Family::title)
            .findFirst()
            .orElse(""));
  }

  /** What the data says of why the two differ; nothing where it does not say. */
  private List<String> why(RequirementId row, Set<RequirementId> theirs, Set<RequirementId> ours) {
    List<String> why = new ArrayList<>();
    sides.parts(row).stream()
        .map(PartMapping::note)
        .filter(each -> !each.isEmpty())
        .forEach(why::add);
    if (!theirs.isEmpty() || named(row)) {
      sides.none(row).forEach(each -> why.add("Ours has no counterpart. " + each));
    }
    if (sides.theirs(row).size() >= COARSE) {
      why.add("%d targets are published for this one row.".formatted(sides.theirs(row).size()));
    }
    if (!theirs.isEmpty() && hasCap && atCap(row)) {
      why.add("Ours stops at %d targets a row.".formatted(sides.most()));
    }
    String withdrawn =
        theirs.stream()
            .filter(each -> sides.row(each).status() != Status.ACTIVE)
            .map(RequirementId::value)
            .collect(Collectors.joining(", "));
    if (!withdrawn.isEmpty()) {
      why.add(withdrawn + " is withdrawn.");
    }
    String within =
        ours.stream()
            .filter(each -> sides.parts(row).stream().anyMatch(part -> holds(part, each)))
            .map(RequirementId::value)
            .collect(Collectors.joining(", "));
    if (!within.isEmpty()) {
      why.add("Within what is named as a whole: " + within + ".");
    }
    enhancements(row, theirs, ours, why);
    String supporting =
        ours.stream()
            .filter(each -> sure(sides.ours(row), each) == SUPPORTING)
            .map(RequirementId::value)
            .collect(Collectors.joining(", "));
    if (!supporting.isEmpty()) {
      why.add("Supporting only: " + supporting + ".");
    }
    return why;
  }

  private boolean holds(PartMapping part, RequirementId target) {
    return part.part().kind() == MappedPart.Kind.DOCUMENT
        || (part.part().kind() == MappedPart.Kind.FAMILY
            && sides.row(target).family().filter(part.part().id()::equals).isPresent());
  }

  private boolean atCap(RequirementId row) {
    return sides.isByWay()
        ? sides.ours(row).size() >= sides.most()
        : sides.ours(row).size() == sides.most();
  }

  /** Where one side names what the other names an enhancement of. */
  private void enhancements(
      RequirementId row, Set<RequirementId> theirs, Set<RequirementId> ours, List<String> why) {
    Set<String> published = values(sides.theirs(row));
    String finer =
        ours.stream()
            .filter(each -> sides.row(each).parent().filter(published::contains).isPresent())
            .map(RequirementId::value)
            .collect(Collectors.joining(", "));
    if (!finer.isEmpty()) {
      why.add("Enhancements of what is published: " + finer + ".");
    }
    Set<String> curated = values(sides.ours(row).keySet());
    String coarser =
        theirs.stream()
            .filter(each -> sides.row(each).parent().filter(curated::contains).isPresent())
            .map(RequirementId::value)
            .collect(Collectors.joining(", "));
    if (!coarser.isEmpty()) {
      why.add("Enhancements of what is curated: " + coarser + ".");
    }
  }

  private static double sure(Map<RequirementId, Mapping> ours, RequirementId target) {
    return Objects.requireNonNull(ours.get(target)).confidence().orElseThrow().value();
  }

  private static Set<String> values(Collection<RequirementId> ids) {
    return ids.stream().map(RequirementId::value).collect(Collectors.toSet());
  }

  private static String ids(Collection<RequirementId> ids) {
    return ids.stream().map(RequirementId::value).collect(Collectors.joining(", "));
  }

  static String percent(long part, long all) {
    return all == 0 ? "" : Math.round(100.0 * part / all) + " %";
  }
}
