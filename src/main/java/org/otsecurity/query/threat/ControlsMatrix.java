package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "which controls stand against which techniques?", as the rows of a table. */
public final class ControlsMatrix {
  private final Store store;
  private final FindTechniques techniques;

  public ControlsMatrix(Store store, FindTechniques techniques) {
    this.store = store;
    this.techniques = techniques;
  }

  /**
   * One technique, mitigation and labeled requirement.
   *
   * @param technique the technique
   * @param tactics its tactics
   * @param mitigation what mitigates it; empty if nothing does
   * @param requirement what MITRE labels on the mitigation; empty if it has no label
   */
  public record Row(
      Heading technique,
      List<Heading> tactics,
      Optional<Heading> mitigation,
      Optional<Heading> requirement) {}

  /**
   * A matrix.
   *
   * @param found the techniques and how they were chosen
   * @param rows in order of technique, mitigation and requirement
   */
  public record Answer(FindTechniques.Answer found, List<Row> rows) {}

  /**
   * Makes the matrix of the techniques found.
   *
   * @throws QueryException if a name means nothing, or no filter is given
   */
  public Answer of(FindTechniques.Request request) {
    FindTechniques.Answer found = techniques.find(request);
    return new Answer(found, store.read(reader -> rows(reader, found)));
  }

  private static List<Row> rows(StoreReader reader, FindTechniques.Answer found) {
    List<Row> rows = new ArrayList<>();
    Map<Heading, List<Heading>> against = new LinkedHashMap<>();
    reader
        .links()
        .to(found.techniques().stream().map(each -> each.technique().id()).toList())
        .forEach((technique, links) ->
            against.put(technique, Link.targets(links, RelationType.MITIGATES)));
    Map<Heading, List<Link>> labeled =
        reader
            .links()
            .from(
                against.values().stream()
                    .flatMap(List::stream)
                    .map(Heading::id)
                    .distinct()
                    .toList());
    for (FindTechniques.Found each : found.techniques()) {
      Heading technique = each.technique().heading();
      List<Heading> mitigations = against.getOrDefault(technique, List.of());
      if (mitigations.isEmpty()) {
        rows.add(new Row(technique, each.tactics(), Optional.empty(), Optional.empty()));
      }
      for (Heading mitigation : mitigations) {
        List<Heading> labels = new ArrayList<>();
        for (Link link : labeled.getOrDefault(mitigation, List.of())) {
          if (link.type() == RelationType.LABELED) {
            labels.add(link.other());
          }
        }
        if (labels.isEmpty()) {
          rows.add(new Row(technique, each.tactics(), Optional.of(mitigation), Optional.empty()));
        }
        labels.sort(IdOrder.ofHeadings(reader.documents()));
        for (Heading label : labels) {
          rows.add(new Row(technique, each.tactics(), Optional.of(mitigation), Optional.of(label)));
        }
      }
    }
    return rows;
  }
}
