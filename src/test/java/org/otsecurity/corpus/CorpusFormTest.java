package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.source.curated.CorpusFormatException;
import org.otsecurity.source.curated.CorpusSchemas;
import org.otsecurity.source.curated.ReleaseFiles;

/** Mistakes in schemas and in facts of releases, which are no YAML: they have lines as well. */
class CorpusFormTest {
  @TempDir private Path folder;

  private Path copy(String place, String was, String is) throws IOException {
    Path from = CorpusFiles.FOLDER.resolve(place);
    try (var list = Files.list(from.getParent())) {
      for (Path each : list.toList()) {
        Path to = folder.resolve(CorpusFiles.FOLDER.relativize(each).toString());
        Files.createDirectories(to.getParent());
        Files.copy(each, to);
      }
    }
    String text = Files.readString(from);
    assertThat(text).contains(was);
    Path changed = folder.resolve(place);
    Files.writeString(changed, text.replaceFirst(java.util.regex.Pattern.quote(was), is));
    return changed;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          texts | "type": "object", | "type": "object" | :5: is no JSON
          texts | "type": "object", | "type": "objekt", | :4 at /type: |
          texts | $defs/id" | $defs/no" | :7 at /propertyNames/$ref: "ids.schema.json#/$defs/no" is no schema here
          texts | draft/2020-12/ | draft/2020-13/ | :2 at /$schema: must be https://json-schema.org/draft/2020-12/schema
          texts | ids.schema | idz.schema | :7 at /propertyNames/$ref: "idz.schema.json#/$defs/id" is no schema here
          sectors-sectors | ^[a-z0-9][a-z0-9-]*$ | ^[a-z0-9 | at /properties/sectors/items/properties/id/pattern: the pattern cannot be read
          """)
  void aBrokenSchemaIsFoundByFileAndLine(String schema, String was, String is, String found)
      throws IOException {
    Path changed =
        copy(
            "schema/" + schema + ".schema.json", was, java.util.regex.Matcher.quoteReplacement(is));
    List<CorpusFinding> findings = CorpusSchemas.of(folder).check(List.of());
    assertThat(findings.get(0).toString()).startsWith(changed.toString()).contains(found);
    assertThat(findings.get(0).line()).isPositive();
  }

  @Test
  void anEmptySchemaIsFound() throws IOException {
    Path schema = copy("schema/texts.schema.json", "type", "type");
    Files.writeString(schema, "");
    assertThat(CorpusSchemas.of(folder).check(List.of()))
        .containsExactly(new CorpusFinding(schema, 1, "", "must hold a schema"));
  }

  @Test
  void schemasAndFactsOfReleasesAreSoundFilesOfACorpus() throws IOException {
    assertThat(
            CorpusSchemas.of(CorpusFiles.FOLDER)
                .check(
                    List.of(
                        CorpusFiles.FOLDER.resolve("schema/texts.schema.json"),
                        CorpusFiles.FOLDER.resolve("releases/nist-csf-2.0.tsv"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          release | releases | :1: must be "release", document, version and date
          release\\tnist-csf\\t2.0 | release\\tnist-csf\\t2.1 | :1 at /version: these are facts of nist-csf-2.1.tsv
          release\\tnist-csf | release\\tN | :1 at /standard: "N" is no document
          release\\tnist-csf | release\\tnist-cfs | :1 at /standard: there is no document nist-cfs
          \\tactive\\tDetect | \\tactiv\\tDetect | :2 at /status: "activ" is no status: DE
          \\tactive\\tDetect | \\tDetect | :2: has 8 columns, not 9: DE
          DE.AE\\tcat | DE\\tcat | :3 at /id: DE stands here twice
          \\tDE\\t79a95336c20e\\t\\t\\t | \\tDE\\t79a95336c20e\\t\\t\\tx | :3 at /relations: a relation without a name: DE.AE
          """)
  void aMistakeInFactsOfAReleaseIsFoundByFileLineAndColumn(String was, String is, String found)
      throws IOException {
    Path changed =
        copy("releases/nist-csf-2.0.tsv", was.replace("\\t", "\t"), is.replace("\\t", "\t"));
    assertThatThrownBy(() -> ReleaseFiles.read(folder, CorpusFiles.corpus().documents()))
        .isInstanceOf(CorpusFormatException.class)
        .hasMessageStartingWith(changed + found);
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    byte[] latin = "title: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Path facts = copy("releases/nist-csf-2.0.tsv", "release", "release");
    Files.write(facts, latin);
    assertThatThrownBy(() -> ReleaseFiles.read(folder, CorpusFiles.corpus().documents()))
        .hasMessage(facts + ": is no text in UTF-8");
    Path yaml = copy("schema/texts.schema.json", "type", "type").resolveSibling("../glossary.yaml");
    Files.write(yaml, latin);
    assertThat(CorpusSchemas.of(folder).check(List.of(yaml)))
        .containsExactly(new CorpusFinding(yaml, 0, "", "is no text in UTF-8"));
  }
}
