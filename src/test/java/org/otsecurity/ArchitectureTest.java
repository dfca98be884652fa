package org.otsecurity;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** The dependency rule of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.otsecurity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.otsecurity.(**)").should().beFreeOfCycles();

  @ArchTest
  static void packagesUseWhatTheTableSays(JavaClasses classes) throws IOException {
    assertThat(PackageTable.read(Path.of("ARCHITECTURE.md")).violations(classes)).isEmpty();
  }

  /** Also within a package. What a sealed type permits stands in its file, so none is excepted. */
  @ArchTest
  static final ArchRule classesAreFreeOfCircles =
      slices().assignedFrom(topLevelClasses()).should().beFreeOfCycles();

  private static SliceAssignment topLevelClasses() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass each) {
        return SliceIdentifier.of(each.getName().replaceFirst("\\$.*", ""));
      }

      @Override
      public String getDescription() {
        return "each top-level class with what is nested in it";
      }
    };
  }

  @ArchTest
  static final ArchRule sqlLivesInTheStoreOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", "..install..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule onlySyncUsesTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ingest.sync..", "..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  /** What does not fit on some screens does more than one thing. */
  @Test
  void noFileIsLongerThanThreeHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path each : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(each).size()).as(each.toString()).isLessThanOrEqualTo(300);
      }
    }
  }

  /** Whoever has a reader in hand passes it on: waiting for a second one could wait for ever. */
  @ArchTest
  static final ArchRule whoHasAReaderAsksTheStoreForNoOther =
      methods()
          .that()
          .haveRawParameterTypes(
              describe(
                  "a reader",
                  types -> types.stream().anyMatch(each -> each.isEquivalentTo(StoreReader.class))))
          .should(
              new ArchCondition<>("never reach Store.read") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  pathToStoreRead(method)
                      .ifPresent(path -> events.add(SimpleConditionEvent.violated(method, path)));
                }
              });

  /** The way from a method through our own code to a question of the store, if there is one. */
  private static Optional<String> pathToStoreRead(JavaCodeUnit start) {
    Deque<List<JavaCodeUnit>> paths = new ArrayDeque<>(List.of(List.of(start)));
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
    while (!paths.isEmpty()) {
      List<JavaCodeUnit> path = paths.remove();
      for (JavaAccess<?> access : path.getLast().getAccessesFromSelf()) {
        if (access.getTargetOwner().isEquivalentTo(Store.class)
            && access.getName().equals("read")) {
          return Optional.of(
              path.stream().map(JavaCodeUnit::getFullName).collect(Collectors.joining(" -> "))
                  + " -> Store.read");
        }
        Optional<JavaCodeUnit> next =
            access instanceof JavaCodeUnitAccess<?> call
                ? call.getTarget().resolveMember().map(each -> (JavaCodeUnit) each)
                : Optional.empty();
        if (next.isPresent() && seen.add(next.get())) {
          List<JavaCodeUnit> longer = new ArrayList<>(path);
          longer.add(next.get());
          paths.add(longer);
        }
      }
    }
    return Optional.empty();
  }
}
