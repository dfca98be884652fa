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
      m -> m.group(1).toUpperCase(Locale.ROOT) + m.group(2));

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
    this.pattern = Pattern.compile("(?<![A-Za-z0-9])" + pattern, Pattern.CASE_INSENSITIVE);
    this.example = example;
    this.printer = printer;
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

    private Grammar() {}

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
