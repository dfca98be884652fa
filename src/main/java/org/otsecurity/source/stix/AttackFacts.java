package org.otsecurity.source.stix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.domain.release.FactName;
import org.otsecurity.domain.release.ReleasedFact;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/** What ATT&amp;CK states of an object beside its name, words and relations. */
final class AttackFacts {
  /** What a log source's channel is called where there is none. */
  private static final String NO_CHANNEL = "None";

  private static final int YEAR_AND_MONTH = "2016-12".length();

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String> dataComponents = new HashMap<>();

  /**
   * Notes what one object says of others: the order of tactics, the ids of data components.
   *
   * @param id gives the ATT&amp;CK id of a STIX id
   */
  void note(PublishedJson object, Function<String, Optional<String>> id)
      throws PublishedFormatException {
    if (object.text("type").equals("x-mitre-matrix")) {
      for (String each : object.texts("tactic_refs")) {
        id.apply(each).ifPresent(tactic -> places.putIfAbsent(tactic, places.size() + 1));
      }
    } else if (object.text("type").equals("x-mitre-data-component")) {
      String stixId = object.text("id");
      id.apply(stixId).ifPresent(component -> dataComponents.put(stixId, component));
    }
  }

  /** The facts of an object, in the order of {@link FactName}. */
  List<ReleasedFact> of(AttackObjectType type, PublishedJson object)
      throws PublishedFormatException {
    List<ReleasedFact> facts = new ArrayList<>();
    switch (type) {
      case TACTIC -> tactic(object, facts);
      case MITIGATION -> all(FactName.LABEL, object.texts("labels"), facts);
      case ASSET -> asset(object, facts);
      case GROUP -> aliases(object, "aliases", facts);
      case SOFTWARE, TOOL -> aliases(object, "x_mitre_aliases", facts);
      case CAMPAIGN -> {
        aliases(object, "aliases", facts);
        month(FactName.FIRST_SEEN, object.optionalText("first_seen"), facts);
        month(FactName.LAST_SEEN, object.optionalText("last_seen"), facts);
      }
      case ANALYTIC -> logSources(object, facts);
      case TECHNIQUE, DETECTION_STRATEGY, DATA_COMPONENT -> {
        // What they say is in their relations.
      }
    }
    return List.copyOf(facts);
  }

  private void tactic(PublishedJson object, List<ReleasedFact> facts)
      throws PublishedFormatException {
    Integer place = places.get(object.where());
    if (place != null) {
      facts.add(ReleasedFact.of(FactName.PLACE, place.toString()));
    }
    facts.add(ReleasedFact.of(FactName.SHORT_NAME, object.text("x_mitre_shortname")));
  }

  private static void asset(PublishedJson object, List<ReleasedFact> facts)
      throws PublishedFormatException {
    all(FactName.SECTOR, object.texts("x_mitre_sectors"), facts);
    for (PublishedJson each : object.objects("x_mitre_related_assets")) {
      List<String> values = new ArrayList<>();
      values.add(each.text("name"));
      values.addAll(each.texts("related_asset_sectors"));
      facts.add(new ReleasedFact(FactName.RELATED_ASSET, List.copyOf(values)));
    }
  }

  /** The title is among the aliases, and is no other name. */
  private static void aliases(PublishedJson object, String field, List<ReleasedFact> facts)
      throws PublishedFormatException {
    String title = object.text("name");
    all(
        FactName.ALIAS,
        object.texts(field).stream().filter(each -> !each.equals(title)).distinct().toList(),
        facts);
  }

  private static void month(FactName name, Optional<String> time, List<ReleasedFact> facts) {
    time.filter(each -> each.length() >= YEAR_AND_MONTH)
        .ifPresent(each -> facts.add(ReleasedFact.of(name, each.substring(0, YEAR_AND_MONTH))));
  }

  /** A data component with the sources and channels by which an analytic gets it. */
  private void logSources(PublishedJson object, List<ReleasedFact> facts)
      throws PublishedFormatException {
    Map<String, List<String>> byComponent = new LinkedHashMap<>();
    for (PublishedJson each : object.objects("x_mitre_log_source_references")) {
      String component = dataComponents.get(each.text("x_mitre_data_component_ref"));
      if (component != null) {
        List<String> values =
            byComponent.computeIfAbsent(component, key -> new ArrayList<>(List.of(key)));
        String channel = each.optionalText("channel").orElse(NO_CHANNEL);
        String source = each.text("name");
        values.add(channel.equals(NO_CHANNEL) ? source : source + ", " + channel);
      }
    }
    byComponent.values().stream()
        .map(each -> new ReleasedFact(FactName.LOG_SOURCE, List.copyOf(each)))
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .forEach(facts::add);
  }

  private static void all(FactName name, List<String> values, List<ReleasedFact> facts) {
    values.stream()
        .filter(each -> !each.isBlank())
        .forEach(each -> facts.add(ReleasedFact.of(name, each)));
  }
}
