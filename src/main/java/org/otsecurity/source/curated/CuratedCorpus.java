package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.EarlierEdition;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.mapping.Mappings;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.release.LabelResolver;
import org.otsecurity.domain.release.PublishedLabel;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;

/** Reads the whole curated corpus. */
public final class CuratedCorpus {
  private final Gathered gathered = new Gathered();
  private final List<PublishedLabel> labels = new ArrayList<>();
  private final List<RelationSet> labelsAsserted = new ArrayList<>();

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
    List<Declared> declared = DocumentReader.readAll(folder.resolve("documents"));
    Documents documents = DocumentReader.registry(declared);
    List<ReleaseFacts> releases = ReleaseFiles.read(folder, documents);
    DeviceReader devices = DeviceReader.read(folder.resolve("devices"));
    for (Declared each : declared) {
      rows(each, folder, releases, devices);
    }
    gathered.checkIds(documents);
    gathered.checkFamilies(documents);
    List<RelationSet> sets =
        new ArrayList<>(PairingReader.read(folder.resolve("pairings"), documents, gathered));
    sets.addAll(labelsAsserted);
    gathered.checkReferences();
    List<EarlierEdition> editions =
        new EditionReader(documents, gathered.ids()).read(folder.resolve("editions"));
    SuccessorReader successors = new SuccessorReader(documents, gathered);
    editions.forEach(each -> successors.read(each).ifPresent(sets::add));
    LabelResolver resolver = new LabelResolver(documents, gathered.ids());
    List<Corpus.Label> resolved = new ArrayList<>();
    for (PublishedLabel each : labels) {
      resolved.add(new Corpus.Label(each.row(), each.text(), resolver.resolve(each)));
    }
    List<Relation> relations = new ArrayList<>(gathered.relations());
    relations.addAll(resolver.relations());
    ZoneModel zones = new ZoneReader(documents, gathered.ids()).read(folder.resolve("zones"));
    Set<String> architectures =
        zones.architectures().stream()
            .map(ReferenceArchitecture::id)
            .collect(Collectors.toUnmodifiableSet());
    Mappings mappings =
        MappingReader.read(folder.resolve("mappings"), documents, gathered.ids(), sets);
    JudgmentReader.check(folder.resolve("quality"), mappings, gathered.ids());
    List<Term> glossary = GlossaryReader.read(folder.resolve("glossary"), gathered.ids());
    SectorModel sectors =
        new SectorReader(documents, gathered.ids(), architectures).read(folder.resolve("sectors"));
    List<KnownThing> known =
        new KnownReader(documents, gathered.requirements(), glossary, sectors.instruments())
            .read(folder.resolve("known"));
    new DeviceChecks(devices).check(documents, gathered.requirements(), known, zones.levels());
    return new Corpus(
        documents,
        List.copyOf(gathered.requirements()),
        List.copyOf(relations),
        List.copyOf(gathered.explanations()),
        resolved,
        glossary,
        TopicReader.read(folder.resolve("topics"), documents, gathered.ids()),
        known,
        editions,
        new ThesaurusReader(documents.grammar(), gathered.ids()).read(folder.resolve("thesaurus")),
        zones,
        mappings,
        sectors,
        VocabularyReader.read(folder.resolve("vocabulary"), gathered.ids()),
        LanguageReader.read(folder.resolve("languages")),
        StandingNoteReader.read(folder.resolve("notes"), documents, gathered.ids()),
        NercWordsReader.read(
            folder.resolve("documents").resolve(DocumentId.NERC_CIP.value()),
            documents,
            gathered.ids(),
            devices.registry()),
        devices.registry(),
        hash(folder));
  }

  private void rows(
      Declared declared, Path folder, List<ReleaseFacts> releases, DeviceReader devices)
      throws IOException {
    Document document = declared.document();
    Path own = declared.folder();
    switch (declared.form()) {
      case LIST ->
          ListReader.read(
              own, document, declared.isSuperseded() ? Status.SUPERSEDED : Status.ACTIVE, gathered);
      case LEVELS -> {
        Iec62443Reader.read(own, document, gathered);
        ExplanationReader.read(own, document.id(), gathered);
      }
      case CONTROLS -> {
        OverlayReader overlay =
            OverlayReader.read(folder.resolve("documents").resolve(DocumentId.NIST_800_82.value()));
        new Nist80053Reader(gathered, document, overlay).read(own);
      }
      case RELEASED ->
          new ReleasedReader(gathered, document, labels, labelsAsserted, devices)
              .read(own, releases, folder);
    }
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
