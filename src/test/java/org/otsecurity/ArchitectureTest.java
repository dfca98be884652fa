package org.otsecurity;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** The dependency rule of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.otsecurity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.otsecurity.(**)").should().beFreeOfCycles();

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
  static final ArchRule domainUsesTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.otsecurity.domain..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule typedTextsUseTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("org.otsecurity.text..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.otsecurity.text..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule sourcesUseDomainOnly =
      noClasses()
          .that()
          .resideInAPackage("..source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..store..", "..ingest..", "..query..", "..render..", "..mcp..", "..cli..");

  @ArchTest
  static final ArchRule storeUsesDomainOnly =
      noClasses()
          .that()
          .resideInAPackage("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..source..", "..ingest..", "..query..", "..render..", "..mcp..", "..cli..");

  @ArchTest
  static final ArchRule sqlLivesInTheStoreOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", "..install..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule queriesUseStoreAndDomainOnly =
      noClasses()
          .that()
          .resideInAPackage("..query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..source..", "..ingest..", "..render..", "..mcp..", "..cli..");

  @ArchTest
  static final ArchRule renderUsesQueryAnswersOnly =
      noClasses()
          .that()
          .resideInAPackage("..render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..source..", "..ingest..", "..store..", "..mcp..", "..cli..");

  @ArchTest
  static final ArchRule sheetsKnowNeitherAnswersNorForms =
      classes()
          .that()
          .resideInAPackage("..render.sheet..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.otsecurity.render.sheet..", "tools.jackson..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule formsPrintSheetsOnly =
      classes()
          .that()
          .resideInAPackage("..render.form..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.otsecurity.render.form..",
              "org.otsecurity.render.sheet..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule textsFillSheetsAndPrintNone =
      noClasses()
          .that()
          .resideInAPackage("..render.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..render.form..");

  @ArchTest
  static final ArchRule protocolKnowsNoStandards =
      classes()
          .that()
          .resideInAnyPackage("..mcp.protocol..", "..mcp.transport..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.otsecurity.mcp.protocol..",
              "org.otsecurity.mcp.transport..",
              "org.otsecurity.json..",
              "org.otsecurity.text..",
              "java..",
              "tools.jackson..",
              "org.eclipse.jetty..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule stdioPathLoadsNoHeavyLibraries =
      noClasses()
          .that()
          .resideInAnyPackage("..domain..", "..store..", "..query..", "..render..", "..mcp.tool..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "picocli..", "org.eclipse.jetty..", "tools.jackson.dataformat..", "..source..");

  @ArchTest
  static final ArchRule mailStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..digest.mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule onlySyncUsesTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ingest.sync..", "..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule picocliStaysInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

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
