package org.otsecurity.question;

import java.util.List;
import java.util.function.IntFunction;
import org.otsecurity.json.Json;
import org.otsecurity.render.NotUnderstoodJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of a list that hosts take whole. A page as long as asked for can be cut off by a host,
 * without a word; a shorter one says in {@code showing} what it holds and leads on by its cursor.
 * All forms of the answer are the same page.
 */
public final class FittingPage {
  /** Characters of an answer that known hosts take, with room to spare. */
  public static final int LARGEST_ANSWER = 20_000;

  private static final double MARGIN = 0.95;

  private final int limit;
  private final IntFunction<ObjectNode> page;
  private final boolean whole;
  private final String asked;

  /** Rows that fit; none until the page was made. */
  private int rows;

  private List<String> notes = List.of();

  /**
   * A page.
   *
   * @param limit rows asked for
   * @param page makes the page of so many rows
   * @param whole whether all of them are given, however long that gets
   * @param asked what whoever asked for so many calls that; empty if nobody did
   */
  public FittingPage(int limit, IntFunction<ObjectNode> page, boolean whole, String asked) {
    this.limit = limit;
    this.page = page;
    this.whole = whole;
    this.asked = asked;
    this.rows = whole ? limit : 0;
  }

  /** The rows of the page: as many as fit, at most as asked for, at least one. */
  int rows() {
    if (rows == 0) {
      json();
    }
    return rows;
  }

  /** Why the page is shorter than asked for. */
  List<String> notes() {
    return notes;
  }

  /** The page as JSON. */
  public ObjectNode json() {
    if (whole) {
      return page.apply(limit);
    }
    int tried = limit;
    ObjectNode json = page.apply(tried);
    int length = Json.text(json).length();
    while (length >= LARGEST_ANSWER && tried > 1) {
      tried = Math.clamp((long) (tried * MARGIN * LARGEST_ANSWER / length), 1, tried - 1);
      json = page.apply(tried);
      length = Json.text(json).length();
    }
    rows = tried;
    if (tried < limit && !asked.isEmpty() && json.has("next_cursor")) {
      notes = List.of("The page ends before " + asked + ", at what hosts take.");
      NotUnderstoodJson.add(json, List.of(), notes);
    }
    return json;
  }
}
