package org.otsecurity.domain.document;

import org.otsecurity.domain.requirement.Coded;

/** In which form the rows of a document lie in the corpus: which reader takes them. */
public enum RowsForm implements Coded {
  /** One list in {@code requirements.yaml}. */
  LIST("list"),
  /** A file per foundational requirement, with levels and evidence. */
  LEVELS("levels"),
  /** A file per family of controls, with baselines. */
  CONTROLS("controls"),
  /** The facts of a publisher's release, with what this corpus adds to them. */
  RELEASED("released");

  private final String value;

  RowsForm(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
