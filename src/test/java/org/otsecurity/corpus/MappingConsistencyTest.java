package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.source.curated.CuratedCorpus;

/** What is alike is mapped alike: component types of one number, and both sides of a pairing. */
class MappingConsistencyTest {
  private static final DocumentId COMPONENTS = new DocumentId("iec62443-4-2");
  private static final Pattern OF_TYPE = Pattern.compile("(?:SAR|EDR|HDR|NDR) (.+)");

  private static Corpus corpus;

  @BeforeAll
  static void read() throws IOException {
    corpus = CuratedCorpus.read(Path.of("corpus"));
  }

  /** EDR 3.12, HDR 3.12 and NDR 3.12 ask the same of three types: who needs one needs all. */
  @Test
  void rowsOfOneNumberAreMappedTogether() {
    Map<String, Set<String>> twins = new HashMap<>();
    corpus.requirements().stream()
        .map(each -> each.id())
        .filter(each -> each.standard().equals(COMPONENTS))
        .forEach(each -> number(each).ifPresent(of -> twins(twins, of).add(each.value())));
    Map<String, Map<String, Set<String>>> named = new TreeMap<>();
    for (Mapping each : compared()) {
      number(each.target())
          .filter(of -> each.target().standard().equals(COMPONENTS))
          .ifPresent(of ->
              twins(
                      named.computeIfAbsent(
                          set(each) + ", " + each.source().value(), row -> new HashMap<>()),
                      of)
                  .add(each.target().value()));
    }
    List<String> apart = new ArrayList<>();
    named.forEach((row, own) ->
        own.forEach((of, ids) -> {
          if (!ids.equals(twins.get(of))) {
            apart.add(row + " has " + ids + " of " + twins.get(of));
          }
        }));
    assertThat(apart).isEmpty();
  }

  /** A system requirement and its component requirement have at least one control in common. */
  @Test
  void pairedRowsShareAControl() {
    Map<RequirementId, Set<RequirementId>> controls = new HashMap<>();
    for (Mapping each : compared()) {
      if (set(each).equals("iec62443-3-3_nist-800-53")
          || set(each).equals("iec62443-4-2_nist-800-53")) {
        controls.computeIfAbsent(each.source(), row -> new HashSet<>()).add(each.target());
      }
    }
    List<String> apart = new ArrayList<>();
    corpus.relations().stream()
        .filter(each -> each.type() == RelationType.PAIRED_WITH)
        .forEach(each -> {
          Set<RequirementId> shared = new HashSet<>(of(controls, each.source()));
          shared.retainAll(of(controls, each.target()));
          if (shared.isEmpty()) {
            apart.add(each.source() + " and " + each.target());
          }
        });
    assertThat(apart).isEmpty();
  }

  /** What only helps shares no demand that a relation of sets could tell. */
  @Test
  void helpIsNoRelationOfSets() {
    assertThat(compared())
        .filteredOn(each -> each.confidence().equals(Optional.of(Confidence.SUPPORTING)))
        .hasSizeGreaterThan(2000)
        .noneMatch(each -> each.relationship().equals(Optional.of(Relationship.INTERSECTS_WITH)));
    assertThat(compared())
        .filteredOn(each -> each.relationship().filter(Relationship::isSupportive).isPresent())
        .allMatch(each -> each.confidence().equals(Optional.of(Confidence.SUPPORTING)));
  }

  private static Collection<RequirementId> of(
      Map<RequirementId, Set<RequirementId>> controls, RequirementId row) {
    return controls.getOrDefault(row, Set.of());
  }

  private static List<Mapping> compared() {
    return corpus.mappings().mappings().stream()
        .filter(each -> each.kind() == Mapping.Kind.MAPS_TO && each.basis() == Basis.CURATED)
        .toList();
  }

  private static String set(Mapping mapping) {
    return mapping.asserter().set().orElseThrow();
  }

  private static Optional<String> number(RequirementId id) {
    Matcher matcher = OF_TYPE.matcher(id.value());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Set<String> twins(Map<String, Set<String>> twins, String number) {
    return twins.computeIfAbsent(number, of -> new TreeSet<>());
  }
}
