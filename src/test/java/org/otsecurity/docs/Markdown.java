package org.otsecurity.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, in the parts that tests look at.
 *
 * @param file where it is
 * @param prose its lines outside fenced blocks
 * @param blocks its fenced blocks
 */
record Markdown(Path file, List<String> prose, List<Block> blocks) {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern LINKED = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\p{N} _-]");

  /**
   * A fenced block.
   *
   * @param info what stands behind its fence
   * @param lines what stands in it
   */
  record Block(String info, List<String> lines) {}

  /** The README, the other pages beside it and all pages under {@code docs}. */
  static List<Markdown> all() {
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(top, docs)
          .map(Path::normalize)
          .filter(each -> each.toString().endsWith(".md"))
          .sorted()
          .map(Markdown::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Markdown of(Path file) {
    List<String> prose = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<String> block = null;
    try {
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        if (text.startsWith("```")) {
          if (block == null) {
            block = new ArrayList<>();
            blocks.add(new Block(text.substring(3), block));
          } else {
            block = null;
          }
        } else if (block == null) {
          prose.add(line);
        } else {
          block.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Markdown(file, prose, blocks);
  }

  /** Where its links and pictures lead, as written. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    for (String line : prose) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        links.add(link.group(1) == null ? link.group(2) : link.group(1));
      }
    }
    return links;
  }

  /** The anchors of its headings, as GitHub makes them. */
  Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    Map<String, Integer> used = new HashMap<>();
    for (String line : prose) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String text = LINKED.matcher(heading.group(1)).replaceAll("$1");
        String slug =
            NO_SLUG.matcher(text.toLowerCase(Locale.ROOT).strip()).replaceAll("").replace(' ', '-');
        int before = used.merge(slug, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? slug : slug + "-" + before);
      }
    }
    return anchors;
  }
}
