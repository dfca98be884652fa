package org.otsecurity.mcp.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The requests a client may send, and the era that has them. */
enum Method {
  DISCOVER("server/discover", Era.STATELESS),
  INITIALIZE("initialize", Era.HANDSHAKE),
  PING("ping", Era.HANDSHAKE),
  SET_LOG_LEVEL("logging/setLevel", Era.HANDSHAKE),
  LIST_TOOLS("tools/list", Era.BOTH),
  CALL_TOOL("tools/call", Era.BOTH),
  LIST_RESOURCES("resources/list", Era.BOTH),
  LIST_RESOURCE_TEMPLATES("resources/templates/list", Era.BOTH),
  READ_RESOURCE("resources/read", Era.BOTH),
  SUBSCRIBE("resources/subscribe", Era.HANDSHAKE),
  UNSUBSCRIBE("resources/unsubscribe", Era.HANDSHAKE),
  LIST_PROMPTS("prompts/list", Era.BOTH),
  GET_PROMPT("prompts/get", Era.BOTH),
  COMPLETE("completion/complete", Era.BOTH),
  LISTEN("subscriptions/listen", Era.STATELESS);

  private static final Map<String, Method> BY_NAME = new HashMap<>();

  static {
    for (Method method : values()) {
      BY_NAME.put(method.wireName, method);
    }
  }

  private final String wireName;
  private final Era era;

  Method(String wireName, Era era) {
    this.wireName = wireName;
    this.era = era;
  }

  static Optional<Method> find(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }

  String wireName() {
    return wireName;
  }

  Era era() {
    return era;
  }

  /** The eras of the protocol that have a method. */
  enum Era {
    BOTH,
    STATELESS,
    HANDSHAKE
  }
}
