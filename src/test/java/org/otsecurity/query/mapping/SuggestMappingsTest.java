package org.otsecurity.query.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Requirement;

class SuggestMappingsTest {
  @Test
  void suggestionsAreInTheDocumentAskedForAndMarkedAsSuch() {
    var questions = TestCorpus.questions();
    Requirement requirement = questions.requirement().get("SR 2.8", Optional.empty()).requirement();
    var suggested =
        new SuggestMappings(TestCorpus.store(), questions.search())
            .suggest(List.of(requirement), DocumentId.NIST_800_53)
            .get(requirement.id());
    assertThat(suggested)
        .isNotEmpty()
        .allSatisfy(each -> {
          assertThat(each.target().id().standard()).isEqualTo(DocumentId.NIST_800_53);
          assertThat(each.basis()).isEqualTo(Basis.SUGGESTED);
        });
  }
}
