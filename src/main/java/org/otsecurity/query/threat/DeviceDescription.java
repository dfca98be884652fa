package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.vocabulary.DeviceSign;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.store.StoreReader;

/** Reads what a device has from a description of it. */
final class DeviceDescription {
  private final Kept<PhraseFinder<String>> words = Kept.words(WordList.PROPERTY_WORDS);
  private final Kept<PhraseFinder<DeviceSign>> signs = Kept.words(WordList.DEVICE_SIGNS);

  /**
   * What stands in a description.
   *
   * @param properties ids of properties with the words that tell them, in their order
   * @param absent words of properties that the device is said not to have
   */
  record Found(Map<String, Set<String>> properties, List<String> absent) {}

  /**
   * Reads a description; empty if the text is none.
   *
   * @param any whether one word of a property is enough; otherwise there have to be two properties,
   *     a word that says that a device is described, or nothing else
   */
  Optional<Found> read(StoreReader reader, String text, boolean any) {
    Words said = Words.of(text);
    PhraseFinder<String> finder = words.from(reader);
    Map<String, Set<String>> properties = new LinkedHashMap<>();
    List<String> absent = new ArrayList<>();
    int lastAbsent = -1;
    for (int at = 0; at < said.size(); ) {
      Optional<PhraseFinder.Found<String>> phrase = finder.at(said, at);
      if (phrase.isEmpty()) {
        at++;
        continue;
      }
      PhraseFinder.Found<String> each = phrase.get();
      String typed = text.substring(said.start(each.from()), said.end(each.to() - 1));
      if (isAbsent(reader, said, each.from(), lastAbsent)) {
        absent.add(typed);
        lastAbsent = each.to();
      } else {
        properties.computeIfAbsent(each.meaning(), id -> new LinkedHashSet<>()).add(typed);
      }
      at = each.to();
    }
    boolean enough =
        any
            || properties.size() > 1
            || finder.meaning(Words.of(text.strip())).isPresent()
            || signs.from(reader).only(DeviceSign.HAS).standsIn(said);
    return properties.isEmpty() || !enough
        ? Optional.empty()
        : Optional.of(new Found(properties, absent));
  }

  /** "without USB", and the JTAG of "without USB or JTAG". */
  private boolean isAbsent(StoreReader reader, Words said, int from, int lastAbsent) {
    PhraseFinder<DeviceSign> finder = signs.from(reader);
    return said.follows(from)
        && (finder.only(DeviceSign.ABSENT).before(said, from).isPresent()
            || finder
                .only(DeviceSign.ALSO_ABSENT)
                .before(said, from)
                .filter(each -> each.from() == lastAbsent)
                .isPresent());
  }
}
