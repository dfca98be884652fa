package org.otsecurity.query.reading;

import java.util.Comparator;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;

/** Reading order of ids: by standard, then words as words and numbers as numbers. */
public final class IdOrder {
  private IdOrder() {}

  /** The order by documents, and within one by ids. */
  public static Comparator<RequirementId> of(Documents documents) {
    Comparator<DocumentId> order = documents.order();
    return (a, b) -> {
      int document = order.compare(a.standard(), b.standard());
      return document != 0 ? document : compare(a.value(), b.value());
    };
  }

  /** The same order of headings. */
  public static Comparator<Heading> ofHeadings(Documents documents) {
    Comparator<RequirementId> order = of(documents);
    // Not made by Comparator.comparing, whose lambda no class cache holds.
    return (a, b) -> order.compare(a.id(), b.id());
  }

  /** Compares two ids of one document. */
  public static int compare(String a, String b) {
    int left = 0;
    int right = 0;
    while (left < a.length() && right < b.length()) {
      int leftEnd = end(a, left);
      int rightEnd = end(b, right);
      String l = a.substring(left, leftEnd);
      String r = b.substring(right, rightEnd);
      boolean numbers = isDigit(a, left) && isDigit(b, right);
      int part = numbers ? Long.compare(Long.parseLong(l), Long.parseLong(r)) : l.compareTo(r);
      if (part != 0) {
        return part;
      }
      left = leftEnd;
      right = rightEnd;
    }
    return Integer.compare(a.length() - left, b.length() - right);
  }

  /** Where the run of digits, or of anything else, ends that begins at an index. */
  private static int end(String text, int from) {
    int end = from + 1;
    while (end < text.length() && isDigit(text, end) == isDigit(text, from)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
