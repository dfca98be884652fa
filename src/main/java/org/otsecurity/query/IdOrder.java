package org.otsecurity.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.RequirementId;

/** Reading order of ids: by standard, then words as words and numbers as numbers. */
public final class IdOrder {
  private static final Pattern PART = Pattern.compile("\\d++|\\D++");

  private IdOrder() {}

  /** Compares two ids. */
  public static int compare(RequirementId a, RequirementId b) {
    int standard = a.standard().compareTo(b.standard());
    if (standard != 0) {
      return standard;
    }
    Matcher left = PART.matcher(a.value());
    Matcher right = PART.matcher(b.value());
    while (left.find()) {
      if (!right.find()) {
        return 1;
      }
      String l = left.group();
      String r = right.group();
      boolean numbers = Character.isDigit(l.charAt(0)) && Character.isDigit(r.charAt(0));
      int part = numbers ? Long.compare(Long.parseLong(l), Long.parseLong(r)) : l.compareTo(r);
      if (part != 0) {
        return part;
      }
    }
    return right.find() ? -1 : 0;
  }
}
