package org.otsecurity.render.sheet;

/** How a piece of text stands out; each form has its own means. */
public enum Style {
  PLAIN,
  STRONG,
  FAINT,
  ID,
  GOOD,
  DOUBT,
  BAD
}
