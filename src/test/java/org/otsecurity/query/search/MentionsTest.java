package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;

class MentionsTest {
  private static final Mentions.Reader READER = new Mentions.Reader(TestCorpus.store().documents());
  private static final QuestionWords WORDS = new Lexicon(TestCorpus.store()).questionWords();

  private static Mentions read(String query) {
    return READER.read(query, WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IEC 62443-3-3 backup | iec62443-3-3",
        "ISA/IEC 62443-4-2:2019 backup | iec62443-4-2",
        "backup in NIST SP 800-53 Rev. 5 | nist-800-53",
        "backup (MITRE ATT&CK for ICS) | mitre-ics",
        "backup NERC CIP | nerc-cip",
      })
  void documentsAreTakenOutOfTheQuery(String query, DocumentId standard) {
    Mentions mentions = read(query);
    assertThat(mentions.standards()).containsExactly(standard);
    assertThat(mentions.rest().replaceAll("[^a-z]+", " ").strip()).isIn("backup", "backup in");
  }

  @Test
  void theSeriesMeansBothParts() {
    assertThat(read("62443 requirements").standards())
        .containsExactly(TestDocuments.IEC_62443_3_3, TestDocuments.IEC_62443_4_2);
  }

  @ParameterizedTest
  @CsvSource({"SL 2,2", "SL-T 3,3", "security level 1,1", "SL4,4"})
  void levelsAreRead(String text, int level) {
    assertThat(read("backup at " + text).level()).contains(level);
  }

  @Test
  void plainWordsAreNoMentions() {
    Mentions mentions = read("attack on the level 2 network from 3 sites");
    assertThat(mentions.standards()).isEmpty();
    assertThat(mentions.level()).isEmpty();
    assertThat(mentions.kinds()).isEmpty();
  }
}
