package org.otsecurity.query.term;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final Kept<List<TopicTable.Entry>> entries =
      new Kept<>(reader -> reader.topics().entries());
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
   * The topic that a text asks for: one of whose ways to ask has all its words in the text. Of
   * several the one that explains most words of the text.
   */
  public Optional<Answer> askedFor(String text) {
    String bounded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
    Set<String> stems = new HashSet<>(terms.from(store).stems(bounded));
    String best = null;
    int most = 0;
    for (TopicTable.Entry entry : entries.from(store)) {
      for (List<String> ask : entry.asks()) {
        boolean enough = ask.size() > 1 || stems.size() == 1;
        if (enough && ask.size() > most && stems.containsAll(ask)) {
          best = entry.id();
          most = ask.size();
        }
      }
    }
    return Optional.ofNullable(best).map(this::get);
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
