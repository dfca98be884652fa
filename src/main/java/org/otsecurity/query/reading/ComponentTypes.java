package org.otsecurity.query.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/** Reads component types as people name them. */
public final class ComponentTypes {
  private final Store store;
  private final Kept<PhraseFinder<ComponentType>> names = Kept.words(WordList.COMPONENT_NAMES);

  public ComponentTypes(Store store) {
    this.store = store;
  }

  /**
   * The component type that a text is a name of: its own, its prefix, or that of a typical device.
   */
  public Optional<ComponentType> named(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return names.from(store).meaning(Words.of(name));
  }

  /**
   * The component type a text names.
   *
   * @throws QueryException if there is none of that name
   */
  public ComponentType parse(String text) {
    return named(text)
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(text) + "\" is no component type.",
                "Types: software-application, embedded-device, host-device, network-device"
                    + " (or a typical device such as PLC, switch, workstation).",
                List.of()));
  }
}
