package org.otsecurity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.StoreReader;

/**
 * A STIX bundle in the form of MITRE's with every object of the corpus and words of ours, for tests
 * of what happens to such a file. It is a tenth of the size of a release and there in every
 * checkout.
 */
public final class AttackBundle {
  private static final Map<String, String> TYPES =
      Map.of(
          "tactic", "x-mitre-tactic",
          "technique", "attack-pattern",
          "mitigation", "course-of-action",
          "asset", "x-mitre-asset",
          "group", "intrusion-set",
          "software", "malware",
          "campaign", "campaign",
          "detection strategy", "x-mitre-detection-strategy");

  private static final Map<RelationType, String> RELATIONSHIPS =
      Map.of(
          RelationType.MITIGATES, "mitigates",
          RelationType.TARGETS, "targets",
          RelationType.USES, "uses",
          RelationType.ATTRIBUTED_TO, "attributed-to",
          RelationType.DETECTS, "detects",
          RelationType.REVOKED_BY, "revoked-by");

  private AttackBundle() {}

  /** The bundle of a release, such as {@code 18.1}; releases differ in their words. */
  public static byte[] bytes(String release) {
    return text(release).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the bundle of a release to a file. */
  public static Path file(Path file, String release) throws IOException {
    return Files.write(file, bytes(release));
  }

  /** The bundle as text, with a blank after each colon. */
  public static String text(String release) {
    return TestCorpus.store()
        .read(reader -> {
          List<String> objects = new ArrayList<>();
          objects.add(collection(release));
          List<Requirement> rows =
              reader.requirements(
                  RequirementFilter.all(DocumentId.MITRE_ICS).withRetired(), 10_000, 0);
          rows.forEach(each -> objects.add(object(reader, each, release)));
          rows.forEach(each -> objects.addAll(relationships(reader, each)));
          return "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": [\n"
              + String.join(",\n", objects)
              + "\n]}\n";
        });
  }

  private static String collection(String release) {
    // Releases come twice a year: 16 in 2024.
    int year = 2016 + Integer.parseInt(release.replaceAll("\\..*", "")) / 2;
    return """
    {"type": "x-mitre-collection", "name": "ICS ATT&CK", "x_mitre_version": "%s",\
     "id": "x-mitre-collection--90c00720-636b-4485-b342-8751d232bf09",\
     "modified": "%d-01-01T00:00:00.000Z"}\
    """
        .formatted(release, year);
  }

  private static String object(StoreReader reader, Requirement row, String release) {
    List<String> phases = new ArrayList<>();
    for (Link each : reader.linksFrom(row.id())) {
      if (each.type() == RelationType.HAS_TACTIC) {
        phases.add(
            "{\"kill_chain_name\": \"mitre-ics-attack\", \"phase_name\": \"%s\"}"
                .formatted(each.other().id().value()));
      }
    }
    String id = row.id().value();
    return """
    {"type": "%s", "id": "%s", "name": "%s", "x_mitre_domains": ["ics-attack"],\
     "x_mitre_shortname": "%s", "kill_chain_phases": [%s],\
     "revoked": %b, "x_mitre_deprecated": %b,\
     "external_references": [{"source_name": "mitre-attack", "external_id": "%s"}],\
     "description": "Sample words of release %s about %s, the %s, which are this project's own."}\
    """
        .formatted(
            TYPES.get(row.kind().value()),
            stixId(row.kind().value(), id),
            row.title(),
            id,
            String.join(", ", phases),
            row.status() == Status.REVOKED,
            row.status() == Status.DEPRECATED,
            id,
            release,
            id,
            row.kind());
  }

  private static List<String> relationships(StoreReader reader, Requirement row) {
    List<String> relationships = new ArrayList<>();
    for (Link each : reader.linksFrom(row.id())) {
      String type = RELATIONSHIPS.get(each.type());
      if (type != null) {
        relationships.add(
            """
            {"type": "relationship", "id": "relationship--%s", "relationship_type": "%s",\
             "source_ref": "%s", "target_ref": "%s"}\
            """
                .formatted(
                    uuid(row.id() + type + each.other().id()),
                    type,
                    stixId(row.kind().value(), row.id().value()),
                    stixId(each.other().kind().value(), each.other().id().value())));
      }
    }
    return relationships;
  }

  private static String stixId(String kind, String id) {
    return TYPES.get(kind) + "--" + uuid(id);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
