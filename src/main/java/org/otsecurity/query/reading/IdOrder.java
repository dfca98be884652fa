package org.otsecurity.query.reading;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;

/** Reading order of ids: by standard, then words as words and numbers as numbers. */
public final class IdOrder {
  private static final Pattern PART = Pattern.compile("\\d++|\\D++");

  private IdOrder() {}

  /** The order by documents, and within one by ids. */
  public static Comparator<RequirementId> of(Documents documents) {
    return Comparator.comparing(RequirementId::standard, documents.order())
        .thenComparing(RequirementId::value, IdOrder::compare);
  }

  /** Compares two ids of one document. */
  public static int compare(String a, String b) {
    Matcher left = PART.matcher(a);
    Matcher right = PART.matcher(b);
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
