package org.otsecurity.source.stix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.release.FactName;
import org.otsecurity.domain.release.ReleasedFact;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * What EMB3D states of an object beside its name, words and relations. Some fields are Markdown
 * that mixes facts with quotations; of those, ids and titles are kept and nothing else.
 */
final class Emb3dFacts {
  private static final String IEC_62443 = "x_mitre_emb3d_mitigation_IEC_62443_mappings";

  /** Most facts of one field; the longest of release 2.0.1 has nine. */
  private static final int MOST = 100;

  /** No line of a reference is longer than a title or two. */
  private static final int LONGEST_REFERENCE = 300;

  /** A weakness as a link to its definition. What is written before the address has misprints. */
  private static final Pattern WEAKNESS =
      Pattern.compile(
          "- ?\\[CWE[- ]\\d{1,6}:?+ ([^]\\[]{1,200}+)]"
              + "\\(https?://cwe\\.mitre\\.org/data/definitions/(\\d{1,5})\\.html\\)");

  /** How abstract a weakness is, behind its title. */
  private static final Pattern ABSTRACTION =
      Pattern.compile(" \\((?:Pillar|Class|Base|Variant|Compound|Composite|Chain|Simple)\\)$");

  /** A vulnerability by its record, or as plain words; the address of a record counts for both. */
  private static final Pattern VULNERABILITY =
      Pattern.compile(
          "\\[[^]\\[]{0,200}+]\\(https?://[^)\\s]{0,200}?=(CVE-\\d{4}-\\d{4,7})\\)"
              + "|(?<![/=\\w-])(CVE-\\d{4}-\\d{4,7})(?!\\d)");

  /** What begins a line of a list, and blanks that Markdown leaves at its ends. */
  private static final Pattern BULLET = Pattern.compile("^[-*\\s\\u00a0]++|[\\s\\u00a0]++$");

  private static final Pattern REFERENCE = Pattern.compile("(?:CR|SAR|EDR|HDR|NDR)[ /].*");

  private Emb3dFacts() {}

  /** The facts of an object, in the order of {@link FactName}. */
  static List<ReleasedFact> of(Emb3dObjectType type, PublishedJson object)
      throws PublishedFormatException {
    List<ReleasedFact> facts = new ArrayList<>();
    switch (type) {
      case PROPERTY -> word(FactName.CATEGORY, object, "category", facts);
      case THREAT -> {
        word(FactName.CATEGORY, object, "x_mitre_emb3d_threat_category", facts);
        word(FactName.MATURITY, object, "x_mitre_emb3d_threat_maturity", facts);
        weaknesses(object.optionalText("x_mitre_emb3d_threat_CWEs").orElse(""), facts);
        vulnerabilities(object.optionalText("x_mitre_emb3d_threat_CVEs").orElse(""), facts);
      }
      case MITIGATION -> {
        word(FactName.TIER, object, "x_mitre_emb3d_mitigation_maturity", facts);
        references(object, facts);
      }
    }
    if (facts.size() > MOST) {
      throw new PublishedFormatException(object.where() + " states more than " + MOST + " facts.");
    }
    return List.copyOf(facts);
  }

  private static void word(
      FactName name, PublishedJson object, String field, List<ReleasedFact> facts)
      throws PublishedFormatException {
    facts.add(ReleasedFact.of(name, object.label(field).toLowerCase(Locale.ROOT)));
  }

  private static void weaknesses(String markdown, List<ReleasedFact> facts) {
    Set<String> seen = new LinkedHashSet<>();
    Matcher weakness = WEAKNESS.matcher(markdown);
    while (weakness.find()) {
      String id = "CWE-" + weakness.group(2);
      if (seen.add(id)) {
        String title = ABSTRACTION.matcher(weakness.group(1).strip()).replaceFirst("");
        facts.add(new ReleasedFact(FactName.CWE, List.of(id, title)));
      }
    }
  }

  /** Those of the lines of the list: quotations between them name others in passing. */
  private static void vulnerabilities(String markdown, List<ReleasedFact> facts) {
    Set<String> ids = new LinkedHashSet<>();
    markdown
        .lines()
        .filter(each -> each.startsWith("-"))
        .forEach(each -> {
          Matcher one = VULNERABILITY.matcher(each);
          while (one.find()) {
            ids.add(one.group(1) == null ? one.group(2) : one.group(1));
          }
        });
    ids.forEach(each -> facts.add(ReleasedFact.of(FactName.CVE, each)));
  }

  private static void references(PublishedJson object, List<ReleasedFact> facts)
      throws PublishedFormatException {
    for (String line : object.optionalText(IEC_62443).orElse("").lines().toList()) {
      String reference = BULLET.matcher(line).replaceAll("");
      if (reference.isEmpty() || reference.equalsIgnoreCase("none")) {
        continue;
      }
      if (reference.length() > LONGEST_REFERENCE || !REFERENCE.matcher(reference).matches()) {
        throw new PublishedFormatException(
            object.where()
                + " has a line that is no reference to IEC 62443-4-2: "
                + PublishedFormatException.shown(reference)
                + ".");
      }
      facts.add(ReleasedFact.of(FactName.IEC_62443, reference));
    }
  }
}
