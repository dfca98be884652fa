package org.otsecurity.digest;

/**
 * A digest as HTML for a mail program: styles in the elements, no pictures, no links to fetch,
 * readable without any of it.
 */
public final class DigestHtml {
  private static final String FONT = "font-family:Helvetica,Arial,sans-serif;";

  private DigestHtml() {}

  /** The whole document. */
  public static String of(Digest digest) {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title></head>
        <body style="margin:0;padding:24px 12px;background:#f2f4f5;">
        <div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff;%scolor:#1b2a33;">
        <h1 style="margin:0;font-size:20px;">OT security digest</h1>
        <p style="margin:4px 0 20px;font-size:14px;color:#51616b;">%s to %s</p>
        """
            .formatted(escape(digest.subject()), FONT, digest.since(), digest.until()));
    if (digest.news().isEmpty()) {
      html.append("<p style=\"font-size:15px;\">Nothing new.</p>\n");
    }
    digest.news().forEach(each -> news(html, each));
    if (!digest.standing().isEmpty()) {
      html.append("<h2 style=\"margin:28px 0 8px;font-size:15px;\">Where things stand</h2>\n");
      html.append("<ul style=\"margin:0;padding-left:18px;font-size:13px;line-height:1.5;\">\n");
      digest.standing().forEach(each -> html.append("<li>").append(escape(each)).append("</li>\n"));
      html.append("</ul>\n");
    }
    return html.append("</div></body></html>\n").toString();
  }

  private static void news(StringBuilder html, News news) {
    String colour =
        switch (news.urgency()) {
          case ACT -> "#b3261e";
          case LOOK -> "#8a5300";
          case KNOW -> "#35607a";
        };
    html.append(
        """
        <div style="margin:0 0 16px;padding:12px 14px;border-left:4px solid %s;background:#f8f9fa;">
        <p style="margin:0;font-size:12px;font-weight:bold;color:%s;">%s</p>
        <p style="margin:2px 0 4px;font-size:15px;font-weight:bold;">%s</p>
        <p style="margin:0;font-size:14px;line-height:1.45;">%s</p>
        """
            .formatted(
                colour,
                colour,
                escape(news.urgency().word()),
                escape(news.headline()),
                escape(news.detail())));
    if (!news.command().isEmpty()) {
      html.append(
          """
          <p style="margin:8px 0 0;padding:6px 8px;background:#e9edf0;font-family:Menlo,Consolas,monospace;\
          font-size:13px;">%s</p>
          """
              .formatted(escape(news.command())));
    }
    html.append("</div>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
