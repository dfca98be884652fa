package org.otsecurity.digest;

import java.util.Locale;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A digest for programs. */
public final class DigestJson {
  private DigestJson() {}

  /** The digest, its news in order: the most urgent first. */
  public static ObjectNode of(Digest digest) {
    ObjectNode json = Json.object();
    json.put("subject", digest.subject());
    json.put("since", digest.since().toString());
    json.put("until", digest.until().toString());
    ArrayNode news = json.putArray("news");
    for (News each : digest.news()) {
      ObjectNode one = news.addObject();
      one.put("urgency", each.urgency().name().toLowerCase(Locale.ROOT));
      one.put("headline", each.headline());
      one.put("detail", each.detail());
      if (!each.command().isEmpty()) {
        one.put("command", each.command());
      }
    }
    ArrayNode standing = json.putArray("standing");
    digest.standing().forEach(standing::add);
    return json;
  }
}
