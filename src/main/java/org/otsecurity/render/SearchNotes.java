package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.search.AdmittedTopic;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SectorFilter;
import org.otsecurity.text.Quoted;

/** What a reader of search results should know besides, in words. */
public final class SearchNotes {
  private SearchNotes() {}

  /**
   * The notes of an answer.
   *
   * @param steps how an interface words a next step
   */
  public static List<String> of(AskSearch.Answer answer, Function<NextStep, String> steps) {
    List<String> notes = new ArrayList<>();
    answer.sector().map(SearchNotes::words).ifPresent(notes::add);
    answer.topic().flatMap(SearchNotes::leftOut).ifPresent(notes::add);
    answer.pointedTo().map(SearchNotes::notGiven).ifPresent(notes::add);
    answer.better().map(steps).ifPresent(notes::add);
    return notes;
  }

  private static String notGiven(String pointedTo) {
    return "The question does not hold \""
        + Quoted.of(pointedTo)
        + "\", and the hits know nothing of it: name its devices, as PLC, HMI or historian.";
  }

  private static Optional<String> leftOut(AdmittedTopic admitted) {
    String topic = "The topic \"" + admitted.topic().topic().title() + "\" ";
    return admitted.isWhole()
        ? Optional.empty()
        : Optional.of(
            admitted.isNone()
                ? topic + "is left out: its rows do not pass the filters."
                : topic
                    + "is shown without its answer: "
                    + admitted.leftOut().size()
                    + " of its rows do not pass the filters.");
  }

  private static String words(SectorFilter.Outcome outcome) {
    return switch (outcome) {
      case SectorFilter.NotRead notRead -> "sector did not filter: " + notRead.why().getMessage();
      case SectorFilter.NothingLeftOut nothing ->
          "No document searched binds other sectors only, so sector changed nothing.";
      case SectorFilter.LeftOut leftOut ->
          leftOut.foreign().stream()
              .map(DocumentId::value)
              .collect(
                  Collectors.joining(", ", "Left out, because they bind other sectors: ", "."));
    };
  }
}
