package org.otsecurity.source.oscal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of OSCAL controls ({@code ac-2.1}, {@code ac-2_smt.k}) in canonical form ({@code AC-2(1)}).
 */
final class ControlId {
  private static final Pattern OSCAL =
      Pattern.compile("#?([a-z]{2})-(\\d{1,2})(?:\\.(\\d{1,2}))?(?:_[a-z].*)?");

  private ControlId() {}

  /** The canonical id; what a reference to a part of a control names is the control. */
  static Optional<String> canonical(String oscal) {
    Matcher matcher = OSCAL.matcher(oscal);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String control =
        matcher.group(1).toUpperCase(Locale.ROOT) + "-" + Integer.parseInt(matcher.group(2));
    return Optional.of(
        matcher.group(3) == null
            ? control
            : control + "(" + Integer.parseInt(matcher.group(3)) + ")");
  }
}
