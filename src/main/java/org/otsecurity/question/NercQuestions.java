package org.otsecurity.question;

import java.util.Locale;
import java.util.Optional;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.query.Questions;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercAsked;
import org.otsecurity.query.nerc.NercRequirements;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.NercJson;
import org.otsecurity.render.text.NercText;

/** Questions on NERC CIP. */
final class NercQuestions {
  private static final String NERC = "get_nerc_cip_requirements";
  private static final String STANDARD = "standard";
  private static final String SYSTEM = "asset_type";

  private NercQuestions() {}

  static Asked list(Questions questions, Arguments arguments) {
    int limit = arguments.limit();
    int offset = arguments.offset(NERC, limit);
    Optional<String> under = arguments.optional(STANDARD);
    Optional<String> system = arguments.optional(SYSTEM);
    if (under.isPresent() && system.isEmpty() && !isId(under.get())) {
      // Whoever names a system where a standard is expected means the system.
      system = under;
      under = Optional.empty();
    }
    requireNoRating(arguments, system);
    NercRequirements.Answer answer =
        questions
            .nerc()
            .list(
                under,
                new NercAsked.Request(
                    system,
                    arguments.optional("impact_rating"),
                    arguments.texts("connectivity"),
                    arguments.optional("control_center").isPresent()
                        ? Optional.of(arguments.flag("control_center", false))
                        : Optional.empty()),
                limit,
                offset);
    return Asked.of(
        arguments.page(
            limit,
            rows -> {
              NercRequirements.Answer page = answer.first(rows);
              return NercJson.of(page, next(page));
            }),
        (sheet, rows) -> NercText.list(sheet, answer.first(rows), Cites.of(questions, arguments)),
        new Pages(offset, limit, answer.rows().size(), answer.total()));
  }

  private static boolean isId(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("cip") || text.matches("[0-9].*");
  }

  private static void requireNoRating(Arguments arguments, Optional<String> system) {
    system
        .flatMap(ImpactRating::parse)
        .ifPresent(rating -> {
          throw QueryException.misuse(
              "\"" + rating + "\" is an impact rating.",
              arguments.shown("impact_rating") + " takes it.");
        });
  }

  private static Optional<String> next(NercRequirements.Answer page) {
    return ListCursor.next(NERC, page.offset(), page.rows().size(), page.total());
  }

  static Asked map(Questions questions, Arguments arguments) {
    MapNerc.Answer answer =
        questions
            .mapNerc()
            .map(arguments.text("cip_requirement"), arguments.optional("impact_rating"));
    return Asked.of(
        () -> NercJson.of(answer),
        sheet -> NercText.mapping(sheet, answer, Cites.of(questions, arguments)));
  }
}
