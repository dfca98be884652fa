package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.NercWords;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.domain.vocabulary.WordList;

/** Reads requirements and relations over one connection. Not safe for use by several threads. */
public final class StoreReader {
  private final Connection connection;
  private final Marks marks;
  private final Statements statements;
  private final RequirementTable requirements;
  private final HeadingTable headings;
  private final CoverageReader coverage;
  private final SearchIndex searchIndex;

  StoreReader(Connection connection, ReadOnce shared) {
    this.connection = connection;
    Prepared prepared = new Prepared(connection);
    this.marks = new Marks(prepared);
    this.statements = new Statements(prepared, shared);
    this.requirements = new RequirementTable(statements);
    this.headings = new HeadingTable(statements);
    this.coverage = new CoverageReader(statements);
    this.searchIndex = new SearchIndex(statements);
  }

  /** Full text, words and thesaurus. */
  public SearchIndex searchIndex() {
    return searchIndex;
  }

  /** The standards and what is held of each. */
  public CoverageReader coverage() {
    return coverage;
  }

  /** Counts by security level. */
  public LevelCounts levelCounts() {
    return new LevelCounts(statements);
  }

  /** The connection that it reads over. */
  Connection connection() {
    return connection;
  }

  /** How many statements have been asked for over this connection. */
  long asked() {
    return statements.asked();
  }

  /** Facts of releases. */
  public ReleaseTable releases() {
    return new ReleaseTable(statements);
  }

  /** The marks of the database. */
  Marks marks() {
    return marks;
  }

  /** The registry of documents. */
  public Documents documents() {
    return Sql.query(statements::documents);
  }

  /** How words are cut to the stems of this database. */
  public SearchTerms searchTerms() {
    return Sql.query(statements::searchTerms);
  }

  /** All standards in the corpus, in its order. */
  public List<Standard> standards() {
    return documents().all().stream().map(Document::standard).toList();
  }

  /** One requirement with all its facts. */
  public Optional<Requirement> requirement(RequirementId id) {
    return Optional.ofNullable(requirements(List.of(id)).get(id));
  }

  /** Many requirements with all their facts, by id in reading order; unknown ones are left out. */
  public Map<RequirementId, Requirement> requirements(Collection<RequirementId> ids) {
    return requirements.of(ids);
  }

  /** The enhancements of a requirement, in order. */
  public List<Requirement> enhancements(RequirementId id) {
    return enhancements(List.of(id)).getOrDefault(id, List.of());
  }

  /** The enhancements of many requirements, by what they enhance, in order. */
  public Map<RequirementId, List<Requirement>> enhancements(Collection<RequirementId> ids) {
    return requirements.enhancements(ids);
  }

  /**
   * The requirements that pass a filter, in reading order: at most {@code limit} of them, after the
   * first {@code offset}.
   */
  public List<Requirement> requirements(RequirementFilter filter, int limit, int offset) {
    return requirements.page(filter, limit, offset);
  }

  /** The same without their facts, and all of them. */
  public List<Outline> outlines(RequirementFilter filter) {
    return requirements.outlines(filter);
  }

  /** Many requirements without their facts, by id in reading order; unknown ones are left out. */
  public Map<RequirementId, Outline> outlines(Collection<RequirementId> ids) {
    return requirements.outlines(ids);
  }

  /** How many pass a filter. */
  public int count(RequirementFilter filter) {
    return requirements.count(filter);
  }

  /** What a requirement points to, by type and in reading order. */
  public List<Link> linksFrom(RequirementId id) {
    return links().from(List.of(id)).values().stream().findFirst().orElse(List.of());
  }

  /** What points to a requirement, by type and in reading order. */
  public List<Link> linksTo(RequirementId id) {
    return links().to(List.of(id)).values().stream().findFirst().orElse(List.of());
  }

  /** Relations of many requirements at once. */
  public LinkTable links() {
    return new LinkTable(statements);
  }

  /** What this corpus itself says about requirements. */
  public OwnWorkTable ownWork() {
    return new OwnWorkTable(statements);
  }

  /** The glossary, in its order. */
  public List<Term> terms() {
    return new GlossaryTable(statements).terms();
  }

  /** The mappings between documents. */
  public MappingTable mappings() {
    return new MappingTable(statements);
  }

  /** The phrases of a list of words, one of {@link WordList#ALL}, in the order of the corpus. */
  public <M> List<Phrase<M>> phrases(WordList<M> list) {
    return new VocabularyTable(statements).phrases(list);
  }

  /** The sentences that stand beside answers. */
  public Map<StandingNote, String> standingNotes() {
    return Sql.query(() -> new StandingNoteTable(statements).read());
  }

  /** What people call the systems of NERC CIP. */
  public NercWords nercWords() {
    return Sql.query(() -> new NercWordsTable(statements).read());
  }

  /** Which rules apply to whom. */
  public SectorModel sectors() {
    return Sql.query(() -> new SectorTable(statements).read());
  }

  /** What stands for rows that are revoked. */
  public SuccessionTable succession() {
    return new SuccessionTable(statements);
  }

  /** The topics. */
  public TopicTable topics() {
    return new TopicTable(statements);
  }

  /** What is known by name and not held. */
  public KnownTable known() {
    return new KnownTable(statements);
  }

  /** Earlier editions, and what became of their ids. */
  public EditionTable editions() {
    return new EditionTable(statements);
  }

  /** Devices as people name them. */
  public DeviceTable devices() {
    return new DeviceTable(statements);
  }

  /** The points of an explanation; empty if there is none. */
  public List<String> explanation(RequirementId id, ExplanationKind kind) {
    return explanations().of(List.of(id)).getOrDefault(id, Map.of()).getOrDefault(kind, List.of());
  }

  /** Points of many requirements at once. */
  public ExplanationTable explanations() {
    return new ExplanationTable(statements);
  }

  /** Guidance on zones and conduits. */
  public ZoneTable zones() {
    return new ZoneTable(statements);
  }

  /** MITRE's labels on a mitigation, verbatim and in their order. */
  public List<Corpus.Label> labels(RequirementId mitigation) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT l.label, l.note FROM label l JOIN requirement r ON r.key = l.mitigation
              WHERE r.standard = ? AND r.id = ? ORDER BY l.position\
              """);
      statement.setString(1, mitigation.standard().value());
      statement.setString(2, mitigation.value());
      List<Corpus.Label> labels = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          labels.add(new Corpus.Label(mitigation, row.getString(1), row.getString(2)));
        }
      }
      return labels;
    });
  }

  /** The heading of one requirement; empty if there is none such. */
  public Optional<Heading> heading(RequirementId id) {
    return Optional.ofNullable(headings(List.of(id)).get(id));
  }

  /** The headings of many requirements, by id in reading order; unknown ones are left out. */
  public Map<RequirementId, Heading> headings(Collection<RequirementId> ids) {
    return headings.of(ids);
  }

  /** The headings of a standard, or of all when empty, in reading order. */
  public List<Heading> headings(Optional<DocumentId> standard) {
    return headings.all(standard);
  }

  /** Every title and other name, each once. */
  public List<String> names() {
    return headings.names();
  }

  /**
   * The requirements with a title or other name, ignoring case; those in force first.
   *
   * @param standard the document to look in, or all when empty
   */
  public List<Heading> named(String name, Optional<DocumentId> standard) {
    return headings.named(name, standard);
  }

  /**
   * The requirements with a title or other name that begins with a name, ignoring case: "Sandworm"
   * for Sandworm Team. Former names and device names count as well.
   */
  public List<Heading> namedLike(String beginning, Optional<DocumentId> standard) {
    return headings.namedLike(beginning, standard);
  }

  /** The ids of a standard that start with some characters, ignoring case, in reading order. */
  public List<Heading> startingWith(String prefix, Optional<DocumentId> standard, int limit) {
    return headings.startingWith(prefix, standard, limit);
  }
}
