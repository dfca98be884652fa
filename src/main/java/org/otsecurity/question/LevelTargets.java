package org.otsecurity.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.reading.LevelVectors;

/** Reads one or several security levels or vectors. */
final class LevelTargets {
  /** Levels that there are; more single values than that are a vector that lacks some. */
  private static final int LEVELS = 4;

  private LevelTargets() {}

  /**
   * One level or vector, several in a list, or several in one text with semicolons between.
   *
   * @throws org.otsecurity.query.reading.QueryException if one is no level and no vector
   */
  static List<SecurityLevelVector> of(List<String> values) {
    String whole = String.join(",", values);
    boolean one = SecurityLevelVector.of(values).isPresent();
    if (!one && whole.contains(";")) {
      return Arrays.stream(whole.split(";"))
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .map(each -> LevelVectors.of(List.of(each)))
          .toList();
    }
    if (!one && values.size() > 1 && areSeveral(values)) {
      List<SecurityLevelVector> each = new ArrayList<>();
      values.forEach(value -> each.add(LevelVectors.of(List.of(value))));
      return each;
    }
    return List.of(LevelVectors.of(values));
  }

  /** A level said twice is no second target: it belongs to a vector that is not complete. */
  private static boolean areSeveral(List<String> values) {
    return values.stream().distinct().count() == values.size()
        && (values.size() <= LEVELS || values.stream().anyMatch(each -> each.contains(" ")));
  }
}
