package org.otsecurity.source.curated;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names that may each mean one thing only, in whatever case and with hyphens or blanks. */
final class UniqueNames {
  private final Map<String, String> owners = new HashMap<>();

  /**
   * Takes a name; one that is taken already is refused.
   *
   * @param owner what it means
   */
  void add(YamlValue name, String owner) {
    String other = owners.putIfAbsent(key(name.text()), owner);
    if (other != null) {
      throw name.problem("\"" + name.text() + "\" is a name of " + other + " already");
    }
  }

  /** Takes a name; one that means something else already is refused, and once more is not. */
  void addAgain(YamlValue name, String owner) {
    if (!owner.equals(owners.get(key(name.text())))) {
      add(name, owner);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
