package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.OtherReleases;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.sheet.Sheet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions that can be asked of another release than the newest that is at hand. */
final class ReleaseAsked {
  private static final String VERSION = "version";
  private static final String STANDARD = "standard";
  private static final String NOTES = "notes";

  private ReleaseAsked() {}

  /** A question whose version is a release of the document that follows releases. */
  static Question.Ask of(Question.Ask ask) {
    return (questions, arguments) -> {
      Optional<String> given = arguments.optional(VERSION);
      return given.isEmpty()
          ? ask.of(questions, arguments)
          : at(ask, questions, arguments, release(questions.releases(), given.get()));
    };
  }

  /**
   * A question of any document, whose version is a release of that one, or the edition that
   * somebody expects of another.
   */
  static Question.Ask orEdition(Question.Ask ask) {
    return (questions, arguments) -> {
      Optional<String> given = arguments.optional(VERSION);
      OtherReleases<Questions> releases = questions.releases();
      Optional<DocumentId> followed = releases.document();
      if (given.isEmpty() || followed.isEmpty()) {
        return ask.of(questions, arguments);
      }
      Optional<DocumentId> named = RequirementQuestions.document(questions, arguments, STANDARD);
      if (named.equals(followed)) {
        return at(ask, questions, arguments, release(releases, given.get()));
      }
      return named.isPresent()
          ? ask.of(questions, arguments)
          : ofWhatIsFound(ask, questions, arguments, given.get());
    };
  }

  /** Where no document is named, it is that of what is found, now or in that release. */
  private static Asked ofWhatIsFound(
      Question.Ask ask, Questions questions, Arguments arguments, String given) {
    OtherReleases<Questions> releases = questions.releases();
    Optional<String> meant = releases.meant(given);
    Asked found;
    try {
      found = ask.of(questions, arguments);
    } catch (QueryException e) {
      if (meant.isEmpty()) {
        throw e;
      }
      return at(ask, questions, arguments, meant.get());
    }
    String document = found.json().path(STANDARD).asString("");
    return releases.document().filter(each -> each.value().equals(document)).isEmpty()
        ? found
        : at(ask, questions, arguments, release(releases, given));
  }

  private static String release(OtherReleases<Questions> releases, String given) {
    return releases.meant(given).orElseThrow(() -> releases.unknown(given));
  }

  private static Asked at(
      Question.Ask ask, Questions questions, Arguments arguments, String release) {
    Standard newest = questions.releases().newest();
    if (release.equals(newest.edition())) {
      return ask.of(questions, arguments);
    }
    String note =
        "Facts are those of "
            + newest.name()
            + " "
            + release
            + ", as asked; the newest at hand is "
            + newest.edition()
            + ".";
    try {
      Asked asked = questions.releases().ask(release, other -> ask.of(other, arguments));
      return new Asked(
          () -> noted(asked.json(), note), sheet -> noted(asked, sheet, note), asked.pages());
    } catch (QueryException e) {
      throw questions.releases().came(e, release);
    }
  }

  private static ObjectNode noted(ObjectNode json, String note) {
    ArrayNode notes = json.path(NOTES) instanceof ArrayNode there ? there : json.putArray(NOTES);
    notes.insert(0, note);
    return json;
  }

  private static void noted(Asked asked, Sheet sheet, String note) {
    asked.write(sheet);
    sheet.notes(List.of(note));
  }
}
