package org.otsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.known.KnownName;
import org.otsecurity.store.KnownTable;
import org.otsecurity.store.StoreReader;

/**
 * Every pattern that may meet what callers type takes time in proportion to its length, and no
 * stack. What it does is counted in characters it looks at, so no machine is too busy for it.
 */
class PatternGrowthTest {
  private static final List<String> PACKAGES =
      List.of("query", "domain", "render", "mcp", "json", "text", "cli");

  private static final int SHORT = 200;
  private static final int TIMES = 4;

  /** Four times the text may take so many times the looks; a square takes sixteen times. */
  private static final int MOST_TIMES = 6;

  private static final int LONG = 20_000;
  private static final int SMALL_STACK = 256 * 1024;

  private static final List<String> FILLERS =
      List.of(
          " ",
          "\n",
          "a",
          "A",
          "s",
          "7",
          "\u0301",
          ".",
          ",",
          "-",
          "(",
          "\"",
          ":",
          "/",
          "_",
          "&",
          "é",
          "\uD83D\uDE00",
          "Aa ",
          "1 ",
          "1.1",
          "000 ",
          ":2011");

  /** Counts how often a matcher looks at a character. */
  private static final class Watched implements CharSequence {
    private final String text;
    private long looks;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void everyPatternIsLinear() throws Exception {
    Map<String, Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(80);
    assertThat(patterns.keySet()).anyMatch(each -> each.startsWith("document.yaml"));
    List<String> growing = new ArrayList<>();
    patterns.forEach(
        (where, pattern) -> growth(pattern).ifPresent(each -> growing.add(where + each)));
    assertThat(growing).isEmpty();
  }

  @Test
  void formsOfIdsThatAreOnlyKnownAreLinear() throws Exception {
    Map<String, Pattern> known = patterns();
    known.keySet().removeIf(each -> !each.startsWith("known "));
    assertThat(known).hasSizeGreaterThan(30);
    assertThat(known.values()).allSatisfy(each -> assertThat(growth(each)).isEmpty());
  }

  @Test
  void noPatternNeedsAStackThatGrows() throws Exception {
    List<String> overflown = Collections.synchronizedList(new ArrayList<>());
    Map<String, Pattern> patterns = patterns();
    Thread small =
        new Thread(
            null,
            () ->
                patterns.forEach((where, pattern) -> {
                  for (String unit : literals(pattern)) {
                    try {
                      var _ = looks(pattern, repeated(unit, LONG) + "!\n");
                    } catch (StackOverflowError e) {
                      overflown.add(where + " " + unit);
                    }
                  }
                }),
            "small stack",
            SMALL_STACK);
    small.start();
    small.join();
    assertThat(overflown).isEmpty();
  }

  @Test
  void whatIsSquareOrRecursiveIsFound() {
    for (String each :
        List.of(
            "\\bfor\\b",
            ":\\s*20\\d\\d.*$",
            "[\\s.]+$",
            "(which|what).*applies",
            "RA\\s*=?\\s*\\d")) {
      assertThat(growth(Pattern.compile(each))).as(each).isPresent();
    }
    assertThat(growth(Pattern.compile("(?<!\\w)for(?!\\w)|[^a-z]++|:\\s*+20"))).isEmpty();
  }

  private static Optional<String> growth(Pattern pattern) {
    Set<String> beginnings = new LinkedHashSet<>(literals(pattern));
    beginnings.add("a");
    for (String literal : beginnings) {
      for (String unit : List.of(literal, literal + " ", literal + "1", literal + "\n")) {
        Optional<String> found = growth(pattern, "", unit);
        if (found.isPresent()) {
          return found;
        }
      }
      for (String filler : FILLERS) {
        for (String beginning : List.of(literal, literal + "1")) {
          Optional<String> found = growth(pattern, beginning, filler);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> growth(Pattern pattern, String beginning, String unit) {
    long few = looks(pattern, beginning + repeated(unit, SHORT) + "!\nx");
    long many = looks(pattern, beginning + repeated(unit, SHORT * TIMES) + "!\nx");
    return many <= MOST_TIMES * Math.max(few, SHORT)
        ? Optional.empty()
        : Optional.of(
            " " + pattern + " on \"" + beginning + "\" and \"" + unit + "\": " + few + ", " + many);
  }

  private static long looks(Pattern pattern, String text) {
    Watched watched = new Watched(text);
    Matcher matcher = pattern.matcher(watched);
    while (matcher.find()) {
      // Each further match is looked for as well.
    }
    return watched.looks;
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  /** The words and signs that a pattern speaks of: it goes farthest on them. */
  private static Set<String> literals(Pattern pattern) {
    String plain =
        pattern
            .pattern()
            .replaceAll("\\\\[pP]\\{\\w+}|\\(\\?<?[:=!a-z]*>?", " ")
            .replaceAll("\\\\[a-zA-Z]", "\t")
            .replaceAll("[\\[\\](){}|*+?^$\\\\]", "\t");
    Set<String> literals = new LinkedHashSet<>();
    for (String each : plain.split("\t+")) {
      if (!each.isBlank()) {
        literals.add(each);
        literals.add(each.strip());
      }
    }
    return literals;
  }

  /** The patterns that constants of our classes hold, by the class. */
  private static Map<String, Pattern> patterns() throws IOException, ReflectiveOperationException {
    Path classes = Path.of("target", "classes");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String each : PACKAGES) {
      try (Stream<Path> files = Files.walk(classes.resolve("org/otsecurity/" + each))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
          String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
          if (!name.contains("-info")) {
            Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
            for (Field field : type.getDeclaredFields()) {
              if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                gather(
                    type.getSimpleName() + "." + field.getName(), field.get(null), seen, patterns);
              }
            }
          }
        }
      }
    }
    // The forms of ids, which the corpus declares.
    gather("document.yaml", TestCorpus.store().documents().grammar(), seen, patterns);
    TestCorpus.store().read((StoreReader reader) -> reader.known().entries()).stream()
        .filter(KnownTable.Entry::pattern)
        .forEach(each -> patterns.put("known " + each.id(), KnownName.ids(each.name().name())));
    return patterns;
  }

  private static void gather(
      String where, @Nullable Object value, Set<Object> seen, Map<String, Pattern> patterns)
      throws ReflectiveOperationException {
    if (value == null || !seen.add(value)) {
      return;
    }
    switch (value) {
      case Pattern pattern -> patterns.put(where + "#" + patterns.size(), pattern);
      case Object[] array -> gather(where, Arrays.asList(array), seen, patterns);
      case Optional<?> optional -> gather(where, optional.stream().toList(), seen, patterns);
      case Map<?, ?> map -> gather(where, map.values(), seen, patterns);
      case Collection<?> collection -> {
        for (Object each : collection) {
          gather(where, each, seen, patterns);
        }
      }
      case Object ours when holdsPatterns(ours) -> {
        for (Field field : ours.getClass().getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            field.setAccessible(true);
            gather(where, field.get(ours), seen, patterns);
          }
        }
      }
      default -> {
        // No pattern in it.
      }
    }
  }

  private static boolean holdsPatterns(Object value) {
    return value.getClass().getName().startsWith("org.otsecurity")
        && (value instanceof Record
            || value instanceof Enum<?>
            || value instanceof IdGrammar
            || value instanceof IdForm);
  }
}
