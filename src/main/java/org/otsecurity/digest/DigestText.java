package org.otsecurity.digest;

/** A digest as plain text. */
public final class DigestText {
  private DigestText() {}

  /** The whole text, lines of at most 78 characters where words allow it. */
  public static String of(Digest digest) {
    StringBuilder text = new StringBuilder();
    text.append("OT security digest, ")
        .append(digest.since())
        .append(" to ")
        .append(digest.until())
        .append("\n\n");
    if (digest.news().isEmpty()) {
      text.append("Nothing new.\n");
    }
    for (News each : digest.news()) {
      wrap(text, "[" + each.urgency().word() + "] ", "    ", each.headline());
      wrap(text, "    ", "    ", each.detail());
      if (!each.command().isEmpty()) {
        text.append("    $ ").append(each.command()).append('\n');
      }
      text.append('\n');
    }
    if (!digest.standing().isEmpty()) {
      text.append("\nWhere things stand\n");
      digest.standing().forEach(each -> wrap(text, "- ", "  ", each));
    }
    return text.toString();
  }

  private static void wrap(StringBuilder text, String first, String others, String words) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words.split(" ")) {
      if (!empty && line.length() + word.length() + 1 > 78) {
        text.append(line).append('\n');
        line = new StringBuilder(others);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    text.append(line).append('\n');
  }
}
