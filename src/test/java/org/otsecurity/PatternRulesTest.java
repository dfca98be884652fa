package org.otsecurity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Patterns that may meet what callers type are constants of their class, so that {@link
 * PatternGrowthTest} can find and try them all.
 */
@AnalyzeClasses(packages = "org.otsecurity", importOptions = ImportOption.DoNotIncludeTests.class)
class PatternRulesTest {
  private static final String[] READ_WHAT_IS_TYPED = {
    "org.otsecurity.query..",
    "org.otsecurity.domain..",
    "org.otsecurity.render..",
    "org.otsecurity.mcp..",
    "org.otsecurity.json..",
    "org.otsecurity.text..",
    "org.otsecurity.cli.."
  };

  private static final Set<String> TAKE_A_PATTERN = Set.of("matches", "replaceAll", "replaceFirst");

  /**
   * Makers of constants: tables of patterns whose rows share a beginning and an end, and the forms
   * of ids that the corpus declares, held ones and those of families that are only known.
   */
  private static final Set<String> TABLES =
      Set.of(
          "org.otsecurity.domain.id.IdForm.pattern", "org.otsecurity.domain.known.KnownName.ids");

  @ArchTest
  static final ArchRule patternsHaveNames =
      noClasses()
          .that()
          .resideInAnyPackage(READ_WHAT_IS_TYPED)
          .should()
          .callCodeUnitWhere(
              call(
                  "text takes a pattern without a name",
                  each ->
                      each.getTargetOwner().isEquivalentTo(String.class)
                          && TAKE_A_PATTERN.contains(each.getName())));

  @ArchTest
  static final ArchRule patternsAreConstants =
      noClasses()
          .that()
          .resideInAnyPackage(READ_WHAT_IS_TYPED)
          .should()
          .callCodeUnitWhere(
              call(
                  "a pattern is compiled while the program runs",
                  each ->
                      each.getTargetOwner().isEquivalentTo(Pattern.class)
                          && each.getName().equals("compile")
                          && !each.getOrigin().getName().equals("<clinit>")
                          && !TABLES.contains(name(each.getOriginOwner(), each))));

  @ArchTest
  static final ArchRule patternsAreNotMadeOfText =
      noClasses()
          .that()
          .resideInAnyPackage(READ_WHAT_IS_TYPED)
          .should()
          .callMethod(Pattern.class, "quote", String.class)
          .orShould()
          .callMethod(Pattern.class, "matches", String.class, CharSequence.class);

  private static String name(JavaClass owner, JavaCall<?> call) {
    return owner.getName() + "." + call.getOrigin().getName();
  }

  private static DescribedPredicate<JavaCall<?>> call(
      String description, java.util.function.Predicate<JavaCall<?>> test) {
    return DescribedPredicate.describe(description, test);
  }
}
