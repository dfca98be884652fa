package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.known.KnownKind;
import org.otsecurity.domain.known.KnownName;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.Instrument;

/**
 * Reads what is known by name and not held. A name means one thing only, and nothing that is held:
 * that would answer first, and nobody would see the entry.
 */
final class KnownReader {
  private final Documents documents;
  private final Map<RequirementId, Requirement> rows = new HashMap<>();
  private final Map<String, Instrument> instruments = new HashMap<>();

  /** What is called so already, by the key of the name. */
  private final Map<String, String> taken = new HashMap<>();

  /** Instruments by the keys of their ids and of all their names. */
  private final Map<String, String> ofInstruments = new HashMap<>();

  private final Set<String> ids = new HashSet<>();

  KnownReader(
      Documents documents,
      List<Requirement> requirements,
      List<Term> glossary,
      List<Instrument> instruments) {
    this.documents = documents;
    for (Document each : documents.all()) {
      String holder = "the document " + each.id();
      hold(each.id().value(), holder);
      hold(each.standard().name(), holder);
      hold(each.standard().title(), holder);
      each.names().forEach(name -> hold(name, holder));
      each.shortNames().forEach(name -> hold(name, holder));
    }
    for (Requirement each : requirements) {
      rows.put(each.id(), each);
      hold(each.id().value(), "the row " + each.id());
      hold(each.title(), "the row " + each.id());
      for (Name name : each.names()) {
        hold(name.value(), "the row " + each.id());
      }
    }
    for (Term each : glossary) {
      hold(each.name(), "the glossary");
      each.also().forEach(name -> hold(name, "the glossary"));
    }
    for (Instrument each : instruments) {
      this.instruments.put(each.id(), each);
      ofInstruments.put(KnownName.key(each.id()), each.id());
      ofInstruments.put(KnownName.key(each.name()), each.id());
      each.names().forEach(name -> ofInstruments.put(KnownName.key(name), each.id()));
    }
  }

  private void hold(String name, String holder) {
    taken.putIfAbsent(KnownName.key(name), holder);
  }

  /** All entries, file by file in the order of names. */
  List<KnownThing> read(Path folder) throws IOException {
    List<KnownThing> things = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("known")) {
        things.add(thing(row));
      }
    }
    return List.copyOf(things);
  }

  private KnownThing thing(YamlFile.Row row) {
    String id = row.text("id");
    if (!ids.add(id)) {
      throw row.problemAt("id", "this entry is defined twice");
    }
    Optional<String> instrument = row.optional("instrument");
    if (instrument.isPresent() && !instruments.containsKey(instrument.get())) {
      throw row.problemAt("instrument", "there is no instrument " + instrument.get());
    }
    KnownKind kind = row.constant("kind", KnownKind.values());
    YamlFile.Row published = row.child("published");
    return new KnownThing(
        id,
        kind,
        names(row, instrument),
        pattern(row, kind),
        row.text("what"),
        row.text("not_held"),
        nearest(row),
        new KnownThing.Publication(published.text("by"), published.text("url")),
        row.text("source"),
        row.text("seen"),
        instrument);
  }

  private List<KnownName> names(YamlFile.Row row, Optional<String> instrument) {
    Set<String> usual = new HashSet<>(row.texts("only_as_written"));
    List<KnownName> names = new ArrayList<>();
    for (YamlValue each : row.values("names")) {
      String name = each.text();
      List<KnownName.Word> words = KnownName.words(name);
      if (words.isEmpty() || words.size() > KnownName.LONGEST) {
        throw each.problem("a name has 1 to " + KnownName.LONGEST + " words");
      }
      String other = taken.putIfAbsent(KnownName.key(words), row.text("id"));
      if (other != null) {
        throw each.problem("\"" + name + "\" is a name of " + other + " already");
      }
      String owner = ofInstruments.get(KnownName.key(words));
      if (owner != null && !owner.equals(instrument.orElse(""))) {
        throw each.problem(
            "\"" + name + "\" is the instrument " + owner + ", which \"instrument\" must say");
      }
      names.add(new KnownName(name, usual.remove(name)));
    }
    if (names.isEmpty()) {
      throw row.problem("\"names\" is missing");
    }
    if (!usual.isEmpty()) {
      throw row.problemAt("only_as_written", "no name is " + usual.iterator().next());
    }
    return List.copyOf(names);
  }

  private Optional<String> pattern(YamlFile.Row row, KnownKind kind) {
    Optional<String> pattern = row.optional("pattern");
    if (kind == KnownKind.ID_FAMILY && pattern.isEmpty()) {
      throw row.problem("a family of ids has a \"pattern\"");
    }
    pattern.ifPresent(each -> {
      Pattern compiled;
      try {
        compiled = Pattern.compile(each);
      } catch (PatternSyntaxException e) {
        throw row.problemAt("pattern", "the pattern cannot be read: " + e.getDescription());
      }
      // Texts without such signs are not looked through for ids.
      if (!each.contains("\\d") && !KnownName.mayHoldId(each)) {
        throw row.problemAt("pattern", "an id has a digit, a hyphen, a colon or a #");
      }
      rows.keySet().stream()
          .filter(id -> compiled.matcher(id.value()).matches())
          .findFirst()
          .ifPresent(id -> {
            throw row.problemAt("pattern", "the pattern takes " + id + ", which is held");
          });
    });
    return pattern;
  }

  private List<KnownThing.Nearest> nearest(YamlFile.Row row) {
    List<KnownThing.Nearest> nearest = new ArrayList<>();
    for (YamlFile.Row each : row.rows("nearest")) {
      DocumentId document = DocumentReader.reference(documents, each, "in");
      Optional<RequirementId> id =
          each.optional("id")
              .map(
                  text -> each.value("id").known(new RequirementId(document, text), rows.keySet()));
      id.map(rows::get)
          .filter(one -> one.status() != Status.ACTIVE)
          .ifPresent(one -> {
            throw each.problemAt("id", one.id() + " is not in force");
          });
      nearest.add(new KnownThing.Nearest(document, id, each.text("why")));
    }
    return List.copyOf(nearest);
  }
}
