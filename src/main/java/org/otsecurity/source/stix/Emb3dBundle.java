package org.otsecurity.source.stix;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * Reads a STIX 2.1 bundle of MITRE EMB3D: device properties, the threats that they relate to, and
 * mitigations.
 *
 * <p>The bundle does not say which release it is; only the name of its file does. A relationship
 * with an end that is nowhere in the bundle, of a type that EMB3D does not have, or between other
 * objects than EMB3D relates makes the file unusable.
 */
public final class Emb3dBundle {
  /** The name that MITRE gives its files. */
  private static final Pattern FILE =
      Pattern.compile("emb3d-stix-(\\d{1,3}(?:\\.\\d{1,3}){1,3})\\.json");

  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T.*");

  /** A part of another property; it is no relation, but its parent. */
  private static final String PART = "subproperty-of";

  private final Map<String, Found> found = new HashMap<>();
  private String date = "";

  /** What EMB3D relates to what. */
  private record Ends(Emb3dObjectType source, Emb3dObjectType target) {}

  private static final Map<String, Ends> RELATIONSHIPS =
      Map.of(
          "mitigates",
          new Ends(Emb3dObjectType.MITIGATION, Emb3dObjectType.THREAT),
          "relates-to",
          new Ends(Emb3dObjectType.PROPERTY, Emb3dObjectType.THREAT),
          PART,
          new Ends(Emb3dObjectType.PROPERTY, Emb3dObjectType.PROPERTY));

  /** An object, while its relations are gathered. */
  private static final class Found {
    final Emb3dObjectType type;
    final String id;
    final PublishedJson json;
    final Map<String, TreeSet<String>> relations = new TreeMap<>();
    @Nullable String parent;

    Found(Emb3dObjectType type, String id, PublishedJson json) {
      this.type = type;
      this.id = id;
      this.json = json;
    }
  }

  private Emb3dBundle() {}

  /** Whether a JSON document is a bundle with device properties of EMB3D. */
  public static boolean accepts(PublishedJson file) throws PublishedFormatException {
    if (!StixBundle.accepts(file)) {
      return false;
    }
    for (PublishedJson each : file.objects("objects")) {
      if (each.optionalText("type").orElse("").equals("x-mitre-emb3d-property")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a bundle.
   *
   * @param name the name of its file, which tells the release
   * @throws PublishedFormatException if the name tells none, or the bundle is not sound
   */
  public static PublishedFile read(PublishedJson bundle, String name)
      throws PublishedFormatException {
    Matcher release = FILE.matcher(name);
    if (!release.matches()) {
      throw new PublishedFormatException(
          "It is a bundle of EMB3D, which does not say its release; by name it must be"
              + " emb3d-stix-RELEASE.json.");
    }
    return new PublishedFile.Whole(new Emb3dBundle().release(bundle, release.group(1)));
  }

  private Release release(PublishedJson bundle, String version) throws PublishedFormatException {
    List<PublishedJson> objects = bundle.objects("objects");
    for (PublishedJson each : objects) {
      add(each);
    }
    for (PublishedJson each : objects) {
      if (each.text("type").equals("relationship")) {
        relate(each);
      }
    }
    List<ReleasedRequirement> requirements = new ArrayList<>();
    for (Found each : found.values()) {
      requirements.add(requirement(each, version));
    }
    requirements.sort(
        Comparator.comparing((ReleasedRequirement each) -> each.kind())
            .thenComparing(ReleasedRequirement::id));
    unique(requirements);
    return new Release(DocumentId.MITRE_EMB3D, version, date, requirements);
  }

  private void add(PublishedJson object) throws PublishedFormatException {
    Matcher modified = DAY.matcher(object.optionalText("modified").orElse(""));
    if (modified.matches() && modified.group(1).compareTo(date) > 0) {
      date = modified.group(1);
    }
    Emb3dObjectType type = Emb3dObjectType.of(object.text("type"));
    if (type == null) {
      return;
    }
    String id = object.label(type.field());
    if (!type.isId(id)) {
      throw new PublishedFormatException(
          "A " + type.kind() + " has an id of another form: " + PublishedFormatException.shown(id));
    }
    Found one = new Found(type, id, object.named(id));
    if (found.putIfAbsent(object.text("id"), one) != null) {
      throw new PublishedFormatException(id + " has the STIX id of another object.");
    }
  }

  private void relate(PublishedJson relationship) throws PublishedFormatException {
    String type = relationship.label("relationship_type");
    Ends ends = RELATIONSHIPS.get(type);
    if (ends == null) {
      throw new PublishedFormatException(
          "EMB3D has no relationship " + PublishedFormatException.shown(type) + ".");
    }
    Found source = end(relationship, "source_ref", ends.source());
    Found target = end(relationship, "target_ref", ends.target());
    if (!type.equals(PART)) {
      source
          .relations
          .computeIfAbsent(type.replace('-', ' '), each -> new TreeSet<>())
          .add(target.id);
    } else if (source.parent != null) {
      throw new PublishedFormatException(source.id + " is a part of two properties.");
    } else {
      source.parent = target.id;
    }
  }

  private Found end(PublishedJson relationship, String field, Emb3dObjectType type)
      throws PublishedFormatException {
    String id = relationship.text(field);
    Found end = found.get(id);
    if (end == null) {
      throw new PublishedFormatException(
          "A relationship refers to an object that the bundle lacks: "
              + PublishedFormatException.shown(id)
              + ".");
    }
    if (end.type != type) {
      throw new PublishedFormatException(
          "A relationship has " + end.id + " where a " + type.kind() + " stands.");
    }
    return end;
  }

  private static ReleasedRequirement requirement(Found each, String version)
      throws PublishedFormatException {
    Map<String, List<String>> relations = new TreeMap<>();
    each.relations.forEach((name, targets) -> relations.put(name, List.copyOf(targets)));
    Optional<String> text = each.json.optionalText("description");
    return new ReleasedRequirement(
        each.id,
        each.type.kind(),
        each.json.label("name"),
        Status.ACTIVE,
        Optional.ofNullable(each.parent),
        text,
        Optional.empty(),
        text.isPresent() ? version : "",
        List.of(),
        relations,
        Emb3dFacts.of(each.type, each.json));
  }

  /** Ids are given once, and no property is a part of itself by way of others. */
  private static void unique(List<ReleasedRequirement> requirements)
      throws PublishedFormatException {
    Map<String, ReleasedRequirement> byId = new HashMap<>();
    for (ReleasedRequirement each : requirements) {
      if (byId.put(each.id(), each) != null) {
        throw new PublishedFormatException("The id " + each.id() + " is used twice.");
      }
    }
    for (ReleasedRequirement each : requirements) {
      Set<String> above = new HashSet<>();
      for (ReleasedRequirement one = each; one != null; one = byId.get(one.parent().orElse(""))) {
        if (!above.add(one.id())) {
          throw new PublishedFormatException(each.id() + " is a part of itself.");
        }
      }
    }
  }
}
