package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.vocabulary.DeviceSign;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.DeviceTable;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * Reads the names of devices as people type them, by the one registry: for component types, assets,
 * kinds of systems, levels, and in questions. A name counts as a whole, with its maker in front
 * ("Siemens S7-1500 PLC"), and never as a part of another; what is no name is said to be none.
 */
public final class Devices {
  /** Most devices that are offered instead. */
  private static final int MOST = 5;

  /** Letters of a word typed for which one misspelled letter is looked past. */
  private static final int SHORTEST_MISSPELLED = 5;

  private final Kept<PhraseFinder<DeviceSign>> before =
      Kept.words(WordList.DEVICE_SIGNS, DeviceSign.BEFORE);
  private final Kept<PhraseFinder<DeviceSign>> behind =
      Kept.words(WordList.DEVICE_SIGNS, DeviceSign.BEHIND);

  /**
   * A device in a text.
   *
   * @param device the device
   * @param typed its name as typed
   * @param start where that begins in the text
   * @param end where it ends
   */
  public record Found(Device device, String typed, int start, int end) {}

  /**
   * The device that a text names and nothing else: its name, also in the plural, behind an article
   * or its maker, and before words that add nothing ("system") or say what it is a kind of.
   *
   * @throws QueryException if it is a word of several meanings
   */
  public Optional<Device> read(StoreReader reader, String text) {
    Optional<Device> device = whole(reader, text);
    if (device.isPresent() && !device.get().mayMean().isEmpty()) {
      throw new QueryException(
          "\"" + Quoted.of(text.strip()) + "\" may mean several devices.",
          "Give the one that is meant.",
          device.get().mayMean());
    }
    return device;
  }

  /** The same, where a word of several meanings is told as such. */
  public Optional<Device> whole(StoreReader reader, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    DeviceSpans spans = DeviceSpans.of(reader, text.replace('_', ' '));
    int size = spans.words().size();
    if (size != spans.size()) {
      return Optional.empty();
    }
    int first = behindArticle(reader, spans.words());
    List<Integer> ends = new ArrayList<>(List.of(size));
    behind
        .from(reader)
        .before(spans.words(), size)
        .map(PhraseFinder.Found::from)
        .ifPresent(ends::add);
    for (int start : first == 0 ? List.of(0) : List.of(0, first)) {
      for (int end : ends) {
        Optional<Device> found = within(reader, spans, start, end, Optional.empty());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Optional<DeviceSpans.Span> maker = spans.longestMaker(first);
    return maker.flatMap(each ->
        ends.stream()
            .flatMap(
                end -> within(reader, spans, each.to(), end, Optional.of(each.meaning())).stream())
            .findFirst());
  }

  private int behindArticle(StoreReader reader, Words words) {
    return before
        .from(reader)
        .at(words, 0)
        .map(PhraseFinder.Found::to)
        .filter(to -> to < words.size())
        .orElse(0);
  }

  /** The device that some words name, or name with a device that it is a kind of behind it. */
  private static Optional<Device> within(
      StoreReader reader, DeviceSpans spans, int from, int to, Optional<String> maker) {
    Optional<Device> whole = device(reader, spans, from, to, maker);
    if (whole.isPresent()) {
      return whole;
    }
    for (int between = to - 1; between > from; between--) {
      Optional<Device> device = device(reader, spans, from, between, maker);
      Optional<String> kind = spans.device(between, to).map(DeviceTable.Named::meaning);
      if (device.isPresent() && kind.filter(device.get()::isA).isPresent()) {
        return device;
      }
    }
    return Optional.empty();
  }

  /** A device by its name; a maker in front must be one of its makers, if it has any. */
  private static Optional<Device> device(
      StoreReader reader, DeviceSpans spans, int from, int to, Optional<String> maker) {
    return spans
        .device(from, to)
        .flatMap(each -> reader.devices().device(each.meaning()))
        .filter(
            each -> maker.isEmpty() || !each.isProduct() || each.makers().contains(maker.get()));
  }

  /** Every device in a text: at each word the longest name, and none within another. */
  public List<Found> in(StoreReader reader, String text) {
    DeviceSpans spans = DeviceSpans.of(reader, text);
    List<DeviceSpans.Span> names = new ArrayList<>();
    int at = 0;
    while (at < spans.size()) {
      Optional<DeviceSpans.Span> longest = spans.longestDevice(at);
      longest.ifPresent(names::add);
      at = longest.map(DeviceSpans.Span::to).orElse(at + 1);
    }
    if (names.isEmpty()) {
      return List.of();
    }
    Set<String> meant = names.stream().map(DeviceSpans.Span::meaning).collect(Collectors.toSet());
    Map<String, Device> devices =
        reader.devices().devices(meant).stream()
            .collect(Collectors.toMap(Device::name, each -> each));
    return names.stream()
        .map(each ->
            new Found(
                Objects.requireNonNull(devices.get(each.meaning())),
                spans.typed(each.from(), each.to()),
                spans.words().start(each.from()),
                spans.words().end(each.to() - 1)))
        .toList();
  }

  /**
   * Devices to ask for where a text names none: those named in it, or else one that is spelled
   * nearly so. Nothing is guessed from letters alone beyond that.
   */
  List<String> nearest(StoreReader reader, String text) {
    Set<String> near = new LinkedHashSet<>();
    in(reader, text).stream()
        .filter(each -> each.device().mayMean().isEmpty())
        .forEach(each -> near.add(each.device().name()));
    if (near.isEmpty() && text.strip().length() >= SHORTEST_MISSPELLED) {
      String plain = text.strip();
      Nearest.to(plain, new TreeSet<>(reader.devices().names()), MOST).stream()
          .filter(each -> isMisspelled(plain, each))
          .forEach(near::add);
    }
    return near.stream().limit(MOST).toList();
  }

  /** Whether two words are of nearly the same length and begin alike. */
  private static boolean isMisspelled(String typed, String name) {
    return Math.abs(typed.length() - name.length()) <= 2
        && typed.regionMatches(true, 0, name, 0, 2);
  }
}
