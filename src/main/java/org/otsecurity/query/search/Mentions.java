package org.otsecurity.query.search;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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

  private static final String IEC = "(?:(?:iec|isa|ansi)[/ -]{0,2}){0,3}(?:62443[- .]?)";
  private static final String EDITION = "(?:[ :-]?(?:20[0-2]\\d|r(?:ev)?\\.? ?\\d|revision \\d))?";

  private static final List<Named<StandardId>> STANDARDS =
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
          Named.of("cyber resilience act", StandardId.CRA),
          Named.of("iso(?:/iec)? ?27001", StandardId.ISO_27001));

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<![a-z0-9])(?:sl|security level)(?:[- ]?[tca])?[- ]?([1-4])(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final List<Named<RequirementKind>> KINDS =
      List.of(
          Named.of("(?:attack |adversary )?techniques?|ttps?", RequirementKind.TECHNIQUE),
          Named.of("mitigations?", RequirementKind.MITIGATION),
          Named.of(
              "(?:threat|apt|hacker|hacking|adversary|attacker|activity) (?:groups?|actors?)|apts?",
              RequirementKind.GROUP),
          Named.of("campaigns?", RequirementKind.CAMPAIGN),
          Named.of("malware famil(?:y|ies)", RequirementKind.SOFTWARE),
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

  /** Takes the mentions out of a query. */
  static Mentions read(String query) {
    String rest = query;
    Set<StandardId> standards = new LinkedHashSet<>();
    for (Named<StandardId> each : STANDARDS) {
      rest = take(rest, each, standards);
    }
    Optional<Integer> level = Optional.empty();
    Matcher matcher = LEVEL.matcher(rest);
    if (matcher.find()) {
      level = Optional.of(Integer.valueOf(matcher.group(1)));
      rest = matcher.replaceAll(" ");
    }
    Set<RequirementKind> kinds = EnumSet.noneOf(RequirementKind.class);
    for (Named<RequirementKind> each : KINDS) {
      rest = take(rest, each, kinds);
    }
    return new Mentions(rest, standards, level, kinds);
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
