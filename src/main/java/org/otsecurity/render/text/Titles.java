package org.otsecurity.render.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.render.OtherName;

/** How requirements are named in a line: id, title, status, and what selects them. */
final class Titles {
  private Titles() {}

  /** A title with its status, if it is no longer in force. */
  static String of(Heading heading) {
    return heading.title()
        + (heading.status() == Status.ACTIVE ? "" : " [" + heading.status().value() + "]");
  }

  /** A title with its status, if it is no longer in force. */
  static String of(Requirement requirement) {
    return of(requirement.heading());
  }

  /** {@code SR 1.1 Human user identification and authentication}. */
  static String mention(Heading heading) {
    return heading.id().value() + " " + heading.title();
  }

  /** Id and title, with its status if it is no longer in force. */
  static String mentionWithStatus(Heading heading) {
    return heading.id().value() + " " + of(heading);
  }

  /** Id and title of each, joined by commas. */
  static String mentions(Collection<Heading> headings) {
    return headings.stream().map(Titles::mention).collect(Collectors.joining(", "));
  }

  /** The level that selects a row, {@code SL 2}, or the baselines; empty if nothing does. */
  static String selection(Requirement requirement) {
    return requirement.level().map(level -> "SL " + level).orElseGet(() -> baselines(requirement));
  }

  /** The baselines of SP 800-53B that select a row, joined by commas. */
  static String baselines(Requirement requirement) {
    return requirement.baselines().stream()
        .filter(each -> !each.isOverlay())
        .map(each -> each.value())
        .collect(Collectors.joining(", "));
  }

  /** {@code Modify Control Logic (former name, until 8.0)}. */
  static String name(OtherName name) {
    return name.name()
        + " ("
        + name.kind().value()
        + (name.detail().isEmpty() ? "" : ", " + name.detail())
        + ")";
  }
}
