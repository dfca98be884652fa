package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.Standard;

/** Reads the whole curated corpus. */
public final class CuratedCorpus {
  /** Documents that are one list of rows, in the order of answers. */
  private static final List<StandardId> LISTS =
      List.of(
          StandardId.NIST_800_82,
          StandardId.NIST_CSF,
          StandardId.NERC_CIP,
          StandardId.NIS2,
          StandardId.CRA,
          StandardId.DORA,
          StandardId.CER,
          StandardId.CISA_CPG,
          StandardId.ISO_27001,
          StandardId.STRIDE);

  private final List<Standard> standards = new ArrayList<>();
  private final Gathered gathered = new Gathered();

  private CuratedCorpus() {}

  /**
   * Reads every document under a folder.
   *
   * @throws CorpusFormatException if a file does not have the expected form
   * @throws IOException if a file cannot be read
   */
  public static Corpus read(Path folder) throws IOException {
    return new CuratedCorpus().readAll(folder);
  }

  private Corpus readAll(Path folder) throws IOException {
    for (StandardId id : List.of(StandardId.IEC_62443_3_3, StandardId.IEC_62443_4_2)) {
      Path document = folder.resolve(id.value());
      standards.add(StandardReader.read(document));
      Iec62443Reader.read(document, id, gathered);
      ExplanationReader.read(document, id, gathered);
    }
    for (StandardId id :
        List.of(
            StandardId.IEC_62443_3_2,
            StandardId.IEC_62443_2_1,
            StandardId.IEC_62443_2_4,
            StandardId.IEC_62443_4_1)) {
      list(folder, id);
    }
    Path nist = folder.resolve(StandardId.NIST_800_53.value());
    Standard controls = StandardReader.read(nist);
    standards.add(controls);
    OverlayReader overlay = OverlayReader.read(folder.resolve(StandardId.NIST_800_82.value()));
    new Nist80053Reader(gathered, overlay).read(nist, controls);

    Path mitre = folder.resolve(StandardId.MITRE_ICS.value());
    standards.add(StandardReader.read(mitre));
    List<Corpus.Label> labels = new ArrayList<>();
    new MitreIcsReader(gathered, labels).read(mitre);

    for (StandardId id : LISTS) {
      if (Files.isDirectory(folder.resolve(id.value()))) {
        list(folder, id);
      }
    }
    List<RelationSet> sets =
        new ArrayList<>(PairingReader.read(folder.resolve("pairings"), gathered));
    sets.add(MitreIcsReader.labelsAsserted(mitre));
    gathered.checkReferences();
    LabelResolver resolver = new LabelResolver(gathered.ids());
    List<Corpus.Label> resolved = labels.stream().map(resolver::resolve).toList();
    List<Relation> relations = new ArrayList<>(gathered.relations());
    relations.addAll(resolver.relations());
    return new Corpus(
        List.copyOf(standards),
        List.copyOf(gathered.requirements()),
        List.copyOf(relations),
        List.copyOf(gathered.explanations()),
        resolved,
        GlossaryReader.read(folder.resolve("glossary"), gathered.ids()),
        TopicReader.read(folder.resolve("topics"), gathered.ids()),
        ThesaurusReader.read(folder.resolve("thesaurus")),
        new ZoneReader(gathered.ids()).read(folder.resolve("zones")),
        MappingReader.read(folder.resolve("mappings"), gathered.ids(), sets),
        new SectorReader(gathered.ids()).read(folder.resolve("sectors")),
        VocabularyReader.read(folder.resolve("vocabulary")),
        StandingNoteReader.read(folder.resolve("notes"), gathered.ids()),
        NercWordsReader.read(folder.resolve(StandardId.NERC_CIP.value()), gathered.ids()),
        hash(folder));
  }

  /** A document that is one list of rows. */
  private void list(Path folder, StandardId id) throws IOException {
    Path document = folder.resolve(id.value());
    standards.add(StandardReader.read(document));
    ListReader.read(document, id, gathered);
  }

  /**
   * SHA-256 over names and contents of all YAML and TSV files, in name order, line ends normalised.
   */
  private static String hash(Path folder) throws IOException {
    MessageDigest digest = Sha256.start();
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(each -> each.toString().matches(".*\\.(yaml|tsv)")).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      String text = Files.readString(file).replace("\r\n", "\n");
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return Sha256.end(digest);
  }
}
