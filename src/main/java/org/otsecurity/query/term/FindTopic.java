package org.otsecurity.query.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.domain.requirement.Topic;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.store.TopicTable;

/** Finds the topic that a question is about, where no single requirement is the answer. */
public final class FindTopic {
  private final Store store;
  private final Kept<Map<String, List<Way>>> ways = new Kept<>(FindTopic::ways);
  private final Kept<SearchTerms> terms = new Kept<>(StoreReader::searchTerms);

  public FindTopic(Store store) {
    this.store = store;
  }

  /**
   * A topic with its requirements.
   *
   * @param topic its texts
   * @param rows the requirements that the answer rests on
   */
  public record Answer(Topic topic, List<Row> rows) {}

  /**
   * A requirement that treats a topic.
   *
   * @param requirement its heading
   * @param why what it says on the topic; may be empty
   * @param statedFor the row that the topic names, if this one came after it
   */
  public record Row(Heading requirement, String why, Optional<StatedFor> statedFor) {}

  /**
   * A way to ask for a topic.
   *
   * @param topic its id
   * @param place which way it is of all, in the order of topics
   * @param stems the stems that a text has which asks so
   */
  private record Way(String topic, int place, List<String> stems) {
    /** Whether it explains more of a text than another one, or as much and comes first. */
    boolean isBetterThan(@Nullable Way other) {
      return other == null
          || stems.size() > other.stems.size()
          || (stems.size() == other.stems.size() && place < other.place);
    }
  }

  /** All ways to ask by their first stem: a text has few of those. */
  private static Map<String, List<Way>> ways(StoreReader reader) {
    Map<String, List<Way>> ways = new HashMap<>();
    int place = 0;
    for (TopicTable.Entry entry : reader.topics().entries()) {
      for (List<String> ask : entry.asks()) {
        if (!ask.isEmpty()) {
          ways.computeIfAbsent(ask.get(0), stem -> new ArrayList<>())
              .add(new Way(entry.id(), place++, ask));
        }
      }
    }
    return ways;
  }

  /**
   * The topic that a text asks for: one of whose ways to ask has all its words in the text. Of
   * several the one that explains most words of the text.
   */
  public Optional<Answer> askedFor(String text) {
    String bounded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
    Set<String> stems = new HashSet<>(terms.from(store).stems(bounded));
    Map<String, List<Way>> known = ways.from(store);
    Way best = null;
    for (String stem : stems) {
      for (Way each : known.getOrDefault(stem, List.of())) {
        boolean enough = each.stems().size() > 1 || stems.size() == 1;
        if (enough && each.isBetterThan(best) && stems.containsAll(each.stems())) {
          best = each;
        }
      }
    }
    return Optional.ofNullable(best).map(Way::topic).map(this::get);
  }

  private Answer get(String id) {
    return store.read(reader ->
        new Answer(
            reader.topics().topic(id),
            reader.topics().rows(id).stream()
                .map(each -> new Row(each.requirement(), each.why(), each.statedFor()))
                .toList()));
  }
}
