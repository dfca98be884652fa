package org.otsecurity.render;

import org.otsecurity.query.mapping.GetMappings;

/** How much of each mapping an answer tells. */
public enum MappingDetail {
  /** Of one requirement all, or titles where there are many; of a document ids. */
  USUAL,
  /** Where each leads. */
  IDS,
  /** The same with titles. */
  TITLES,
  /** The same with rationale, path and who asserts it. */
  FULL;

  /** Up to so many mappings of one requirement to all documents are told in full. */
  private static final int FEW = 6;

  /** What it means for an answer. */
  public MappingDetail in(GetMappings.Answer answer) {
    if (this != USUAL) {
      return this;
    }
    if (!answer.one()) {
      return IDS;
    }
    boolean few = answer.rows().getFirst().mappings().size() <= FEW;
    return few || !answer.into().isEmpty() ? FULL : TITLES;
  }
}
