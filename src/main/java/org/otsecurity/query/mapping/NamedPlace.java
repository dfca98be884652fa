package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.MappedPart;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;

/**
 * What a row is mapped to that is no row, as an answer tells it: a whole document or family, or
 * clauses of an edition that is not held, which are told together.
 *
 * @param mappings what is asserted, at least one
 * @param words what it is, in words
 */
public record NamedPlace(List<PartMapping> mappings, String words) {

  /** The document that it is a part of, in whatever edition. */
  public DocumentId document() {
    return mappings.getFirst().part().document();
  }

  /** What of the document it is. */
  public MappedPart.Kind kind() {
    return mappings.getFirst().part().kind();
  }

  /** The edition that is named, where it is not the one that is held; else empty. */
  public String edition() {
    return mappings.getFirst().part().edition();
  }

  /** On what it rests. */
  public Basis basis() {
    return mappings.getFirst().basis();
  }

  /** Who says so. */
  public Asserter asserter() {
    return mappings.getFirst().asserter();
  }

  /** The family or the clauses; none for a whole document and for a group. */
  public List<String> ids() {
    return mappings.stream().map(each -> each.part().id()).filter(each -> !each.isEmpty()).toList();
  }

  /** What qualifies it; empty if nothing. */
  public String note() {
    return mappings.stream()
        .map(PartMapping::note)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What a row names, in its order; clauses of one edition together. */
  static List<NamedPlace> of(List<PartMapping> named, Documents documents) {
    record Group(Asserter asserter, String words) {}
    Map<Group, List<PartMapping>> groups = new LinkedHashMap<>();
    for (PartMapping each : named) {
      String words =
          each.part().kind() == MappedPart.Kind.CLAUSE ? "" : words(each.part(), documents);
      groups.computeIfAbsent(new Group(each.asserter(), words), one -> new ArrayList<>()).add(each);
    }
    return groups.entrySet().stream()
        .map(each ->
            new NamedPlace(
                List.copyOf(each.getValue()),
                each.getKey().words().isEmpty() ? clauses(each.getValue()) : each.getKey().words()))
        .toList();
  }

  private static String clauses(List<PartMapping> named) {
    return (named.size() == 1 ? "clause " : "clauses ")
        + named.stream().map(each -> each.part().id()).collect(Collectors.joining(", "))
        + " of "
        + named.getFirst().part().edition();
  }

  private static String words(MappedPart part, Documents documents) {
    Standard standard = documents.get(part.document()).standard();
    return part.words(
        standard.name(),
        standard.families().stream()
            .filter(each -> each.id().equals(part.id()))
            .map(Standard.Family::title)
            .findFirst()
            .orElse(""));
  }

  /** That an edition which is named is not the one whose rows are held. */
  static List<String> editions(List<NamedPlace> places, Documents documents) {
    return places.stream()
        .filter(each -> !each.edition().isEmpty())
        .map(each ->
            each.edition()
                + " is another edition than the one held, "
                + documents.get(each.document()).standard().edition()
                + "; which of its rows stand for what is named is not known.")
        .distinct()
        .toList();
  }

  /** That rows of other documents name more than a row, to which it belongs. */
  static List<String> notes(
      Requirement row, List<PartMapping> all, MappingRequest request, Documents documents) {
    record Naming(MappedPart part, Asserter asserter, Basis basis) {}
    Map<Naming, List<String>> namedBy = new LinkedHashMap<>();
    for (PartMapping each : all) {
      if (holds(each.part(), row) && request.targets().contains(each.source().standard())) {
        namedBy
            .computeIfAbsent(
                new Naming(each.part(), each.asserter(), each.basis()), one -> new ArrayList<>())
            .add(each.source().standard() + " " + each.source().value());
      }
    }
    List<String> notes = new ArrayList<>();
    namedBy.forEach((naming, by) -> {
      String note =
          words(naming.part(), documents)
              + ", of which "
              + row.id().value()
              + " is a part, is named by "
              + String.join(", ", by)
              + " ("
              + naming.basis()
              + ", "
              + naming.asserter().publisher()
              + ").";
      notes.add(Character.toUpperCase(note.charAt(0)) + note.substring(1));
    });
    return notes;
  }

  private static boolean holds(MappedPart part, Requirement row) {
    return part.edition().isEmpty()
        && part.document().equals(row.id().standard())
        && switch (part.kind()) {
          case DOCUMENT -> true;
          case FAMILY -> row.family().filter(part.id()::equals).isPresent();
          case CLAUSE, GROUP -> false;
        };
  }
}
