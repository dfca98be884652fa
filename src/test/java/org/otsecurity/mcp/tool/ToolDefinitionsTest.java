package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.otsecurity.Golden;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;

/** What clients see before the first call. */
class ToolDefinitionsTest {
  private static final Pattern ORDER =
      Pattern.compile("(?i)\\b(you must|always call|call this first|never call|must call)\\b");

  @Test
  void definitionsAreAsReviewed() {
    for (Tool tool : Tools.of(TestCorpus.questions())) {
      var definition = Json.object();
      definition.put("title", tool.title());
      definition.put("description", tool.description());
      definition.set("inputSchema", tool.inputSchema());
      definition.set("outputSchema", tool.outputSchema().orElseThrow());
      Golden.matches(
          Path.of("src/test/resources/golden/tools", tool.name() + ".json"),
          definition.toPrettyString() + "\n");
    }
  }

  @Test
  void everyToolOnlyLooksUpAndSaysSo() {
    assertThat(Tools.of(TestCorpus.questions()))
        .hasSize(19)
        .allSatisfy(tool -> {
          assertThat(tool.annotations()).isEqualTo(ToolAnnotations.LOOKUP);
          assertThat(tool.title()).isNotBlank();
          assertThat(ORDER.matcher(tool.description()).find()).isFalse();
          assertThat(tool.description())
              .matches("(?s).*(Returns|Lists|returns|Searches|Explains).*")
              .hasSizeBetween(80, 420);
        });
  }

  @Test
  void schemasAreValidSchemas() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (Tool tool : Tools.of(TestCorpus.questions())) {
      assertThat(meta.validate(Json.text(tool.inputSchema()), InputFormat.JSON)).isEmpty();
      assertThat(meta.validate(Json.text(tool.outputSchema().orElseThrow()), InputFormat.JSON))
          .isEmpty();
    }
  }
}
