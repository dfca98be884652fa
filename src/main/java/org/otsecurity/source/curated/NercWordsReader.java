package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.device.DeviceRegistry;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.vocabulary.NercWords;

/**
 * Reads what people call the systems of NERC CIP. A requirement that a sentence names stands there
 * without its version, and must be held in one.
 */
final class NercWordsReader {
  private static final Pattern VERSION = Pattern.compile("^(CIP-\\d{3})-[0-9.]+[a-z]?");

  private final Sentences sentences;
  private final Set<String> devices;

  private NercWordsReader(Sentences sentences, Set<String> devices) {
    this.sentences = sentences;
    this.devices = devices;
  }

  static NercWords read(
      Path document, Documents documents, Collection<RequirementId> ids, DeviceRegistry devices)
      throws IOException {
    Set<String> known =
        ids.stream()
            .filter(each -> each.standard().equals(DocumentId.NERC_CIP))
            .map(each -> VERSION.matcher(each.value()).replaceFirst("$1"))
            .collect(Collectors.toSet());
    return new NercWordsReader(
            new Sentences(documents.grammar(), known::contains),
            devices.devices().stream().map(Device::name).collect(Collectors.toSet()))
        .read(YamlFile.read(document.resolve("systems.yaml")).root());
  }

  private NercWords read(YamlFile.Row root) {
    YamlFile.Row low = root.child("low_impact");
    UniqueNames words = new UniqueNames();
    for (String list : List.of("names", "subjects", "qualifiers")) {
      for (YamlFile.Row row : root.rows(list)) {
        row.values("words").stream()
            .flatMap(each -> VocabularyReader.forms(each).stream())
            .forEach(each -> words.addAgain(each, row.place()));
      }
    }
    return new NercWords(
        root.rows("names").stream().map(this::name).toList(),
        root.rows("subjects").stream()
            .map(each ->
                new NercWords.Subject(
                    VocabularyReader.words(each, "words"),
                    devices(each),
                    sentences.read(each, "note", each.text("note"))))
            .toList(),
        root.rows("qualifiers").stream()
            .map(each ->
                new NercWords.Qualifier(
                    VocabularyReader.words(each, "words"),
                    each.text("argument"),
                    each.text("value")))
            .toList(),
        VocabularyReader.words(root, "function_words"),
        new NercWords.LowImpact(
            low.constants("asset_types", ApplicableSystem.values()),
            low.constant("listed", ApplicableSystem.values()),
            sentences.read(low, "note", low.text("note"))),
        sentences.read(root, "other_devices", root.text("other_devices")),
        sentences.read(root, "note", root.text("note")));
  }

  private NercWords.Name name(YamlFile.Row row) {
    return new NercWords.Name(
        VocabularyReader.words(row, "words"),
        devices(row),
        row.constant("asset_type", ApplicableSystem.values()),
        List.copyOf(row.constants("listed_too", ApplicableSystem.values())),
        sentences.read(row, "condition", row.optional("condition").orElse("")),
        sentences.read(row, "note", row.optional("note").orElse("")));
  }

  /** Devices by their usual names. */
  private List<String> devices(YamlFile.Row row) {
    for (YamlValue each : row.values("devices")) {
      if (!devices.contains(each.text())) {
        throw each.problem("there is no device " + each.text());
      }
    }
    return List.copyOf(row.texts("devices"));
  }
}
