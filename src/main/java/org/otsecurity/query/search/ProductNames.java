package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.device.Device;
import org.otsecurity.query.reading.DeviceWords;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.Store;

/**
 * Reads names of products in a query. No requirement speaks of them, but of what they are: for a
 * product that the corpus does not name itself, that is looked for.
 */
final class ProductNames {
  private final Store store;
  private final Lexicon lexicon;
  private final Optional<Devices> devices;

  /**
   * @param devices reads names of devices; without it, products are words like any others
   */
  ProductNames(Store store, Lexicon lexicon, Optional<Devices> devices) {
    this.store = store;
    this.lexicon = lexicon;
    this.devices = devices;
  }

  /**
   * A query with its products read.
   *
   * @param query what to look for
   * @param notes what each product was read as
   */
  record Read(String query, List<String> notes) {}

  Read read(String query) {
    if (devices.isEmpty()) {
      return new Read(query, List.of());
    }
    StringBuilder read = new StringBuilder();
    List<String> notes = new ArrayList<>();
    int last = 0;
    for (Devices.Found each : store.read(reader -> devices.get().in(reader, query))) {
      Device device = each.device();
      if (device.isProduct()) {
        notes.add(DeviceWords.inShort(each.typed(), device));
        if (!isNamed(each.typed())) {
          read.append(query, last, each.start()).append(known(each.typed()));
          read.append(device.kinds().getFirst());
          last = each.end();
        }
      }
    }
    return new Read(read.append(query, last, query.length()).toString(), notes);
  }

  /** Whether the corpus has every word of a name. */
  private boolean isNamed(String name) {
    return SearchTerms.words(name).stream().allMatch(this::isKnown);
  }

  /** Those words of a name that the corpus has. */
  private String known(String name) {
    StringBuilder known = new StringBuilder();
    SearchTerms.words(name).stream()
        .filter(each -> Character.isLetter(each.charAt(0)) && isKnown(each))
        .forEach(each -> known.append(each).append(' '));
    return known.toString();
  }

  private boolean isKnown(String word) {
    return lexicon.knows(lexicon.searchTerms().stem(word));
  }
}
