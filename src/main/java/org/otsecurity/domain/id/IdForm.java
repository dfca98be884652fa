package org.otsecurity.domain.id;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The grammar of requirement ids: one row per form, lenient to read and canonical to print.
 *
 * <p>Every pattern is linear (no nested repetition), so hostile input cannot stall it.
 */
public enum IdForm {
  /** IEC 62443-3-3 system requirement, with or without enhancement. */
  SYSTEM_REQUIREMENT(
      List.of(StandardId.IEC_62443_3_3),
      "SR" + Grammar.CLAUSE + Grammar.ENHANCEMENT,
      "SR 1.1 RE 1",
      m -> Grammar.clause("SR", m, 1)),
  /** IEC 62443-3-3 common control system security constraint. */
  SYSTEM_CONSTRAINT(
      List.of(StandardId.IEC_62443_3_3),
      "clause[\\s_-]?(4\\.[2-4])(?![\\d.]\\d|\\d)",
      "Clause 4.2",
      m -> "Clause " + m.group(1)),
  /** IEC 62443-4-2 component requirement: common or for one component type. */
  COMPONENT_REQUIREMENT(
      List.of(StandardId.IEC_62443_4_2),
      "(CR|SAR|EDR|HDR|NDR)" + Grammar.CLAUSE + Grammar.ENHANCEMENT,
      "EDR 3.14 RE 1",
      m -> Grammar.clause(m.group(1), m, 2)),
  /** IEC 62443-4-2 common component security constraint. */
  COMMON_CONSTRAINT(
      List.of(StandardId.IEC_62443_4_2),
      "CCSC[\\s_-]?([1-4])",
      "CCSC 1",
      m -> "CCSC " + m.group(1)),
  /** IEC 62443-3-2 zone and conduit requirement. */
  ZONE_CONDUIT_REQUIREMENT(
      List.of(StandardId.IEC_62443_3_2),
      "ZCR[\\s_-]{0,2}([1-7])(?:\\.0?(\\d{1,2}))?",
      "ZCR 5.6",
      m -> "ZCR " + m.group(1) + (m.group(2) == null ? "" : "." + m.group(2))),
  /** NIST SP 800-53 control or control enhancement. */
  CONTROL(
      List.of(StandardId.NIST_800_53),
      "(A[CTU]|C[AMP]|I[AR]|M[AP]|P[ELMST]|RA|S[ACIR])[\\s_-]?0{0,2}([1-9]\\d?)(?![\\d])"
          + "(?:\\s?\\(0{0,2}([1-9]\\d?)\\)|\\.0{0,2}([1-9]\\d?)(?![\\d.]))?",
      "AC-2(1)",
      m -> {
        String enhancement = m.group(3) != null ? m.group(3) : m.group(4);
        String control = m.group(1).toUpperCase(Locale.ROOT) + "-" + m.group(2);
        return enhancement == null ? control : control + "(" + enhancement + ")";
      }),
  /** IEC 62443-4-1 requirement of a practice; SR-1 and SI-1 also exist in SP 800-53. */
  LIFECYCLE_REQUIREMENT(
      List.of(StandardId.IEC_62443_4_1),
      "(SM|SR|SD|SI|SVV|DM|SUM|SG)[\\s_-]?0?([1-9]\\d?)(?![\\d.(])",
      "SM-1",
      m -> m.group(1).toUpperCase(Locale.ROOT) + "-" + m.group(2)),
  /** IEC 62443-2-4 base requirement (BR) or enhancement (RE). */
  SERVICE_PROVIDER_REQUIREMENT(
      List.of(StandardId.IEC_62443_2_4),
      "SP[\\s._-]?0?(\\d{1,2})\\.0?(\\d{1,2})(?!\\d)(?:[\\s_-]?BR|[\\s_-]?RE[\\s_-]?\\(?([1-9])\\)?)?",
      "SP.03.02 RE 1",
      m ->
          "SP."
              + Grammar.twoDigits(m.group(1))
              + "."
              + Grammar.twoDigits(m.group(2))
              + (m.group(3) == null ? " BR" : " RE " + m.group(3))),
  /** IEC 62443-2-1 requirement or group of a security program element. */
  ASSET_OWNER_REQUIREMENT(
      List.of(StandardId.IEC_62443_2_1),
      "(ORG|CM|NET|COMP|DATA|USER|EVENT|AVAIL)[\\s_-]?([1-9])(?:\\.(\\d{1,2}))?(?![\\d.(])",
      "NET 1.1",
      m ->
          m.group(1).toUpperCase(Locale.ROOT)
              + " "
              + m.group(2)
              + (m.group(3) == null ? "" : "." + m.group(3))),
  /** ATT&amp;CK technique or sub-technique. */
  TECHNIQUE(
      List.of(StandardId.MITRE_ICS),
      "T[\\s_-]?(\\d{3,4})(?:\\.(\\d{3}))?(?![\\d])",
      "T0836",
      m ->
          "T"
              + "0".repeat(4 - m.group(1).length())
              + m.group(1)
              + (m.group(2) == null ? "" : "." + m.group(2))),
  /** ATT&amp;CK mitigation, asset, group, software, campaign, tactic or detection strategy. */
  ATTACK_OBJECT(
      List.of(StandardId.MITRE_ICS),
      "(TA|DET|[MAGSC])[\\s_-]?(\\d{4})(?!\\d)",
      "M0930",
      m -> m.group(1).toUpperCase(Locale.ROOT) + m.group(2)),
  /** Section of SP 800-82 with a word that says so. */
  SECTION(
      List.of(StandardId.NIST_800_82),
      "(?:§|section|sec\\.?)\\s?" + Grammar.SECTION + "|appendix\\s([A-G])(?![A-Za-z.])",
      "section 6.2.10",
      m ->
          m.group(2) == null
              ? m.group(1).toUpperCase(Locale.ROOT)
              : "Appendix " + m.group(2).toUpperCase(Locale.ROOT)),
  /** Section of SP 800-82 by its number alone; read only where the document is named. */
  SECTION_NUMBER(
      List.of(StandardId.NIST_800_82),
      Grammar.SECTION + "|(executive\\ssummary|references)",
      "6.2.10",
      m ->
          m.group(2) == null
              ? m.group(1).toUpperCase(Locale.ROOT)
              : m.group(2).toLowerCase(Locale.ROOT).startsWith("e")
                  ? "Executive Summary"
                  : "References"),
  /** NERC CIP standard, requirement or part; the version may be left out. */
  RELIABILITY_REQUIREMENT(
      List.of(StandardId.NERC_CIP),
      "CIP[\\s_-]?0{0,2}([1-9]\\d?)(?:-(\\d{1,2}(?:\\.\\d)?[a-z]?))?(?:[\\s,-]{0,2}R(?:equirement\\s)?"
          + "([1-9]\\d?)(?:\\.(\\d{1,2})|[\\s,]{0,2}part\\s?(\\d{1,2}\\.\\d{1,2})"
          + "|[\\s,]{0,2}att(?:achment|\\.)?\\s?1[\\s,]{0,2}sec(?:tion|\\.)?\\s?([1-6]))?"
          + "|[\\s,]{1,2}part\\s?(\\d{1,2}\\.\\d{1,2}))?(?![\\d.])",
      "CIP-007-6 R2 Part 2.3",
      Grammar::reliability),
  /** Article, paragraph and point of an act of the European Union. */
  ARTICLE(
      List.of(StandardId.NIS2, StandardId.CRA, StandardId.DORA, StandardId.CER),
      "art(?:icle|\\.)?\\s?([1-9]\\d?)(?!\\d)(?:\\s?\\(([1-9]\\d?)\\))?(?:\\s?\\(([a-z])\\))?",
      "Art. 21(2)(d)",
      m ->
          "Art. "
              + m.group(1)
              + (m.group(2) == null ? "" : "(" + m.group(2) + ")")
              + (m.group(3) == null ? "" : "(" + m.group(3).toLowerCase(Locale.ROOT) + ")")),
  /** Annex of an act of the European Union, with part or class, point and letter. */
  ANNEX(
      List.of(StandardId.CRA, StandardId.NIS2),
      "annex\\s([IVX]{1,4})(?![A-Za-z])(?:[\\s,]{1,2}(part|class)\\s([IVX]{1,3})(?![A-Za-z]))?"
          + "(?:\\s?\\(([1-9]\\d?)\\))?(?:\\s?\\(([a-z])\\))?",
      "Annex I Part I (2)(a)",
      Grammar::annex),
  /** Category or subcategory of the NIST Cybersecurity Framework. */
  SUBCATEGORY(
      List.of(StandardId.NIST_CSF),
      "(GV|ID|PR|DE|RS|RC)\\.([A-Z]{2})(?:-0?([1-9]\\d?))?(?![A-Za-z0-9])",
      "PR.AA-01",
      m ->
          (m.group(1) + "." + m.group(2)).toUpperCase(Locale.ROOT)
              + (m.group(3) == null ? "" : "-" + Grammar.twoDigits(m.group(3)))),
  /** Function of the framework; read only where the document is named. */
  FUNCTION(
      List.of(StandardId.NIST_CSF),
      "(GV|ID|PR|DE|RS|RC)(?![A-Za-z0-9.])",
      "GV",
      m -> m.group(1).toUpperCase(Locale.ROOT)),
  /** Control of Annex A of ISO/IEC 27001:2022. */
  ANNEX_CONTROL(
      List.of(StandardId.ISO_27001),
      "A\\.?([5-8])\\.([1-9]\\d?)(?![\\d.])",
      "A.8.20",
      m -> "A." + m.group(1) + "." + m.group(2)),
  /** Clause of ISO/IEC 27001; read only where the document is named. */
  CLAUSE(
      List.of(StandardId.ISO_27001),
      "(?:clause\\s)?((?:[4-9]|10)(?:\\.\\d){0,2})(?![\\d.])",
      "6.1.2",
      m -> m.group(1)),
  /** CISA performance goal; without an edition that of 2.0. */
  GOAL(
      List.of(StandardId.CISA_CPG),
      "CPG\\s?(?:(1\\.0\\.1|2\\.0)[\\s,]{1,2})?([1-8]\\.[A-Z]{1,2})(?![A-Za-z])",
      "CPG 2.0 1.A",
      m ->
          "CPG "
              + (m.group(1) == null ? "2.0" : m.group(1))
              + " "
              + m.group(2).toUpperCase(Locale.ROOT)),
  /** STRIDE threat category. */
  THREAT_CATEGORY(
      List.of(StandardId.STRIDE),
      "STRIDE[\\s_-]([STRIDE])(?![A-Za-z])",
      "STRIDE-S",
      m -> "STRIDE-" + m.group(1).toUpperCase(Locale.ROOT));

  private final List<StandardId> standards;
  private final Pattern pattern;
  private final String example;
  private final Function<MatchResult, String> printer;

  IdForm(
      List<StandardId> standards,
      String pattern,
      String example,
      Function<MatchResult, String> printer) {
    this.standards = standards;
    this.pattern = Pattern.compile("(?<![A-Za-z0-9])(?:" + pattern + ")", Pattern.CASE_INSENSITIVE);
    this.example = example;
    this.printer = printer;
  }

  /** Whether the form is so plain that it is read only where the document is named. */
  boolean needsStandard() {
    return this == SECTION_NUMBER || this == FUNCTION || this == CLAUSE;
  }

  /** The standards whose ids have this form. */
  public List<StandardId> standards() {
    return standards;
  }

  /** The lenient pattern. */
  Pattern pattern() {
    return pattern;
  }

  /** An id in canonical form. */
  public String example() {
    return example;
  }

  /** Prints a match of {@link #pattern()} in canonical form. */
  String canonical(MatchResult match) {
    return printer.apply(match);
  }

  /** Pieces shared by the clause-numbered forms. */
  private static final class Grammar {
    static final String CLAUSE = "[\\s_-]{0,2}0?(\\d{1,2})\\.0?(\\d{1,2})(?!\\d)";
    static final String ENHANCEMENT =
        "(?:[\\s,_-]{0,3}RE[\\s_-]?\\(?\\s?0?([1-9])\\s?\\)?|\\s?\\(\\s?(?:RE\\s?)?([1-9])\\s?\\))?";

    static final String SECTION =
        "((?:[1-6](?:\\.\\d{1,2}){0,2}|[A-G](?:\\.\\d{1,2}){1,3}))(?![\\d.]\\d|[A-Za-z])";

    private Grammar() {}

    static String reliability(MatchResult m) {
      String part = m.group(5) != null ? m.group(5) : m.group(7);
      String requirement = m.group(3);
      if (m.group(4) != null) {
        part = requirement + "." + m.group(4);
      } else if (part != null && requirement == null) {
        requirement = part.substring(0, part.indexOf('.'));
      }
      return "CIP-0"
          + twoDigits(m.group(1))
          + (m.group(2) == null ? "" : "-" + m.group(2).toLowerCase(Locale.ROOT))
          + (requirement == null ? "" : " R" + requirement)
          + (part == null ? "" : " Part " + part)
          + (m.group(6) == null ? "" : " Att.1 Sec." + m.group(6));
    }

    static String annex(MatchResult m) {
      StringBuilder id = new StringBuilder("Annex ").append(m.group(1).toUpperCase(Locale.ROOT));
      if (m.group(2) != null) {
        id.append(m.group(2).equalsIgnoreCase("part") ? " Part " : " Class ")
            .append(m.group(3).toUpperCase(Locale.ROOT));
      }
      if (m.group(4) != null) {
        id.append(m.group(2) == null ? "" : " ").append('(').append(m.group(4)).append(')');
      }
      if (m.group(5) != null) {
        id.append('(').append(m.group(5).toLowerCase(Locale.ROOT)).append(')');
      }
      return id.toString();
    }

    static String twoDigits(String number) {
      return number.length() == 1 ? "0" + number : number;
    }

    static String clause(String prefix, MatchResult m, int first) {
      String number = m.group(first + 2) != null ? m.group(first + 2) : m.group(first + 3);
      return prefix.toUpperCase(Locale.ROOT)
          + " "
          + m.group(first)
          + "."
          + m.group(first + 1)
          + (number == null ? "" : " RE " + number);
    }
  }
}
