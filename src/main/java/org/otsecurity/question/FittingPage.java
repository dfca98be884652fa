package org.otsecurity.question;

import java.util.List;
import java.util.function.IntFunction;
import org.otsecurity.json.Json;
import org.otsecurity.render.NotUnderstoodJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of a list that hosts take whole. A page as long as asked for can be cut off by a host,
 * without a word; a shorter one says in {@code showing} what it holds and leads on by its cursor.
 */
public final class FittingPage {
  /** Characters of an answer that known hosts take, with room to spare. */
  public static final int LARGEST_ANSWER = 20_000;

  private static final double MARGIN = 0.95;

  private FittingPage() {}

  /**
   * The page with as many rows as fit, at most as asked for, at least one.
   *
   * @param limit rows asked for
   * @param page makes the page of so many rows
   * @param asked what whoever asked for so many calls that; empty if nobody did
   */
  public static ObjectNode of(int limit, IntFunction<ObjectNode> page, String asked) {
    int rows = limit;
    while (true) {
      ObjectNode json = page.apply(rows);
      int length = Json.text(json).length();
      if (length < LARGEST_ANSWER || rows == 1) {
        if (rows < limit && !asked.isEmpty() && json.has("next_cursor")) {
          String note = "The page ends before " + asked + ", at what hosts take.";
          NotUnderstoodJson.add(json, List.of(), List.of(note));
        }
        return json;
      }
      rows = Math.clamp((long) (rows * MARGIN * LARGEST_ANSWER / length), 1, rows - 1);
    }
  }
}
