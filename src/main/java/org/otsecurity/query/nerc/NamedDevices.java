package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.vocabulary.PhraseFinder.Found;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.store.StoreReader;

/**
 * The devices that a text names. Words that are only a part of such a name mean nothing by
 * themselves: an LTE modem is no dial-up connection.
 *
 * @param devices them
 * @param names where their names stand in the text as it is read
 * @param whole whether all of the text is the name of a device
 */
record NamedDevices(List<Device> devices, List<Span> names, boolean whole) {
  /**
   * A name in a text.
   *
   * @param start where it begins
   * @param end where it ends
   */
  record Span(int start, int end) {}

  /**
   * The devices in a text.
   *
   * @param typed as typed, by which names are told apart that only count as written
   * @param read the same in the spelling in which words are looked for
   */
  static NamedDevices in(StoreReader reader, Devices registry, String typed, Words read) {
    Optional<Device> whole = registry.whole(reader, typed);
    List<Device> devices = new ArrayList<>();
    whole.ifPresent(devices::add);
    Words words = Words.of(typed);
    List<Span> names = new ArrayList<>();
    for (Devices.Found each : registry.in(reader, typed)) {
      devices.add(each.device());
      // Another spelling may be of more or fewer words; then places do not agree.
      if (words.size() == read.size()) {
        int last = words.at(each.start());
        while (last + 1 < words.size() && words.end(last + 1) <= each.end()) {
          last++;
        }
        names.add(new Span(read.start(words.at(each.start())), read.end(last)));
      }
    }
    return new NamedDevices(List.copyOf(devices), List.copyOf(names), whole.isPresent());
  }

  /** Whether a phrase is a part of a name, and not the name itself. */
  boolean isPart(Found<Integer> phrase, Words text) {
    int start = text.start(phrase.from());
    int end = text.end(phrase.to() - 1);
    return names.stream()
        .anyMatch(each ->
            each.start() <= start && end <= each.end() && end - start < each.end() - each.start());
  }

  /** The phrases that are no parts of names. */
  List<Found<Integer>> apart(List<Found<Integer>> phrases, Words text) {
    return phrases.stream().filter(each -> !isPart(each, text)).toList();
  }

  /** Whether a word of a text is of the name of a device. */
  boolean hold(Words text, int word) {
    return whole
        || names.stream()
            .anyMatch(each -> each.start() <= text.start(word) && text.end(word) <= each.end());
  }
}
