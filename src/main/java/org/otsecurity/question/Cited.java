package org.otsecurity.question;

import org.otsecurity.query.Questions;
import org.otsecurity.render.StandardsJson;
import org.otsecurity.render.text.Sources;

/** Where the facts of lists come from. */
final class Cited {
  private Cited() {}

  static Sources of(Questions questions) {
    return new Sources(StandardsJson.of(questions.listStandards().list()));
  }
}
