package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.otsecurity.query.reading.NotUnderstood;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.UnknownNames;

/**
 * An answer on what was understood of several texts.
 *
 * @param answer the answer
 * @param rest what was not understood
 */
record Partly<T>(T answer, List<NotUnderstood> rest) {

  /**
   * Asks with all texts, and where that fails with those that can be asked alone.
   *
   * @param ask asks with some of them
   * @param alone asks with one
   * @throws QueryException if none of them can be asked, or all can and they fail together
   */
  static <T> Partly<T> of(
      List<String> texts,
      Function<List<String>, T> ask,
      Consumer<String> alone,
      UnknownNames unknown) {
    try {
      return new Partly<>(ask.apply(texts), List.of());
    } catch (QueryException e) {
      if (texts.size() < 2) {
        throw e;
      }
      List<String> understood = new ArrayList<>();
      List<NotUnderstood> rest = new ArrayList<>();
      for (String each : texts) {
        try {
          alone.accept(each);
          understood.add(each);
        } catch (QueryException one) {
          QueryException told = unknown.told(one);
          rest.add(NotUnderstood.of(each, told));
        }
      }
      if (rest.isEmpty()) {
        throw e;
      }
      if (understood.isEmpty()) {
        throw NotUnderstood.refusal(rest, e);
      }
      return new Partly<>(ask.apply(understood), rest);
    }
  }
}
