package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.otsecurity.domain.device.DeviceKey;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.DeviceTable.Named;
import org.otsecurity.store.StoreReader;

/**
 * The names of devices and makers in a text, looked up at once for every run of its words, so that
 * it costs one statement whatever the registry holds.
 */
final class DeviceSpans {
  /** Most words of a name. */
  private static final int LONGEST = 7;

  /** Words of a text that are looked at. */
  private static final int MOST = 40;

  private final String text;
  private final Words words;
  private final int size;
  private final Map<String, List<Named>> named = new HashMap<>();

  private DeviceSpans(String text) {
    this.text = text;
    this.words = Words.of(text);
    this.size = Math.min(words.size(), MOST);
  }

  static DeviceSpans of(StoreReader reader, String text) {
    DeviceSpans spans = new DeviceSpans(text);
    Set<String> keys = new LinkedHashSet<>();
    for (int from = 0; from < spans.size; from++) {
      for (int to = from + 1; to <= Math.min(spans.size, from + LONGEST); to++) {
        keys.addAll(DeviceKey.withSingular(spans.key(from, to)));
      }
    }
    if (!keys.isEmpty()) {
      for (Named each : reader.devices().named(keys)) {
        spans.named.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
      }
    }
    return spans;
  }

  /** Whether a text is the name of a device. */
  static boolean isDevice(StoreReader reader, String text) {
    return reader.devices().named(DeviceKey.withSingular(DeviceKey.of(text))).stream()
        .anyMatch(each -> !each.maker());
  }

  Words words() {
    return words;
  }

  /** How many of its words are looked at. */
  int size() {
    return size;
  }

  /** Some of its words as they are typed. */
  String typed(int from, int to) {
    return text.substring(words.start(from), words.end(to - 1));
  }

  private String key(int from, int to) {
    return DeviceKey.of(typed(from, to));
  }

  /** The device whose name some of its words are, in the singular or plural. */
  Optional<Named> device(int from, int to) {
    return find(from, to, false);
  }

  /** The maker whose name stands longest from a word on. */
  Optional<Span> longestMaker(int from) {
    return longest(from, to -> find(from, to, true));
  }

  /** The device whose name stands longest from a word on, written as it must be. */
  Optional<Span> longestDevice(int from) {
    return longest(
        from,
        to ->
            device(from, to)
                .filter(each -> !each.onlyAsWritten() || each.name().equals(typed(from, to))));
  }

  private Optional<Span> longest(int from, IntFunction<Optional<Named>> at) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    for (int to = Math.min(size, from + LONGEST); to > from; to--) {
      Optional<Named> found = at.apply(to);
      if (found.isPresent()) {
        return Optional.of(new Span(found.get().meaning(), from, to));
      }
    }
    return Optional.empty();
  }

  /**
   * A name in a text.
   *
   * @param meaning the usual name of the device or maker
   * @param from its first word
   * @param to the word behind it
   */
  record Span(String meaning, int from, int to) {}

  private Optional<Named> find(int from, int to, boolean maker) {
    if (to <= from || to - from > LONGEST) {
      return Optional.empty();
    }
    for (String key : DeviceKey.withSingular(key(from, to))) {
      for (Named each : named.getOrDefault(key, List.of())) {
        if (each.maker() == maker) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }
}
