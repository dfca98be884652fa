package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestTest {
  @Test
  void keepsWhatSortingWouldPutFirst() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[] scores = new double[1 + random.nextInt(300)];
      List<Integer> all = new ArrayList<>();
      for (int key = 1; key < scores.length; key++) {
        // Few distinct scores, so that ties are common.
        scores[key] = random.nextInt(20);
        all.add(key);
      }
      int most = random.nextInt(80);
      Best best = new Best(scores, most);
      all.forEach(best::add);
      all.sort(Comparator.comparingDouble((Integer key) -> -scores[key]).thenComparing(key -> key));
      assertThat(best.list()).isEqualTo(all.subList(0, Math.min(most, all.size())));
      assertThat(best.total()).isEqualTo(all.size());
      assertThat(best.size()).isEqualTo(best.list().size());
    }
  }
}
