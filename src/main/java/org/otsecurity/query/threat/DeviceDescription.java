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

  /** Words of a property, with their places. */
  private record Named(String property, String typed, int from, int to) {}

  /**
   * Reads a description; empty if the text is none. Of one that only says what is not there, no
   * properties are left.
   *
   * @param any whether one word of a property is enough; otherwise there have to be two properties,
   *     one that is absent, a word that says that a device is described, or nothing else
   */
  Optional<Found> read(StoreReader reader, String text, boolean any) {
    Words said = Words.of(text);
    PhraseFinder<String> finder = words.from(reader);
    PhraseFinder<DeviceSign> all = signs.from(reader);
    PhraseFinder<DeviceSign> turns =
        all.only(each -> isNegation(each) || each == DeviceSign.HAS || each == DeviceSign.PRESENT);
    PhraseFinder<DeviceSign> behind = all.only(DeviceSign.ABSENT_BEHIND);
    PhraseFinder<DeviceSign> together = all.only(DeviceSign.TOGETHER);
    List<Named> named = new ArrayList<>();
    Set<Named> absent = new LinkedHashSet<>();
    boolean negated = false;
    for (int at = 0; at < said.size(); ) {
      negated = negated && !endsList(between(text, said, at));
      Optional<PhraseFinder.Found<String>> phrase = finder.at(said, at);
      Optional<PhraseFinder.Found<DeviceSign>> turn = turns.at(said, at);
      if (phrase.isEmpty()) {
        negated = turn.map(each -> isNegation(each.meaning())).orElse(negated);
        at = turn.map(PhraseFinder.Found::to).orElse(at + 1);
        continue;
      }
      Named each = named(text, said, phrase.get());
      named.add(each);
      at = each.to();
      // "no authentication" is itself what the device has.
      if (negated && turn.isEmpty()) {
        absent.add(each);
      }
      Optional<PhraseFinder.Found<DeviceSign>> denied =
          behind.at(said, at).filter(one -> !separates(between(text, said, one.from())));
      if (denied.isPresent()) {
        absent.addAll(joined(named, said, together));
        at = denied.get().to();
      }
    }
    return found(named, absent)
        .filter(each ->
            any
                || each.properties().size() > 1
                || !absent.isEmpty()
                || finder.meaning(Words.of(text.strip())).isPresent()
                || all.only(DeviceSign.HAS).standsIn(said));
  }

  private static Named named(String text, Words said, PhraseFinder.Found<String> phrase) {
    String typed = text.substring(said.start(phrase.from()), said.end(phrase.to() - 1));
    return new Named(phrase.meaning(), typed, phrase.from(), phrase.to());
  }

  private static Optional<Found> found(List<Named> named, Set<Named> absent) {
    Map<String, Set<String>> properties = new LinkedHashMap<>();
    for (Named each : named) {
      if (!absent.contains(each)) {
        properties.computeIfAbsent(each.property(), id -> new LinkedHashSet<>()).add(each.typed());
      }
    }
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(
                properties, named.stream().filter(absent::contains).map(Named::typed).toList()));
  }

  private static boolean isNegation(DeviceSign sign) {
    return sign == DeviceSign.ABSENT || sign == DeviceSign.ABSENT_BEHIND;
  }

  /** The last of some, and those joined to it: both of "USB and JTAG disabled". */
  private static List<Named> joined(
      List<Named> named, Words said, PhraseFinder<DeviceSign> together) {
    int first = named.size() - 1;
    while (first > 0 && isJoined(named.get(first - 1), named.get(first), said, together)) {
      first--;
    }
    return named.subList(first, named.size());
  }

  private static boolean isJoined(
      Named one, Named next, Words said, PhraseFinder<DeviceSign> together) {
    return said.follows(one.to())
        && said.follows(next.from())
        && together.before(said, next.from()).filter(each -> each.from() == one.to()).isPresent();
  }

  /** What stands between a word and the one before it. */
  private static String between(String text, Words said, int at) {
    return at == 0 || at == said.size() ? "" : text.substring(said.end(at - 1), said.start(at));
  }

  private static boolean endsList(String between) {
    return between.contains(";") || between.contains(")") || between.contains(". ");
  }

  private static boolean separates(String between) {
    return endsList(between) || between.contains(",");
  }
}
