package org.otsecurity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.otsecurity.install.Installation;
import org.otsecurity.query.Questions;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.render.SearchJson;
import org.otsecurity.store.Store;

/**
 * One search, without protocol and pipes: the queries of bench/queries.txt in turn, ten hits each.
 *
 * <p>With the flags of a stdio session and with those of the HTTP server.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
public class SearchBenchmark {
  private List<String> queries;
  private Store store;
  private Questions questions;
  private int next;

  @Setup
  public void open() throws IOException {
    queries = Files.readAllLines(Path.of("bench", "queries.txt"));
    store = Store.open(Installation.current().database());
    questions = Questions.of(store);
  }

  @TearDown
  public void close() {
    store.close();
  }

  @Benchmark
  @Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xmn8m"})
  public SearchAnswer stdioFlags() {
    return search();
  }

  @Benchmark
  @Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xmn8m"})
  public Object stdioFlagsAndJson() {
    SearchAnswer found = search();
    var sources =
        questions.standards().of(found.hits().stream().map(SearchHit::requirement).toList());
    return SearchJson.of(
        new AskSearch.Answer(
            found,
            sources,
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        false,
        Optional.empty(),
        List.of());
  }

  @Benchmark
  @Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx256m", "-Xmn32m"})
  public SearchAnswer httpFlags() {
    return search();
  }

  private SearchAnswer search() {
    String query = queries.get(next++ % queries.size());
    return questions
        .search()
        .search(new SearchRequest(query, List.of(), Optional.empty(), Optional.empty(), 10, 0));
  }
}
