package org.otsecurity.domain.requirement;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of where a system is. What is not known leaves nothing out.
 *
 * @param connectivity how it can be reached; empty if not known
 * @param controlCenter whether it is at a Control Center; empty if not known
 */
public record NercSite(Set<NercConnectivity> connectivity, Optional<Boolean> controlCenter) {
  /** Nothing is known. */
  public static final NercSite UNKNOWN = new NercSite(Set.of(), Optional.empty());

  /** Whether a system there may be at a place. */
  public boolean mayBe(NercPlace place) {
    return switch (place) {
      case ROUTABLE -> connectivity.isEmpty() || connectivity.contains(NercConnectivity.ROUTABLE);
      case NOT_ROUTABLE -> !connectivity.contains(NercConnectivity.ROUTABLE);
      case DIAL_UP -> connectivity.isEmpty() || connectivity.contains(NercConnectivity.DIAL_UP);
      case CONTROL_CENTER -> controlCenter.orElse(true);
    };
  }
}
