package org.otsecurity.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.document.Document;

class BeginningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SR\\d; s",
        "(?<type>TA|DET|[MA-C])x; tdmabc",
        "(?:§|section|sec\\.?)\\s?|appendix; §ssa",
        "(?<a>A[CTU]|C)\\(; ac",
        "(?:clause\\s)?[1-9]; ''",
        "S?R; ''",
        "S*R; ''",
        "S{0,1}R; ''",
        "\\d; ''",
        ".; ''",
        "[^a]; ''",
        "(?=a)b; ''",
        "(?<=a)b; ''",
        "(a)b; ''",
        "a|; ''",
        "(?:a|)b; ''",
        "(?:a; ''",
        "(?:[ab|c; ''",
      })
  void areReadOrNotKnown(String pattern, String signs) {
    assertThat(Beginnings.of(pattern)).isEqualTo(signs);
  }

  @Test
  @SuppressWarnings("JdkObsolete") // What a match would go on with is just what is asked.
  void holdEverySignThatAnIdBeginsWith() {
    int known = 0;
    for (Document document : TestCorpus.store().documents().all()) {
      for (IdForm.Declared form : document.idForms()) {
        IdForm read = new IdForm(List.of(document.id()), form);
        known += read.mayBegin("~") ? 0 : 1;
        for (char sign = ' '; sign < 256; sign++) {
          Matcher matcher =
              Pattern.compile(form.pattern(), Pattern.CASE_INSENSITIVE).matcher("" + sign);
          // A match that wants more than the text has got past its first sign.
          if (matcher.lookingAt() || matcher.hitEnd()) {
            assertThat(read.mayBegin("" + sign)).as(form.pattern() + " " + sign).isTrue();
            assertThat(read.mayBeIn(". " + sign)).isTrue();
          }
        }
      }
    }
    assertThat(known).isGreaterThan(15);
  }

  @Test
  void stayOutOfWords() {
    IdForm form =
        new IdForm(
            List.of(new DocumentId("x")),
            new IdForm.Declared("SR", "SR", false, IdForm.InText.ANY, List.of()));
    assertThat(form.mayBeIn("a user")).isFalse();
    assertThat(form.mayBeIn("a server")).isTrue();
  }
}
