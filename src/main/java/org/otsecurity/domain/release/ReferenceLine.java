package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line by which EMB3D names requirements of IEC 62443-4-2, for example {@code EDR / HDR / NDR
 * 3.14 – Integrity of the boot process} or {@code CR 2.1 – Authorization enforcement: RE (1) For
 * all users}.
 *
 * @param prefixes what stands before the number, one per component type
 * @param number the number of the clause
 * @param enhancement the number of the enhancement that it names behind the clause
 */
record ReferenceLine(List<String> prefixes, String number, Optional<String> enhancement) {
  private static final Pattern LINE =
      Pattern.compile("([A-Z]{2,3}[A-Z /]{0,40}+)(?:[–-] )?(\\d{1,2}\\.\\d{1,2})(?![\\d.])(.*)");

  private static final Pattern ENHANCEMENT = Pattern.compile("\\((\\d)\\)");

  /** Reads a line; empty if it is none of these forms. */
  static Optional<ReferenceLine> of(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return Optional.empty();
    }
    Matcher enhancement = ENHANCEMENT.matcher(line.group(3));
    return Optional.of(
        new ReferenceLine(
            Stream.of(line.group(1).split("/")).map(String::strip).toList(),
            line.group(2),
            enhancement.find() ? Optional.of(enhancement.group(1)) : Optional.empty()));
  }

  /** The ids it names: per component type the clause, then its enhancement. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (String each : prefixes) {
      String clause = each + " " + number;
      ids.add(clause);
      enhancement.ifPresent(one -> ids.add(clause + " RE " + one));
    }
    return ids;
  }
}
