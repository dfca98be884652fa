package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.vocabulary.NercWords;

/**
 * Reads what people call the systems of NERC CIP. A requirement that a sentence names stands in
 * curly brackets without its version, and must be held: {@code {CIP-003 R2 Att.1 Sec.5|section 5}}.
 */
final class NercWordsReader {
  private static final Pattern VERSION = Pattern.compile("^(CIP-\\d{3})-[0-9.]+[a-z]?");

  private static final Pattern REFERENCE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}|]+))?\\}");

  private static final Pattern UNMARKED = Pattern.compile("CIP-\\d|[{}|]");

  private final Set<String> known;

  private NercWordsReader(Set<String> known) {
    this.known = known;
  }

  static NercWords read(Path document, Collection<RequirementId> ids) throws IOException {
    Set<String> known =
        ids.stream()
            .filter(each -> each.standard().equals(DocumentId.NERC_CIP))
            .map(each -> VERSION.matcher(each.value()).replaceFirst("$1"))
            .collect(Collectors.toSet());
    return new NercWordsReader(known).read(YamlFile.read(document.resolve("systems.yaml")).root());
  }

  private NercWords read(YamlFile.Row root) {
    YamlFile.Row low = root.child("low_impact");
    return new NercWords(
        root.rows("names").stream().map(this::name).toList(),
        root.rows("subjects").stream()
            .map(each ->
                new NercWords.Subject(
                    VocabularyReader.words(each, "words"), sentence(each, each.text("text"))))
            .toList(),
        new NercWords.LowImpact(
            low.constants("asset_types", ApplicableSystem.values()),
            low.constant("listed", ApplicableSystem.values()),
            sentence(low, low.text("note"))),
        sentence(root, root.text("note")));
  }

  private NercWords.Name name(YamlFile.Row row) {
    return new NercWords.Name(
        VocabularyReader.words(row, "words"),
        row.constant("asset_type", ApplicableSystem.values()),
        List.copyOf(row.constants("listed_too", ApplicableSystem.values())),
        sentence(row, row.optional("condition").orElse("")),
        sentence(row, row.optional("note").orElse("")));
  }

  /**
   * A sentence as it is shown; a reference to what is not held, or one without mark, is refused.
   */
  private String sentence(YamlFile.Row row, String text) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder shown = new StringBuilder();
    int last = 0;
    while (matcher.find()) {
      String id = matcher.group(1);
      if (!known.contains(id)) {
        throw row.problem("no requirement of NERC CIP is " + id + " in any version");
      }
      shown.append(plain(row, text.substring(last, matcher.start())));
      shown.append(matcher.group(2) == null ? id : matcher.group(2));
      last = matcher.end();
    }
    return shown.append(plain(row, text.substring(last))).toString();
  }

  private static String plain(YamlFile.Row row, String text) {
    if (UNMARKED.matcher(text).find()) {
      throw row.problem("a requirement must be named as {CIP-005 R2} or {CIP-005 R2|shown}");
    }
    return text;
  }
}
