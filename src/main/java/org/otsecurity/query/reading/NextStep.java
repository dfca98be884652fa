package org.otsecurity.query.reading;

/** Where to ask on, as a kind: each interface has its own words for it. */
public enum NextStep {
  /** Which laws and standards apply to a facility or product. */
  WHAT_APPLIES,
  /** What a requirement or document maps to in another. */
  MAPPINGS,
  /** The techniques against an asset, or of an actor. */
  TECHNIQUES,
  /** One requirement, of any kind, with all that is known of it. */
  ONE_REQUIREMENT,
  /** The rows of IEC 62443 that a security level selects, for a component type too. */
  ROWS_OF_A_LEVEL,
  /** All rows of a document. */
  ROWS_OF_A_DOCUMENT,
  /** The documents that are held. */
  DOCUMENTS
}
