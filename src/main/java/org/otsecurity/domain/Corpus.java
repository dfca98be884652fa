package org.otsecurity.domain;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.device.DeviceRegistry;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.EarlierEdition;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.mapping.Mappings;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.requirement.Topic;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.Language;
import org.otsecurity.domain.vocabulary.NercWords;
import org.otsecurity.domain.vocabulary.PhraseList;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.domain.zone.ZoneModel;

/**
 * Everything the database is compiled from.
 *
 * @param documents the documents
 * @param requirements every requirement, grouped by standard in reading order
 * @param relations every relation
 * @param explanations rationale and guidance in our own words
 * @param labels MITRE's labels on mitigations, verbatim
 * @param glossary terms of the field
 * @param topics questions that no single requirement answers
 * @param known what is known by name and not held
 * @param editions earlier editions of documents, and what became of their ids
 * @param thesaurus groups of expressions that mean the same to a searcher
 * @param zones guidance on zones and conduits
 * @param mappings mappings between documents
 * @param sectors which rules apply to whom
 * @param vocabulary lists of words by which questions are read
 * @param languages other languages that questions come in
 * @param standingNotes sentences that stand beside answers
 * @param nercWords what people call the systems of NERC CIP
 * @param devices devices as people name them
 * @param hash SHA-256 over the corpus files, in hexadecimal
 */
public record Corpus(
    Documents documents,
    List<Requirement> requirements,
    List<Relation> relations,
    List<Explanation> explanations,
    List<Label> labels,
    List<Term> glossary,
    List<Topic> topics,
    List<KnownThing> known,
    List<EarlierEdition> editions,
    List<Concept> thesaurus,
    ZoneModel zones,
    Mappings mappings,
    SectorModel sectors,
    List<PhraseList> vocabulary,
    List<Language> languages,
    Map<StandingNote, String> standingNotes,
    NercWords nercWords,
    DeviceRegistry devices,
    String hash) {

  /**
   * A label as MITRE prints it on a mitigation.
   *
   * @param mitigation the mitigation
   * @param text the label, verbatim
   * @param note what is odd about it; empty if it names exactly one requirement we hold
   */
  public record Label(RequirementId mitigation, String text, String note) {}

  /**
   * A concept of the field with the expressions that people use for it.
   *
   * @param id a stable name
   * @param triggers expressions in a query that call for this concept; they are looked for too
   * @param asked everyday expressions in a query that call for it as well, and are not looked for
   * @param terms further expressions to look for, the best one first
   * @param broader expressions to look for with less weight
   * @param see requirements that treat the concept, the most telling first, as in the index of a
   *     handbook
   */
  public record Concept(
      String id,
      List<String> triggers,
      List<String> asked,
      List<String> terms,
      List<String> broader,
      List<RequirementId> see) {}
}
