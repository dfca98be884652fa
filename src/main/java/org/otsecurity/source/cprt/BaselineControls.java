package org.otsecurity.source.cprt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * The controls of SP 800-53B with the baselines that select them and the controls they are related
 * to. The export has no words, and a control is withdrawn where no answer stands for it, not even
 * {@code PB-No}.
 */
final class BaselineControls {
  private static final Pattern ID = Pattern.compile("([A-Z]{2})-(\\d{2})(?:\\((\\d{2})\\))?");
  private static final List<String> BASELINES = List.of("LOW", "MODERATE", "HIGH", "PRIVACY");

  private final CprtExport export;
  private final String version;

  BaselineControls(CprtExport export, String version) {
    this.export = export;
    this.version = version;
  }

  PublishedFile read() throws PublishedFormatException {
    Map<String, Set<String>> related = new HashMap<>();
    Map<String, Set<Integer>> baselines = new HashMap<>();
    Set<String> inForce = new HashSet<>();
    for (CprtExport.Relationship each : export.relationships()) {
      if (each.name().equals("related")) {
        Optional<String> source = canonical(each.source());
        Optional<String> target = canonical(each.target());
        if (source.isPresent() && target.isPresent()) {
          related.computeIfAbsent(source.get(), key -> new TreeSet<>()).add(target.get());
        }
      } else {
        baseline(each.target(), each.source(), baselines);
        if (each.target().startsWith("PB-")) {
          canonical(each.source()).ifPresent(inForce::add);
        }
      }
    }
    List<ReleasedRequirement> all = new ArrayList<>();
    for (String type : List.of("control", "control_enhancement")) {
      for (PublishedJson each : export.elements(type)) {
        String id =
            canonical(each.text("element_identifier"))
                .orElseThrow(() ->
                    new PublishedFormatException("It has a control with an unknown form of id."));
        Map<String, List<String>> relations = new TreeMap<>();
        if (related.containsKey(id)) {
          relations.put("related", List.copyOf(related.getOrDefault(id, new TreeSet<>())));
        }
        if (baselines.containsKey(id)) {
          relations.put(
              "baselines",
              baselines.getOrDefault(id, new TreeSet<>()).stream().map(BASELINES::get).toList());
        }
        all.add(
            new ReleasedRequirement(
                id,
                type.replace('_', ' '),
                each.text("title"),
                inForce.contains(id) ? Status.ACTIVE : Status.WITHDRAWN,
                id.contains("(") ? Optional.of(id.substring(0, id.indexOf('('))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                relations,
                List.of()));
      }
    }
    return new PublishedFile.Index(
        new Release(DocumentId.NIST_800_53, version, "", List.copyOf(all)));
  }

  private static void baseline(
      String element, String control, Map<String, Set<Integer>> baselines) {
    Optional<String> id = canonical(control);
    String name =
        element.equals("PB-Yes")
            ? "PRIVACY"
            : element.startsWith("SB-") ? element.substring(3).toUpperCase(Locale.ROOT) : "";
    int index = BASELINES.indexOf(name);
    if (id.isPresent() && index >= 0) {
      baselines.computeIfAbsent(id.get(), key -> new TreeSet<>()).add(index);
    }
  }

  private static Optional<String> canonical(String cprt) {
    Matcher matcher = ID.matcher(cprt);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String control = matcher.group(1) + "-" + Integer.parseInt(matcher.group(2));
    return Optional.of(
        matcher.group(3) == null
            ? control
            : control + "(" + Integer.parseInt(matcher.group(3)) + ")");
  }
}
