package org.otsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PostingsTest {
  @Test
  void packedEntriesComeBack() {
    Postings.Packer packer = new Postings.Packer();
    packer.add(1, Postings.TITLE, 2, 1.0);
    packer.add(129, Postings.TEXT | Postings.SEE, 0, 0.5);
    packer.add(40_000, Postings.NAME | Postings.CONTEXT, 9, 0.0);
    Postings postings = Postings.unpack(packer.pack());
    assertThat(postings.size()).isEqualTo(3);
    assertThat(postings.key(1)).isEqualTo(129);
    assertThat(postings.flags(1)).isEqualTo(Postings.TEXT | Postings.SEE);
    assertThat(postings.impact(1)).isCloseTo(0.5f, Offset.offset(0.003f));
    assertThat(postings.titleWords(0)).isEqualTo(2);
    assertThat(postings.titleWords(2)).isEqualTo(7);
    assertThat(postings.find(40_000)).isEqualTo(2);
    assertThat(postings.find(2)).isNegative();
    assertThat(postings.inTitle()).isTrue();
  }
}
