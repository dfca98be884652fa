package org.otsecurity.question;

import java.util.List;

/** All questions, in the order in which tools are listed. */
public final class AllQuestions {
  /**
   * Nothing changes definitions, so all who ask in one process share what is read once, if at all.
   */
  private static final List<Question> ALL =
      List.of(
          Question.of("search_ot_requirements", "search", ReleaseAsked.of(SearchQuestion::search)),
          Question.of(
              "get_ot_requirement",
              "show",
              ReleaseAsked.orEdition(RequirementQuestions::requirement)),
          Question.of("list_ot_standards", "list", RequirementQuestions::standards),
          Question.of(
              "get_standard_requirements",
              "list",
              ReleaseAsked.orEdition(RequirementQuestions::rows)),
          Question.of("map_security_level_requirements", "levels", LevelQuestion::ask),
          Question.of("get_zone_conduit_guidance", "zones", PlantQuestions::zones),
          Question.of("get_requirement_rationale", "explain", RequirementQuestions::rationale),
          Question.of("get_implementation_guidance", "explain", RequirementQuestions::guidance),
          Question.of("explain_term", "term", TermQuestion::term),
          Question.of("get_mappings", "map", ReleaseAsked.of(MappingQuestion::ask)),
          Question.of("compare_ot_requirements", "compare", RequirementQuestions::comparison),
          Question.of(
              "map_threats_to_requirements",
              "threats",
              ReleaseAsked.of(NearInMeaning.of(MappingQuestions::threats, "threat_ids"))),
          Question.of("find_applicable_standards", "applicable", PlantQuestions::applicable),
          Question.of("get_nerc_cip_requirements", "nerc", NercQuestions::list),
          Question.of("map_nerc_to_iec62443", "nerc", NercQuestions::map),
          Question.of(
              "get_mitre_ics_technique",
              "technique",
              ReleaseAsked.of(NearInMeaning.of(ThreatQuestions::technique, "technique_id"))),
          Question.of(
              "find_mitre_ics_techniques",
              "techniques",
              ReleaseAsked.of(
                  NearInMeaning.of(
                      ThreatQuestions::techniques,
                      "asset",
                      "tactic",
                      "group",
                      "software",
                      "campaign",
                      "mitigation"))),
          Question.of("what_changed", "diff", ThreatQuestions::changed),
          Question.of("get_controls_matrix", "matrix", MatrixQuestion::ask),
          Question.atPrompt("gap", MatrixQuestion::gap),
          Question.atPrompt("checklist", MatrixQuestion::checklist));

  private AllQuestions() {}

  /** The questions, with their definitions. */
  public static List<Question> all() {
    return ALL;
  }

  /** Those that are tools. */
  public static List<Question> tools() {
    return ALL.stream().filter(Question::tool).toList();
  }
}
