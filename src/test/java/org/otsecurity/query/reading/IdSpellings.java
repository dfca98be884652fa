package org.otsecurity.query.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.Requirement;

/** The spellings in which people and published files write an id, by the rule that makes them. */
final class IdSpellings {
  private static final Pattern IEC = Pattern.compile("(.+) RE (\\d)");
  private static final Pattern NIST = Pattern.compile("([A-Z]{2})-(\\d+)(?:\\((\\d+)\\))?");
  private static final Pattern PART = Pattern.compile("(CIP-.+) R(\\d+) Part \\2\\.(\\d+)");
  private static final Pattern SUB = Pattern.compile("(T\\d{4})\\.(\\d{3})");
  private static final Pattern DIGIT = Pattern.compile("(?<![\\d])(\\d)(?!\\d)");

  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final String id;

  private IdSpellings(String id) {
    this.id = id;
  }

  /** Spellings of a row's id by rule; the id itself is one. */
  static Map<String, String> of(Requirement row, Document document, String page) {
    IdSpellings all = new IdSpellings(row.id().value());
    all.signs();
    all.joints();
    all.parts();
    all.addresses(document, page);
    all.spellings.put("with its title", all.id + " " + row.title());
    all.spellings.put("with its title in brackets", all.id + " (" + row.title() + ")");
    all.spellings.put("behind its title", row.title() + " (" + all.id + ")");
    all.spellings.put("behind its kind", row.kind().value() + " " + all.id);
    return all.spellings;
  }

  /**
   * Spellings of an id beside every name of its document, each name in one of the places in turn,
   * so that the ids of a document have all names in all places.
   *
   * @param turn the number of the id
   */
  static Map<String, String> besideNames(String id, Document document, int turn) {
    Map<String, String> all = new LinkedHashMap<>();
    int at = turn;
    for (String each : names(document)) {
      Map<String, String> beside = new LinkedHashMap<>();
      beside.put("before|" + each, each + " " + id);
      beside.put("before with a colon|" + each, each + ": " + id);
      beside.put("before in capitals|" + each, each.toUpperCase(Locale.ROOT) + " " + id);
      beside.put("behind|" + each, id + " " + each);
      beside.put("behind in brackets|" + each, id + " (" + each + ")");
      beside.put("behind of|" + each, id + " of " + each);
      beside.put("behind a comma|" + each, id + ", " + each);
      String rule = List.copyOf(beside.keySet()).get(at % beside.size());
      all.put(rule, beside.get(rule));
      at++;
    }
    return all;
  }

  private static Set<String> names(Document document) {
    Set<String> names =
        new LinkedHashSet<>(List.of(document.standard().name(), document.id().value()));
    names.addAll(document.names());
    names.addAll(document.shortNames());
    for (String publisher : document.publisherWords()) {
      names.add(publisher.toUpperCase(Locale.ROOT) + " " + document.names().getFirst());
    }
    return names;
  }

  private void signs() {
    put("itself", id);
    put("small", id.toLowerCase(Locale.ROOT));
    put("capitals", id.toUpperCase(Locale.ROOT));
    put("no-break spaces", id.replace(' ', '\u00a0'));
    put("narrow spaces", id.replace(' ', '\u202f'));
    put("en dash", id.replace('-', '\u2013'));
    put("no-break hyphen", id.replace('-', '\u2011'));
    put("minus", id.replace('-', '\u2212'));
    put("full width", fullWidth(id));
    put("zero width", id.charAt(0) + "\u200b" + id.substring(1));
    put("quoted", "\"" + id + "\"");
    put("in brackets", "(" + id + ")");
    put("in square brackets", "[" + id + "]");
    put("with a full stop", " " + id + ". ");
    put("wide spaces", id.replace(" ", "  "));
    put("tabs", id.replace(' ', '\t'));
  }

  private void joints() {
    put("without spaces", id.replace(" ", ""));
    put("hyphens for spaces", id.replace(' ', '-'));
    put("underscores for spaces", id.replace(' ', '_'));
    put("without hyphens", id.replace("-", ""));
    put("spaces for hyphens", id.replace('-', ' '));
    put("underscores for hyphens", id.replace('-', '_'));
    put("zeros", DIGIT.matcher(id).replaceAll("0$1"));
    put("full stops for spaces", id.replace(' ', '.'));
    put("spaced brackets", id.replace("(", " ( ").replace(")", " )"));
  }

  private void parts() {
    Matcher iec = IEC.matcher(id);
    if (iec.matches()) {
      for (String each :
          List.of(
              "RE%s",
              " RE(%s)",
              "RE(%s)",
              " RE (%s)",
              " R.E. %s",
              " (%s)",
              "(%s)",
              " (RE %s)",
              " (RE(%s))",
              "-RE-%s",
              "_re.%s",
              ".re.%s",
              ", RE %s",
              " - RE %s",
              " enhancement %s",
              " requirement enhancement %s",
              " RE0%s",
              " re-%s",
              " RE #%s")) {
        put("enhancement as " + each, iec.group(1) + each.replace("%s", iec.group(2)));
      }
      put(
          "OSCAL",
          (iec.group(1).replace(' ', '-') + "_re." + iec.group(2)).toLowerCase(Locale.ROOT));
      put(
          "OSCAL, other",
          (iec.group(1).replace(' ', '-') + ".re." + iec.group(2)).toLowerCase(Locale.ROOT));
    }
    Matcher nist = NIST.matcher(id);
    if (nist.matches()) {
      String padded = nist.group(1) + "-0" + nist.group(2);
      if (nist.group(3) == null) {
        put("padded", padded);
      } else {
        String base = nist.group(1) + "-" + nist.group(2);
        for (String each :
            List.of(
                " (%s)",
                ".%s",
                ".0%s",
                " enhancement %s",
                " (enhancement %s)",
                "(0%s)",
                " control enhancement (%s)",
                ", enhancement %s")) {
          put("enhancement as " + each, base + each.replace("%s", nist.group(3)));
        }
        put("OSCAL", padded.toLowerCase(Locale.ROOT) + ".0" + nist.group(3));
      }
    }
    Matcher part = PART.matcher(id);
    if (part.matches()) {
      put("part behind a full stop", part.replaceAll("$1 R$2.$3"));
      put("part behind commas", part.replaceAll("$1, R$2, Part $2.$3"));
      put("requirement in full", part.replaceAll("$1 Requirement $2 Part $2.$3"));
    }
    Matcher sub = SUB.matcher(id);
    if (sub.matches()) {
      put("sub-technique as path", sub.replaceAll("$1/$2"));
      put("sub-technique with hyphen", sub.replaceAll("$1-$2"));
    }
    put("without a zero", id.replaceFirst("^T0", "T"));
    put("article in full", id.replace("Art. ", "Article "));
    put("article, short", id.replace("Art. ", "art "));
  }

  private void addresses(Document document, String page) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    put("resource", "otsec://" + document.id() + "/" + encoded);
    put("with its document", document.id() + ":" + id);
    if (!document.standard().requirementUrl().isEmpty()) {
      if (!page.endsWith("/")) {
        put("page", page);
        put("page, open end", page + "/");
      }
    }
  }

  private void put(String rule, String spelling) {
    if (!spellings.containsValue(spelling)) {
      spellings.put(rule, spelling);
    }
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(each -> wide.append((char) (each > ' ' && each < 127 ? each + 0xfee0 : each)));
    return wide.toString();
  }
}
