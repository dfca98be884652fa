package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The forms for issues are such as the host takes; it passes over a form with a mistake unsaid. */
class IssueFormsTest {
  private static final Path FOLDER = Path.of(".github", "ISSUE_TEMPLATE");
  private static final Set<String> FIELDS = Set.of("input", "textarea", "dropdown", "checkboxes");

  @TestFactory
  Stream<DynamicTest> everyFormIsWellFormed() throws IOException {
    List<Path> forms;
    try (Stream<Path> all = Files.list(FOLDER)) {
      forms = all.filter(each -> !each.endsWith("config.yml")).sorted().toList();
    }
    assertThat(forms).hasSize(4);
    return forms.stream()
        .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
  }

  private static void check(Path file) {
    JsonNode form = YAMLMapper.shared().readTree(file.toFile());
    assertThat(form.path("name").asString("")).isNotBlank();
    assertThat(form.path("description").asString("")).isNotBlank();
    Set<String> ids = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (JsonNode each : form.path("body")) {
      String type = each.path("type").asString("");
      JsonNode attributes = each.path("attributes");
      if (type.equals("markdown")) {
        assertThat(attributes.path("value").asString("")).isNotBlank();
      } else {
        assertThat(FIELDS).contains(type);
        assertThat(each.path("id").asString("")).matches("[a-z_-]+");
        assertThat(ids.add(each.path("id").asString(""))).isTrue();
        assertThat(labels.add(attributes.path("label").asString(""))).isTrue();
        assertThat(each.path("validations").path("required").isBoolean()).isTrue();
        assertThat(attributes.path("options").isEmpty()).isEqualTo(!type.equals("dropdown"));
      }
    }
    assertThat(ids).hasSize(labels.size()).isNotEmpty();
  }
}
