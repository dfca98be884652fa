package org.otsecurity.question;

import org.otsecurity.query.Questions;
import org.otsecurity.render.text.Cited;

/** Where the facts of lists come from. */
final class Cites {
  private Cites() {}

  static Cited of(Questions questions) {
    return new Cited(questions.standards().documents());
  }
}
