package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** Sentences about the field that stand beside answers; each has its text in the corpus. */
public enum StandingNote implements Coded {
  /** How levels of IEC 62443 build on each other. */
  LEVELS_ARE_CUMULATIVE("levels-are-cumulative"),
  /** Where a target level comes from. */
  TARGET_LEVEL("target-level"),
  /** What a reference architecture is. */
  REFERENCE_ARCHITECTURE("reference-architecture"),
  /** Behind a level that was asked for: what it is not. */
  LEVEL_ASKED_FOR("level-asked-for"),
  /** Under the title of a drawing. */
  DRAWING("drawing"),
  /** At the line of a drawing between business and control. */
  DIVISION("division"),
  /** That no law names a security level. */
  NO_LAW_NAMES_LEVELS("no-law-names-levels"),
  /** Whose mapping of NERC CIP it is, and what it cannot do. */
  NERC_MAPPING("nerc-mapping"),
  /** Which impact ratings there are. */
  IMPACT_RATINGS("impact-ratings"),
  /** Behind a control that was asked for in the OT overlay: where that speaks of it. */
  OVERLAID("overlaid"),
  /** Where what was given is no id: what ids look like. */
  IDS_LOOK_LIKE("ids-look-like"),
  /** At an instrument whose text is not held. */
  INSTRUMENT_NOT_HELD("instrument-not-held"),
  /** At a document whose facts are those of a release that came with no build. */
  RELEASED_FACTS("released-facts"),
  /** At a row of a release about which this corpus has no words of its own. */
  NO_WORDS_YET("no-words-yet"),
  /** At a control that no baseline selects. */
  NO_BASELINE("no-baseline"),
  /** At a technique whose only mitigation says that none is effective. */
  NO_EFFECTIVE_MITIGATION("no-effective-mitigation"),
  /** At a technique that no mitigation names. */
  NO_MITIGATION_NAMED("no-mitigation-named");

  private final String value;

  StandingNote(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
