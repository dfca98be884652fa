package org.otsecurity.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.store.MappingTable;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.store.TopicTable;

/**
 * Commands that one database answers differently than another, for what is not shown with a
 * requirement: mappings, terms, topics, applicability and zones.
 *
 * @param commands commands to type, at most five of a kind
 * @param more how many there are beyond those
 */
public record ChangedAnswers(List<String> commands, int more) {
  /** Commands shown of one kind. */
  private static final int MOST = 5;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.:-]+");

  /** The commands whose answers differ; what only the first database has cannot be asked for. */
  public static ChangedAnswers of(Store before, Store after) {
    Map<String, List<Object>> old = before.read(ChangedAnswers::answers);
    Map<String, List<Object>> now = after.read(ChangedAnswers::answers);
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> commands = new ArrayList<>();
    int more = 0;
    for (Map.Entry<String, List<Object>> each : now.entrySet()) {
      if (!each.getValue().equals(old.get(each.getKey()))) {
        String kind = each.getKey().split(" ", 2)[0];
        if (counts.merge(kind, 1, Integer::sum) <= MOST) {
          commands.add("ot-security " + each.getKey());
        } else {
          more++;
        }
      }
    }
    return new ChangedAnswers(List.copyOf(commands), more);
  }

  /** What answers are made of, by the command that asks for it. */
  private static Map<String, List<Object>> answers(StoreReader reader) {
    Map<String, List<Object>> answers = new LinkedHashMap<>();
    mappings(answers, reader);
    for (Term each : reader.terms()) {
      add(answers, "term " + quoted(each.name()), each);
    }
    TopicTable topics = reader.topics();
    for (TopicTable.Entry each : topics.entries()) {
      String words = each.asks().isEmpty() ? each.title() : String.join(" ", each.asks().get(0));
      add(
          answers,
          "search " + quoted(words),
          List.of(each, topics.topic(each.id()), topics.rows(each.id())));
    }
    rules(answers, reader.sectors());
    zones(answers, reader.zones().whole());
    return answers;
  }

  private static void mappings(Map<String, List<Object>> answers, StoreReader reader) {
    MappingTable table = reader.mappings();
    Map<String, MappingSet> sets = table.sets();
    for (MappingSet each : sets.values()) {
      add(answers, "map --from " + each.source() + " --to " + each.target(), each);
    }
    Collection<RequirementId> ids =
        reader.headings(Optional.empty()).stream().map(Heading::id).toList();
    for (MappingTable.Row each : table.touching(ids, sets)) {
      add(answers, map(each.source().id()), each.mapping());
      add(answers, map(each.target().id()), each.mapping());
    }
    table
        .unmapped()
        .forEach(
            (set, rows) -> rows.forEach((id, why) -> add(answers, map(id), List.of(set, why))));
  }

  private static String map(RequirementId id) {
    return "map " + quoted(id.value()) + " --from " + id.standard();
  }

  /** A rule for any sector is asked for in the first, one for everywhere without a place. */
  private static void rules(Map<String, List<Object>> answers, SectorModel model) {
    Map<String, Sector> sectors = byId(model.sectors(), Sector::id);
    Map<String, Jurisdiction> places = byId(model.jurisdictions(), Jurisdiction::id);
    Map<String, Instrument> instruments = byId(model.instruments(), Instrument::id);
    for (ApplicabilityRule each : model.rules()) {
      Sector sector = sectors.getOrDefault(each.sector(), model.sectors().get(0));
      Optional<Jurisdiction> place =
          Optional.ofNullable(places.get(each.jurisdiction()))
              .filter(one -> !one.isInternational());
      String command =
          "applicable "
              + quoted(sector.names().get(0))
              + place.map(one -> " --in " + quoted(name(one))).orElse("");
      add(answers, command, List.of(sector, place, each));
      Optional.ofNullable(instruments.get(each.instrument()))
          .ifPresent(one -> add(answers, command, one));
    }
  }

  private static String name(Jurisdiction place) {
    return place.names().isEmpty() ? place.name() : place.names().get(0);
  }

  private static void zones(Map<String, List<Object>> answers, ZoneModel model) {
    add(
        answers,
        "zones",
        List.of(model.note(), model.levels(), model.conduits(), model.rules(), model.sources()));
    for (ReferenceArchitecture each : model.architectures()) {
      add(answers, "zones " + each.id(), each);
    }
  }

  private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
    return rows.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private static void add(Map<String, List<Object>> answers, String command, Object fact) {
    answers.computeIfAbsent(command, each -> new ArrayList<>()).add(fact);
  }

  private static String quoted(String words) {
    return PLAIN.matcher(words).matches() ? words : '"' + words + '"';
  }
}
