package org.otsecurity.mcp.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the client for input before a tool or prompt can answer.
 *
 * <p>The handler is called again with {@link Exchange#inputResponses()} and {@link
 * Exchange#requestState()}. In revision 2026-07-28 the client repeats its request; in earlier ones
 * we send the requests to the client ourselves.
 *
 * @param requests by keys of the handler's choice, in order
 * @param requestState text the client hands back unread. Handlers must not trust it unless they
 *     sealed it.
 */
public record InputRequired(Map<String, InputRequest> requests, Optional<String> requestState) {
  public InputRequired {
    requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
  }

  /** Asks one question without state. */
  public static InputRequired of(String key, InputRequest request) {
    return new InputRequired(Map.of(key, request), Optional.empty());
  }
}
