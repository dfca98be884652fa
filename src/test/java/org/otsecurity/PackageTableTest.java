package org.otsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import org.otsecurity.source.PublishedJson;

class PackageTableTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importClasses(Json.class, MalformedJsonException.class, PublishedJson.class);

  @Test
  void whatTheRowsAllowIsNoViolation() {
    assertThat(violations("| `json` | - | Jackson |", "| `source` | - | Jackson's trees |"))
        .isEmpty();
  }

  @Test
  void aUseThatTheRowDoesNotAllowIsFound() {
    assertThat(violations("| `json` | - | JDK |", "| `source` | - | `json` |"))
        .contains("org.otsecurity.json.Json uses tools.jackson.databind.JsonNode")
        .noneMatch(each -> each.contains("source"));
  }

  @Test
  void aPackageWithoutARowIsFoundAndARowWithoutAPackage() {
    assertThat(violations("| `json` | - | Jackson |", "| `gone` | - | JDK |"))
        .containsExactly(
            "no class in the package org.otsecurity.gone",
            "no row for the package org.otsecurity.source");
  }

  @Test
  void aWordThatIsNoPackageAndNoLibraryIsRefused() {
    assertThatThrownBy(() -> violations("| `json` | - | everything |"))
        .hasMessageContaining("everything");
  }

  @Test
  void aCircleOfClassesIsFound() {
    JavaClasses circle = new ClassFileImporter().importClasses(String.class, StringBuilder.class);
    assertThat(ArchitectureTest.classesAreFreeOfCircles.evaluate(circle).hasViolation()).isTrue();
  }

  private static Iterable<String> violations(String... rows) {
    return PackageTable.of(List.of(rows)).violations(CLASSES);
  }
}
