package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.ExplanationKind;

/**
 * The OT overlay of SP 800-82 Rev. 3, Appendix F: what it adds to and removes from the baselines of
 * SP 800-53B, and what it says about applying a control in OT.
 */
final class OverlayReader {
  private final Map<String, Map<Baseline, YamlValue>> added = new LinkedHashMap<>();
  private final Map<String, Map<Baseline, YamlValue>> removed = new LinkedHashMap<>();
  private final Map<String, YamlFile.Row> texts = new HashMap<>();
  private final Map<String, String> sections = new HashMap<>();

  private OverlayReader() {}

  static OverlayReader read(Path guide) throws IOException {
    OverlayReader overlay = new OverlayReader();
    YamlFile.Row root = YamlFile.read(guide.resolve("baselines.yaml")).root();
    changes(root.child("added"), overlay.added);
    changes(root.child("removed"), overlay.removed);
    for (YamlFile file : YamlFile.readAll(guide.resolve("overlay"))) {
      for (var each : file.root().children().entrySet()) {
        if (overlay.texts.putIfAbsent(each.getKey(), each.getValue()) != null) {
          throw each.getValue().problem("this control has a text already");
        }
        String section = each.getValue().text("section");
        String other = overlay.sections.put(family(each.getKey()), section);
        if (other != null && !other.equals(section)) {
          throw each.getValue().problemAt("section", "its family stands in section " + other);
        }
      }
    }
    return overlay;
  }

  private static void changes(YamlFile.Row row, Map<String, Map<Baseline, YamlValue>> changes) {
    for (Baseline each : List.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH)) {
      for (YamlValue id : row.values(each.value())) {
        Map<Baseline, YamlValue> ofControl =
            changes.computeIfAbsent(id.text(), key -> new EnumMap<>(Baseline.class));
        if (ofControl.put(each, id) != null) {
          throw id.problem(id.text() + " stands here twice");
        }
      }
    }
  }

  /** The baselines of a control with those of the overlay; a change that is none is refused. */
  List<Baseline> with(String id, List<Baseline> baselines) {
    Map<Baseline, YamlValue> add = added.getOrDefault(id, Map.of());
    Map<Baseline, YamlValue> remove = removed.getOrDefault(id, Map.of());
    List<Baseline> all = new ArrayList<>(baselines);
    for (Baseline each : List.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH)) {
      boolean selected = baselines.contains(each);
      YamlValue idle = (selected ? add : remove).get(each);
      if (idle != null) {
        throw idle.problem(
            "the OT overlay "
                + (selected ? "adds to " : "removes from ")
                + each
                + " what is so already: "
                + id);
      }
      if (selected ? !remove.containsKey(each) : add.containsKey(each)) {
        all.add(each.overlay().orElseThrow());
      }
    }
    return all;
  }

  /** The section of Appendix F that treats the family of a control; empty if none does. */
  Optional<String> section(String id) {
    return Optional.ofNullable(sections.get(family(id)));
  }

  private static RequirementId control(String id) {
    return new RequirementId(DocumentId.NIST_800_53, id);
  }

  private static String family(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  /** Gives what the overlay says on controls; whatever it says of an unknown one is refused. */
  void explain(Gathered gathered) {
    for (Map<String, Map<Baseline, YamlValue>> changes : List.of(added, removed)) {
      changes.forEach(
          (id, places) -> places.values().forEach(each -> each.known(control(id), gathered.ids())));
    }
    texts.forEach((id, row) -> {
      if (!gathered.ids().contains(control(id))) {
        throw row.problem("there is no " + control(id));
      }
    });
    texts.keySet().stream()
        .sorted()
        .forEach(id -> {
          RequirementId control = control(id);
          YamlFile.Row row = texts.get(id);
          if (row == null) {
            return;
          }
          row.optional("discussion")
              .ifPresent(text ->
                  gathered.explain(
                      new Explanation(control, ExplanationKind.OT_DISCUSSION, List.of(text))));
          row.optional("rationale")
              .ifPresent(text ->
                  gathered.explain(
                      new Explanation(control, ExplanationKind.OT_RATIONALE, List.of(text))));
        });
  }
}
