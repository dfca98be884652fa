package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercPlace;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.RequirementFilter;

/** What a part of NERC CIP says of places in words, its typed conditions say too, and no more. */
class NercPlacesTest {
  private static final Map<String, NercPlace> WORDS =
      Map.of(
          "with External Routable Connectivity", NercPlace.ROUTABLE,
          "impact BES Cyber Systems with it", NercPlace.ROUTABLE,
          "without External Routable Connectivity", NercPlace.NOT_ROUTABLE,
          "with Dial-up Connectivity", NercPlace.DIAL_UP,
          "at Control Centers", NercPlace.CONTROL_CENTER,
          "between Control Centers", NercPlace.CONTROL_CENTER);

  @Test
  void wordsAndConditionsNameTheSamePlaces() {
    int conditional = 0;
    for (Requirement row :
        TestCorpus.store()
            .read(reader ->
                reader.requirements(RequirementFilter.all(DocumentId.NERC_CIP), 5_000, 0))) {
      if (row.applicability().isPresent()) {
        NercApplicability stated = row.applicability().get();
        assertThat(typed(stated)).as(row.id().value()).isEqualTo(told(stated.words()));
        conditional += stated.conditions().isEmpty() ? 0 : 1;
      }
    }
    assertThat(conditional).isEqualTo(64);
  }

  private static Set<NercPlace> typed(NercApplicability stated) {
    Set<NercPlace> places = EnumSet.noneOf(NercPlace.class);
    stated.conditions().forEach(each -> places.add(each.place()));
    return places;
  }

  private static Set<NercPlace> told(String words) {
    Set<NercPlace> places = EnumSet.noneOf(NercPlace.class);
    WORDS.forEach((phrase, place) -> {
      if (words.contains(phrase)) {
        places.add(place);
      }
    });
    return places;
  }
}
