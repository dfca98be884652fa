package org.otsecurity.query.search;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.RequirementKind;

/**
 * Documents, security levels and kinds of rows that a query names. They say where the answer is
 * expected, so they are preferences and no words to look for.
 *
 * @param rest the query without them
 * @param standards the documents, in the order of the table
 * @param level the security level
 * @param kinds the kinds
 */
record Mentions(
    String rest, Set<StandardId> standards, Optional<Integer> level, Set<RequirementKind> kinds) {

  private record Named<T>(Pattern pattern, List<T> meaning) {
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Named<T> of(String pattern, T... meaning) {
      return new Named<>(
          Pattern.compile("(?<![a-z0-9])(?:" + pattern + ")(?![a-z0-9])", Pattern.CASE_INSENSITIVE),
          List.of(meaning));
    }
  }

  /** Without a digit, a text names a document only by one of these. */
  private static final List<String> DOCUMENT_HINTS =
      List.of(
          "mitre",
          "att&",
          "nist",
          "csf",
          "nerc",
          "resilience act",
          "dora",
          "cra",
          "critical entities",
          "cer directive",
          "cpg",
          "stride");

  private static final List<String> KIND_HINTS =
      List.of(
          "techni",
          "ttp",
          "mitigat",
          "group",
          "actor",
          "apt",
          "campaign",
          "which",
          "what",
          "malware",
          "incident",
          "attacks",
          "tactic",
          "detection",
          "requirement",
          "enhancement");

  /** Loaded only for a text that may name a document or a level: the patterns cost milliseconds. */
  private static final class Documents {
    static final String IEC = "(?:(?:iec|isa|ansi)[/ -]{0,2}){0,3}(?:62443[- .]?)";
    static final String EDITION = "(?:[ :-]?(?:20[0-2]\\d|r(?:ev)?\\.? ?\\d|revision \\d))?";

    static final List<Named<StandardId>> STANDARDS =
        List.of(
            Named.of(IEC + "?3[- ]3" + EDITION, StandardId.IEC_62443_3_3),
            Named.of(IEC + "?4[- ]2" + EDITION, StandardId.IEC_62443_4_2),
            Named.of(IEC + "3[- ]2" + EDITION, StandardId.IEC_62443_3_2),
            Named.of(IEC + "2[- ]1" + EDITION, StandardId.IEC_62443_2_1),
            Named.of(IEC + "2[- ]4" + EDITION, StandardId.IEC_62443_2_4),
            Named.of(IEC + "4[- ]1" + EDITION, StandardId.IEC_62443_4_1),
            Named.of(
                "(?:(?:iec|isa|ansi)[/ -]{0,2}){0,3}62443|iec 62443",
                StandardId.IEC_62443_3_3,
                StandardId.IEC_62443_4_2),
            Named.of("(?:nist )?(?:sp )?(?:nist )?800[- ]?53" + EDITION, StandardId.NIST_800_53),
            Named.of("(?:nist )?(?:sp )?(?:nist )?800[- ]?82" + EDITION, StandardId.NIST_800_82),
            Named.of("(?:nist )?csf(?: ?2(?:\\.0)?)?", StandardId.NIST_CSF),
            Named.of("nist(?: controls?)?", StandardId.NIST_800_53),
            Named.of(
                "mitre att(?:&|&amp;|a)ck(?: for)?(?: ics)?|att&(?:amp;)?ck(?: for)?(?: ics)?|mitre",
                StandardId.MITRE_ICS),
            Named.of("nerc(?:[- ]cip)?", StandardId.NERC_CIP),
            Named.of("nis-?2", StandardId.NIS2),
            Named.of("(?:eu )?cyber resilience act|(?:eu )?cra", StandardId.CRA),
            Named.of("dora|digital operational resilience act|(?:eu )?2022/2554", StandardId.DORA),
            Named.of("cer directive|critical entities resilience(?: directive)?", StandardId.CER),
            Named.of(
                "(?:cisa )?(?:cross-sector )?cpgs?(?: 2\\.0| 1\\.0\\.1)?", StandardId.CISA_CPG),
            Named.of("stride", StandardId.STRIDE),
            Named.of("iso(?:/iec)? ?27001", StandardId.ISO_27001));

    static final Pattern LEVEL =
        Pattern.compile(
            "(?<![a-z0-9])(?:sl|security level)(?:[- ]?[tca])?[- ]?([1-4])(?![a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private Documents() {}
  }

  /** Loaded only for a text that may name a kind. */
  private static final class Kinds {
    static final List<Named<RequirementKind>> KINDS =
        List.of(
            Named.of("(?:attack |adversary )?techniques?|ttps?", RequirementKind.TECHNIQUE),
            Named.of("mitigations?", RequirementKind.MITIGATION),
            Named.of(
                "(?:threat|apt|hacker|hacking|adversary|attacker|activity) (?:groups?|actors?)|apts?",
                RequirementKind.GROUP),
            Named.of(
                "campaigns?|(?:which|what) (?:attacks?|incidents?)|real world (?:attacks?|incidents?)",
                RequirementKind.CAMPAIGN),
            Named.of(
                "malware famil(?:y|ies)|(?:which|what) (?:malware|ransomware|software)"
                    + "|malware (?:that|targeting|targets|samples?)",
                RequirementKind.SOFTWARE),
            Named.of("tactics?", RequirementKind.TACTIC),
            Named.of(
                "detection strateg(?:y|ies)|detection analytics?",
                RequirementKind.DETECTION_STRATEGY),
            Named.of(
                "system requirements?",
                RequirementKind.SYSTEM_REQUIREMENT,
                RequirementKind.REQUIREMENT_ENHANCEMENT),
            Named.of(
                "component requirements?",
                RequirementKind.COMPONENT_REQUIREMENT,
                RequirementKind.REQUIREMENT_ENHANCEMENT),
            Named.of(
                "requirement enhancements?|enhancements?",
                RequirementKind.REQUIREMENT_ENHANCEMENT,
                RequirementKind.CONTROL_ENHANCEMENT),
            Named.of(
                "requirements?",
                RequirementKind.SYSTEM_REQUIREMENT,
                RequirementKind.COMPONENT_REQUIREMENT,
                RequirementKind.REQUIREMENT_ENHANCEMENT,
                RequirementKind.CONTROL,
                RequirementKind.CONTROL_ENHANCEMENT));

    private Kinds() {}
  }

  /** Takes the mentions out of a query. */
  static Mentions read(String query) {
    String rest = query;
    String lower = query.toLowerCase(Locale.ROOT);
    boolean digit = hasDigit(lower);
    Set<StandardId> standards = new LinkedHashSet<>();
    if (digit || holdsOne(lower, DOCUMENT_HINTS)) {
      for (Named<StandardId> each : Documents.STANDARDS) {
        rest = take(rest, each, standards);
      }
    }
    Optional<Integer> level = Optional.empty();
    if (digit) {
      Matcher matcher = Documents.LEVEL.matcher(rest);
      if (matcher.find()) {
        level = Optional.of(Integer.valueOf(matcher.group(1)));
        rest = matcher.replaceAll(" ");
      }
    }
    Set<RequirementKind> kinds = EnumSet.noneOf(RequirementKind.class);
    if (holdsOne(lower, KIND_HINTS)) {
      for (Named<RequirementKind> each : Kinds.KINDS) {
        rest = take(rest, each, kinds);
      }
    }
    return new Mentions(rest, standards, level, kinds);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsOne(String text, List<String> hints) {
    for (String each : hints) {
      if (text.contains(each)) {
        return true;
      }
    }
    return false;
  }

  private static <T> String take(String text, Named<T> named, Set<T> into) {
    Matcher matcher = named.pattern().matcher(text);
    if (!matcher.find()) {
      return text;
    }
    into.addAll(named.meaning());
    return matcher.replaceAll(" ");
  }

  /** The canonical names of all kinds, for printing. */
  List<String> kindNames() {
    return kinds.stream().map(RequirementKind::value).toList();
  }
}
