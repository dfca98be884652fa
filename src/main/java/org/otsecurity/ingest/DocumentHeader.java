package org.otsecurity.ingest;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the edition of a document into its {@code document.yaml}, and leaves the rest of the file as
 * it is.
 */
final class DocumentHeader {
  private static final Pattern EDITION = Pattern.compile("(?m)^edition: .*$");
  private static final Pattern PUBLISHED = Pattern.compile("(?m)^published: .*$");
  private static final Pattern VERIFIED = Pattern.compile("(?m)^verified: .*$");

  /** The year of the notice, which publishers ask to be reproduced. */
  private static final Pattern NOTICE_YEAR = Pattern.compile("(?m)^(notice: [^©]{0,20}©) \\d{4} ");

  private static final int YEAR = "2026".length();

  private DocumentHeader() {}

  /**
   * The file with a new edition.
   *
   * @param version the release
   * @param published ISO date of the release; what stands there stays if empty
   * @param verified when its facts were taken
   */
  static String with(String text, String version, String published, LocalDate verified) {
    String changed = put(EDITION, text, "edition: \"" + version + "\"");
    if (!published.isEmpty()) {
      changed = put(PUBLISHED, changed, "published: \"" + published + "\"");
      changed =
          NOTICE_YEAR.matcher(changed).replaceFirst("$1 " + published.substring(0, YEAR) + " ");
    }
    return put(VERIFIED, changed, "verified: \"" + verified + "\"");
  }

  private static String put(Pattern line, String text, String value) {
    return line.matcher(text).replaceFirst(Matcher.quoteReplacement(value));
  }
}
