package org.otsecurity.query;

import java.util.List;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.text.Quoted;

/** Reads component types as people name them. */
public final class ComponentTypes {
  private ComponentTypes() {}

  /**
   * The component type a text names.
   *
   * @throws QueryException if there is none of that name
   */
  public static ComponentType parse(String text) {
    return ComponentType.parse(text)
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(text) + "\" is no component type.",
                "Types: software-application, embedded-device, host-device, network-device"
                    + " (or a typical device such as PLC, switch, workstation).",
                List.of()));
  }
}
