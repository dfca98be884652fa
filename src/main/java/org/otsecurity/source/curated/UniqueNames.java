package org.otsecurity.source.curated;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names that may each mean one thing only, in whatever case they are written. */
final class UniqueNames {
  private final Map<String, String> owners = new HashMap<>();

  /**
   * Takes a name; one that is taken already is refused.
   *
   * @param row where it stands
   * @param owner what it means
   */
  void add(YamlFile.Row row, String name, String owner) {
    String other = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
    if (other != null) {
      throw row.problem("\"" + name + "\" is a name of " + other + " already");
    }
  }
}
