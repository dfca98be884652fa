package org.otsecurity.source.stix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * Reads a STIX 2.1 bundle of ATT&amp;CK for ICS.
 *
 * <p>Mitigations of other domains, which release 16.1 carries along, are left out; so are objects
 * without an ATT&amp;CK id and relationships that are revoked or deprecated. A relationship with an
 * end that is nowhere in the bundle makes the file unusable.
 */
public final class StixBundle {
  private static final String DOMAIN = "ics-attack";

  /** A technique that is a part of another one. */
  private static final String SUB_TECHNIQUE = "sub-technique";

  /** The collection of this domain keeps its STIX id from release to release. */
  private static final String COLLECTION =
      "x-mitre-collection--90c00720-636b-4485-b342-8751d232bf09";

  /** Relationship types that are kept, by the name of the relation. */
  private static final Map<String, String> RELATIONS =
      Map.of(
          "mitigates", "mitigates",
          "targets", "targets",
          "uses", "uses",
          "attributed-to", "attributed to",
          "detects", "detects");

  private final Map<String, Found> found = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> tacticsByShortName = new HashMap<>();
  private final AttackFacts facts = new AttackFacts();

  /** An object that is kept, while its relations are gathered. */
  private static final class Found {
    final AttackObjectType type;
    final String id;
    final PublishedJson json;
    final Status status;
    final Map<String, TreeSet<String>> relations = new TreeMap<>();
    final TreeSet<String> successors = new TreeSet<>();
    @Nullable String parent;

    Found(AttackObjectType type, String id, PublishedJson json, Status status) {
      this.type = type;
      this.id = id;
      this.json = json;
      this.status = status;
    }

    void relate(String name, String target) {
      relations.computeIfAbsent(name, each -> new TreeSet<>()).add(target);
    }
  }

  private StixBundle() {}

  /** Whether a JSON document is a STIX bundle at all. */
  public static boolean accepts(PublishedJson file) {
    return file.json().path("type").isString()
        && file.json().path("type").stringValue().equals("bundle");
  }

  /**
   * Reads a bundle.
   *
   * @throws PublishedFormatException if it is no bundle of ATT&amp;CK for ICS, or refers to objects
   *     it lacks
   */
  public static PublishedFile read(PublishedJson bundle) throws PublishedFormatException {
    return new PublishedFile.Whole(new StixBundle().release(bundle));
  }

  private Release release(PublishedJson bundle) throws PublishedFormatException {
    List<PublishedJson> objects = bundle.objects("objects");
    PublishedJson collection = collection(objects);
    for (PublishedJson each : objects) {
      known.add(each.text("id"));
      add(each);
    }
    for (PublishedJson each : objects) {
      facts.note(each, id -> Optional.ofNullable(found.get(id)).map(one -> one.id));
    }
    for (Found each : List.copyOf(found.values())) {
      join(each);
    }
    for (PublishedJson each : objects) {
      if (each.text("type").equals("relationship") && status(each) == Status.ACTIVE) {
        relate(each);
      }
    }
    List<ReleasedRequirement> requirements = new ArrayList<>();
    String version = collection.text("x_mitre_version");
    for (Found each : found.values()) {
      requirements.add(requirement(each, version));
    }
    requirements.sort(
        Comparator.comparing((ReleasedRequirement each) -> each.kind())
            .thenComparing(ReleasedRequirement::id));
    return new Release(DocumentId.MITRE_ICS, version, date(collection), unique(requirements));
  }

  private static PublishedJson collection(List<PublishedJson> objects)
      throws PublishedFormatException {
    for (PublishedJson each : objects) {
      if (each.text("type").equals("x-mitre-collection")) {
        if (!each.text("id").equals(COLLECTION)) {
          throw new PublishedFormatException(
              "It is a bundle of another domain of ATT&CK: "
                  + PublishedFormatException.shown(each.text("name"))
                  + ".");
        }
        if (!Release.VERSION.matcher(each.label("x_mitre_version")).matches()) {
          throw new PublishedFormatException("Its collection has no version that is a number.");
        }
        return each;
      }
    }
    throw new PublishedFormatException("It holds no ATT&CK collection (x-mitre-collection).");
  }

  private void add(PublishedJson object) throws PublishedFormatException {
    AttackObjectType type = AttackObjectType.of(object.text("type"));
    if (type == null || (type == AttackObjectType.MITIGATION && foreign(object))) {
      return;
    }
    Optional<String> id = externalId(object, type);
    if (id.isEmpty()) {
      return;
    }
    if (type == AttackObjectType.TACTIC) {
      tacticsByShortName.put(object.text("x_mitre_shortname"), id.get());
    }
    found.put(object.text("id"), new Found(type, id.get(), object.named(id.get()), status(object)));
  }

  /** What objects name in their own fields: analytics of a strategy, data of an analytic. */
  private void join(Found each) throws PublishedFormatException {
    for (String analytic : each.json.texts("x_mitre_analytic_refs")) {
      named(each, analytic).parent = each.id;
    }
    for (PublishedJson source : each.json.objects("x_mitre_log_source_references")) {
      each.relate("reads", named(each, source.text("x_mitre_data_component_ref")).id);
    }
  }

  private Found named(Found by, String object) throws PublishedFormatException {
    Found named = found.get(object);
    if (named == null) {
      throw new PublishedFormatException(
          by.id
              + " refers to an object that the bundle lacks: "
              + PublishedFormatException.shown(object)
              + ".");
    }
    return named;
  }

  private static boolean foreign(PublishedJson object) {
    List<String> domains = object.texts("x_mitre_domains");
    return !domains.isEmpty() && !domains.contains(DOMAIN);
  }

  private static Optional<String> externalId(PublishedJson object, AttackObjectType type)
      throws PublishedFormatException {
    for (PublishedJson each : object.objects("external_references")) {
      if (each.optionalText("source_name").orElse("").startsWith("mitre-")) {
        Optional<String> id = type.id(each.optionalText("external_id").orElse(""));
        if (id.isPresent()) {
          return id;
        }
      }
    }
    return Optional.empty();
  }

  private static Status status(PublishedJson object) {
    return object.flag("revoked")
        ? Status.REVOKED
        : object.flag("x_mitre_deprecated") ? Status.DEPRECATED : Status.ACTIVE;
  }

  private void relate(PublishedJson relationship) throws PublishedFormatException {
    String source = relationship.text("source_ref");
    String target = relationship.text("target_ref");
    if (!known.contains(source) || !known.contains(target)) {
      throw new PublishedFormatException(
          "A relationship refers to an object that the bundle lacks: "
              + PublishedFormatException.shown(known.contains(source) ? target : source)
              + ".");
    }
    Found from = found.get(source);
    Found to = found.get(target);
    if (from == null || to == null) {
      return;
    }
    String type = relationship.text("relationship_type");
    if (type.equals("revoked-by")) {
      from.successors.add(to.id);
    } else if (type.equals("subtechnique-of")) {
      from.parent = to.id;
    } else if (RELATIONS.containsKey(type)) {
      from.relate(RELATIONS.getOrDefault(type, type), to.id);
    }
  }

  private ReleasedRequirement requirement(Found each, String version)
      throws PublishedFormatException {
    for (PublishedJson phase : each.json.objects("kill_chain_phases")) {
      String tactic = tacticsByShortName.get(phase.text("phase_name"));
      if (tactic == null) {
        throw new PublishedFormatException(each.id + " belongs to a tactic that the bundle lacks.");
      }
      each.relate("has tactic", tactic);
    }
    Map<String, List<String>> relations = new TreeMap<>();
    each.relations.forEach((name, targets) -> relations.put(name, List.copyOf(targets)));
    Optional<String> text = each.json.optionalText("description");
    return new ReleasedRequirement(
        each.id,
        each.json.flag("x_mitre_is_subtechnique") ? SUB_TECHNIQUE : each.type.kind(),
        each.json.text("name"),
        each.status,
        Optional.ofNullable(each.parent),
        text,
        Optional.empty(),
        text.isPresent() ? version : "",
        List.copyOf(each.successors),
        relations,
        facts.of(each.type, each.json));
  }

  /** An id that was given away twice belongs to the object in force. */
  private static List<ReleasedRequirement> unique(List<ReleasedRequirement> requirements)
      throws PublishedFormatException {
    Map<String, ReleasedRequirement> byId = new LinkedHashMap<>();
    for (ReleasedRequirement each : requirements) {
      ReleasedRequirement other = byId.get(each.id());
      if (other != null && other.status() == Status.ACTIVE && each.status() == Status.ACTIVE) {
        throw new PublishedFormatException("The id " + each.id() + " is used twice.");
      }
      if (other == null || each.status() == Status.ACTIVE) {
        byId.put(each.id(), each);
      }
    }
    return List.copyOf(byId.values());
  }

  private static String date(PublishedJson collection) throws PublishedFormatException {
    String modified = collection.optionalText("modified").orElse("");
    return modified.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? modified.substring(0, 10) : "";
  }
}
