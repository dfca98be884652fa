package org.otsecurity.query.applicable;

import java.util.Objects;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.NameSign;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.store.StoreReader;

/**
 * What the words of a question on applicability are read by.
 *
 * @param model what they can name
 * @param sectors reads sectors
 * @param places reads jurisdictions
 * @param roles reads the role of who asks
 * @param facts reads facts of the facility
 */
record FacilityWords(
    SectorModel model,
    SectorNames sectors,
    PlaceNames places,
    FacilityRole roles,
    FacilityFacts facts) {

  static FacilityWords of(StoreReader reader, Kept<Spellings> spellings) {
    SectorModel model = reader.sectors();
    PhraseFinder<NameSign> signs = PhraseFinder.of(reader.phrases(WordList.NAME_SIGNS));
    return new FacilityWords(
        model,
        new SectorNames(
            model,
            reader.phrases(WordList.SECTOR_WORDS),
            signs,
            spellings.from(reader),
            reader.searchTerms()),
        new PlaceNames(model, signs),
        new FacilityRole(
            PhraseFinder.of(reader.phrases(WordList.ROLE_NAMES)),
            PhraseFinder.of(reader.phrases(WordList.ROLE_SIGNS))),
        new FacilityFacts(
            model.facts(),
            PhraseFinder.of(reader.phrases(WordList.NUMBER_SIGNS)),
            Objects.requireNonNull(reader.standingNotes().get(StandingNote.IMPACT_RATINGS))));
  }
}
