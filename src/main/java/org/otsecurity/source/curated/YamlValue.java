package org.otsecurity.source.curated;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Coded;

/**
 * One value of a row, alone under its key or in a list: what is wrong with it is reported where it
 * stands, not where its row begins.
 *
 * @param path the file
 * @param place the row in words
 * @param key the key under which it stands there
 * @param pointer where it stands in the file
 * @param text the value, with folded white space
 */
record YamlValue(Path path, String place, String key, String pointer, String text) {
  /** Another text in the same place. */
  YamlValue as(String other) {
    return new YamlValue(path, place, key, pointer, other);
  }

  /** The constant that it names; another is refused. */
  <C extends Coded> C constant(C[] constants) {
    return Coded.parse(constants, text)
        .orElseThrow(() -> {
          List<String> names = Arrays.stream(constants).map(Coded::value).toList();
          return problem(
              "\"" + key + "\" must be one of " + String.join("; ", names) + ", not " + text);
        });
  }

  /** The id that it names; one that no row has is refused. */
  RequirementId known(RequirementId id, Set<RequirementId> known) {
    if (!known.contains(id)) {
      throw problem("there is no " + id);
    }
    return id;
  }

  CorpusFormatException problem(String what) {
    return CorpusFormatException.in(path, pointer, place, what);
  }
}
