package org.otsecurity.query.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.store.Store;

class SearchEvaluationTest {
  private static final Map<String, Figures> FLOORS =
      Map.of(
          "all", new Figures(0.89, 0.97, 0.93),
          "kind:question", new Figures(0.80, 0.91, 0.87),
          "kind:scenario", new Figures(0.82, 0.95, 0.80),
          "kind:acronym", new Figures(0.90, 0.99, 0.93),
          "kind:id", new Figures(0.95, 0.99, 0.99));

  private static Store store;
  private static SearchEvaluation evaluation;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    store = Store.open(Path.of(System.getProperty("app.directory"), "ot-security.db"));
    evaluation =
        new SearchEvaluation(
            store,
            new SearchRequirements(store),
            store.documents(),
            new ComponentTypes(store, new Devices()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("judgments.jsonl"), text);
  }

  @Test
  void queriesAreRunAndGrouped() throws IOException {
    EvaluationAnswer answer =
        evaluation.evaluate(
            file(
                """
                {"id":"a","query":"T0836","kind":"id","relevant":{"mitre-ics:T0836":3}}

                {"id":"b","query":"xyzzy","kind":"typo","relevant":{"mitre-ics:T0836":3}}
                {"id":"c","query":"AC-2","kind":"id","filters":{"standards":["mitre-ics"]},\
                "relevant":{"nist-800-53:AC-2":3}}
                """),
            Set.of("mitre-ics"),
            true);
    assertThat(answer.groups())
        .containsExactly(
            new EvaluationAnswer.Group("all", 2, new Figures(0.5, 0.5, 0.5)),
            new EvaluationAnswer.Group("kind:id", 1, new Figures(1, 1, 1)),
            new EvaluationAnswer.Group("kind:typo", 1, new Figures(0, 0, 0)),
            new EvaluationAnswer.Group("unfiltered", 2, new Figures(0.5, 0.5, 0.5)));
    assertThat(answer.queries()).extracting(EvaluationAnswer.Query::id).containsExactly("b", "a");
  }

  @Test
  void aFilterIsUnderstoodOrRefusedNeverDropped() throws IOException {
    String query =
        """
        {"id":"a","query":"EDR 3.10","kind":"id","filters":{"component_type":"%s"},\
        "relevant":{"iec62443-4-2:EDR 3.10":3}}
        """;
    EvaluationAnswer plc =
        evaluation.evaluate(file(query.formatted("PLC")), Set.of("iec62443-4-2"), true);
    assertThat(plc.queries().get(0).results())
        .contains("iec62443-4-2:EDR 3.10")
        .noneMatch(each -> each.contains(":NDR ") || each.contains(":HDR "));
    assertThatThrownBy(() -> evaluation.evaluate(file(query.formatted("toaster")), Set.of(), false))
        .isInstanceOf(JudgmentFormatException.class)
        .hasMessageContaining("unknown component type toaster");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | Line 1",
        "[] | JSON object",
        "{\"id\":\"a\",\"query\":\"x\"} | \"relevant\"",
        "{\"query\":\"x\",\"relevant\":{}} | \"id\"",
        "{\"id\":\"a\",\"query\":\"x\",\"relevant\":{\"d:i\":\"high\"}} | d:i",
      })
  void aBadLineIsNamed(String line, String expected) {
    assertThatThrownBy(() -> evaluation.evaluate(file(line), Set.of(), false))
        .isInstanceOf(JudgmentFormatException.class)
        .hasMessageContaining("Line 1")
        .hasMessageContaining(expected);
  }

  @Test
  void anOversizedFileIsRefused() throws IOException {
    Path large = folder.resolve("large.jsonl");
    try (var channel =
        Files.newByteChannel(
            large,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(JudgmentFile.LARGEST);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'\n'}));
    }
    assertThatThrownBy(() -> evaluation.evaluate(large, Set.of(), false))
        .isInstanceOf(JudgmentFormatException.class)
        .hasMessageContaining("10 MiB");
  }

  /** A floor a little below what is measured, so that only a real loss fails. */
  @Test
  void searchStaysGoodOnTheDevelopmentSet() throws IOException {
    Path dev =
        Path.of(System.getProperty("shared.directory", "../shared"), "eval", "search-dev.jsonl");
    assumeThat(dev).as("the development set is not here, so its floor is not checked").exists();
    EvaluationAnswer answer =
        evaluation.evaluate(
            dev,
            Set.of(
                "iec62443-3-3",
                "iec62443-4-2",
                "iec62443-3-2",
                "nist-800-53",
                "nist-800-82",
                "mitre-ics"),
            false);
    assertThat(answer.groups())
        .allSatisfy(group -> {
          Figures floor = FLOORS.getOrDefault(group.name(), new Figures(0.6, 0.7, 0.6));
          assertThat(group.figures().ndcg()).as(group.name()).isGreaterThan(floor.ndcg());
          assertThat(group.figures().mrr()).as(group.name()).isGreaterThan(floor.mrr());
          assertThat(group.figures().recall()).as(group.name()).isGreaterThan(floor.recall());
        });
  }
}
