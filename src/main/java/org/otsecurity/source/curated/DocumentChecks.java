package org.otsecurity.source.curated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.DocumentNames;
import org.otsecurity.domain.id.DocumentId;

/** What documents may not say of each other: one name for two of them, and forms in a circle. */
final class DocumentChecks {
  private DocumentChecks() {}

  /**
   * Refuses a name that another document has: whoever asked for it would get one of them, and
   * whoever read it in an answer would not know which. Documents of one group may share one in
   * questions, if the short names of one say who is meant elsewhere.
   */
  static void names(List<Declared> all) {
    Set<String> publishers =
        DocumentNames.publishers(all.stream().map(Declared::document).toList());
    Map<String, Declared> meant = new HashMap<>();
    all.forEach(
        each -> meant.put(DocumentNames.key(each.document().id().value(), publishers), each));
    Map<String, Declared> shown = new HashMap<>(meant);
    for (Declared each : all) {
      for (YamlValue name : shownNames(each.row())) {
        take(name, DocumentNames.key(name.text(), publishers), each, shown);
      }
    }
    for (Declared each : all) {
      for (YamlValue name : each.row().values("short_names")) {
        String key = DocumentNames.key(name.text(), publishers);
        take(name, key, each, shown);
        take(name, key, each, meant);
      }
    }
    Map<String, Declared> called = new HashMap<>();
    for (Declared each : all) {
      for (YamlValue name : each.row().values("names")) {
        String key = DocumentNames.key(name.text(), publishers);
        Declared owner = meant.get(key);
        if (owner == null) {
          take(name, key, each, shown);
        }
        Declared first = called.putIfAbsent(key, each);
        Declared other = first == null ? owner : first;
        if (other != null
            && !other.equals(each)
            && !isShared(key, publishers, owner, each, other)) {
          throw taken(name, other);
        }
      }
    }
  }

  private static boolean isShared(
      String key, Set<String> publishers, @Nullable Declared owner, Declared one, Declared other) {
    return owner != null
        && owner.document().names().stream()
            .anyMatch(each -> key.equals(DocumentNames.key(each, publishers)))
        && owner.document().group().equals(one.document().group())
        && owner.document().group().equals(other.document().group());
  }

  /** What citations and lists call a document. */
  private static List<YamlValue> shownNames(YamlFile.Row row) {
    List<YamlValue> names = new ArrayList<>(List.of(row.value("name")));
    row.optional("called").ifPresent(each -> names.add(row.value("called")));
    return names;
  }

  private static void take(
      YamlValue name, String key, Declared declared, Map<String, Declared> owners) {
    Declared other = owners.putIfAbsent(key, declared);
    if (other != null && !other.equals(declared)) {
      throw taken(name, other);
    }
  }

  private static CorpusFormatException taken(YamlValue name, Declared other) {
    return name.problem("\"" + name.text() + "\" is read as a name in " + other.row().path());
  }

  /** A form of ids with a document that it yields to. */
  private record Yielding(YamlFile.Row form, int index, DocumentId to) {}

  /** Refuses forms of ids that yield to each other in a circle: none could be tried first. */
  static void circles(List<Declared> all) {
    Map<DocumentId, List<Yielding>> yielding = new LinkedHashMap<>();
    for (Declared each : all) {
      List<Yielding> own = new ArrayList<>();
      for (YamlFile.Row form : each.row().rows("id_forms")) {
        List<String> to = form.texts("yields_to");
        for (int i = 0; i < to.size(); i++) {
          own.add(new Yielding(form, i, new DocumentId(to.get(i))));
        }
      }
      yielding.put(each.document().id(), own);
    }
    Set<DocumentId> free = new HashSet<>();
    yielding.keySet().forEach(each -> walk(each, new ArrayList<>(), yielding, free));
  }

  /**
   * Follows what a document yields to.
   *
   * @param way the documents that led to it
   * @param free documents that no circle can be reached from
   */
  private static void walk(
      DocumentId document,
      List<DocumentId> way,
      Map<DocumentId, List<Yielding>> yielding,
      Set<DocumentId> free) {
    if (free.contains(document)) {
      return;
    }
    way.add(document);
    for (Yielding each : yielding.getOrDefault(document, List.of())) {
      int start = way.indexOf(each.to());
      if (start >= 0) {
        throw each.form()
            .problemAt(
                "yields_to",
                each.index(),
                "forms of ids yield to each other in a circle: "
                    + way.subList(start, way.size()).stream()
                        .map(DocumentId::value)
                        .collect(Collectors.joining(", "))
                    + " and again "
                    + each.to());
      }
      walk(each.to(), way, yielding, free);
    }
    way.remove(way.size() - 1);
    free.add(document);
  }
}
