package org.otsecurity.question;

import org.otsecurity.query.Questions;
import org.otsecurity.render.text.Cited;

/** Where the facts of lists come from. */
final class Cites {
  private Cites() {}

  /** Cites as fits whom the answer is for. */
  static Cited of(Questions questions, Arguments arguments) {
    return new Cited(questions.standards().documents(), arguments.forTool());
  }
}
