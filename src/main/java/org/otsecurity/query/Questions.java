package org.otsecurity.query;

import java.util.List;
import java.util.function.Supplier;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.mapping.SuggestMappings;
import org.otsecurity.query.matrix.BuildMatrix;
import org.otsecurity.query.matrix.MakeChecklist;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercRequirements;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.FindKnown;
import org.otsecurity.query.reading.HeldNames;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.OtherReleases;
import org.otsecurity.query.reading.ReadLanguage;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.SeveralIds;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.query.reading.TellDevice;
import org.otsecurity.query.reading.UnknownNames;
import org.otsecurity.query.requirement.CompareRequirements;
import org.otsecurity.query.requirement.EvidenceLines;
import org.otsecurity.query.requirement.ExplainRequirement;
import org.otsecurity.query.requirement.GetRequirement;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.OtherMeaning;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.query.threat.ControlsMatrix;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.query.threat.GetTechnique;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.store.Store;

/**
 * Every question that can be asked of one store.
 *
 * @param standards the documents
 * @param askSearch what people type into a search
 * @param search full-text search alone
 * @param requirement one requirement
 * @param listStandards the documents with their coverage
 * @param standardRequirements the rows of a document
 * @param securityLevels what a security level selects
 * @param evidence what an assessor asks for
 * @param zones zones and conduits
 * @param explanation why a requirement exists and how it is met
 * @param term what a term means
 * @param mappings what maps to what
 * @param documentMatrix rows of a document against others
 * @param checklist what to go through for rows
 * @param comparison how requirements compare
 * @param threats which requirements answer threats
 * @param matrix which controls stand against which techniques
 * @param nerc what NERC CIP demands of a kind of system
 * @param mapNerc what of IEC 62443 corresponds to NERC CIP
 * @param applicable which rules apply to a facility or product
 * @param technique one ATT&amp;CK technique
 * @param techniques ATT&amp;CK techniques by what they relate to
 * @param whatChanged what changed between releases
 * @param unknownNames what is told of names that nothing held has
 * @param componentTypes component types as people name them
 * @param several several ids or names at once
 * @param releases the same questions over other releases
 */
public record Questions(
    Standards standards,
    AskSearch askSearch,
    SearchRequirements search,
    GetRequirement requirement,
    ListStandards listStandards,
    StandardRequirements standardRequirements,
    SecurityLevelRequirements securityLevels,
    EvidenceLines evidence,
    ZoneGuidance zones,
    ExplainRequirement explanation,
    ExplainTerm term,
    GetMappings mappings,
    BuildMatrix documentMatrix,
    MakeChecklist checklist,
    CompareRequirements comparison,
    MapThreats threats,
    ControlsMatrix matrix,
    NercRequirements nerc,
    MapNerc mapNerc,
    FindApplicable applicable,
    GetTechnique technique,
    FindTechniques techniques,
    WhatChanged whatChanged,
    UnknownNames unknownNames,
    ComponentTypes componentTypes,
    SeveralIds several,
    OtherReleases<Questions> releases) {

  /** Wires the questions to a store whose user has never checked for updates. */
  public static Questions of(Store store) {
    return of(store, List::of);
  }

  /**
   * Wires the questions to a store.
   *
   * @param freshness what the last check for updates learned
   */
  public static Questions of(Store store, Supplier<List<Freshness>> freshness) {
    Standards standards = new Standards(store);
    MappingGraphs graphs = new MappingGraphs(standards);
    StandingNotes said = new StandingNotes(store);
    Kept<Spellings> spellings = new Kept<>(Spellings::of);
    HeldNames names = new HeldNames();
    Devices devices = new Devices();
    SearchRequirements search = new SearchRequirements(store, devices);
    Resolver resolver = new Resolver(store, names, new OtherMeaning(search));
    FindKnown known = new FindKnown(store, names, said);
    TellDevice told = new TellDevice(store, devices);
    UnknownNames unknownNames = new UnknownNames(known, told);
    SeveralIds several = new SeveralIds(store, resolver, unknownNames);
    FindTopic topics = new FindTopic(store);
    ReadLanguage languages = search.languages();
    ExplainTerm terms = new ExplainTerm(store, topics, known, resolver, told, languages);
    FindApplicable applicable = new FindApplicable(store, said, spellings, languages);
    GetMappings mappings =
        new GetMappings(store, standards, graphs, resolver, new SuggestMappings(store, search));
    NercRequirements nerc = new NercRequirements(store, standards, resolver, spellings, devices);
    FindTechniques techniques = new FindTechniques(store, standards, names, devices);
    ComponentTypes componentTypes = new ComponentTypes(store, devices);
    SecurityLevelRequirements securityLevels =
        new SecurityLevelRequirements(store, standards, componentTypes, said);
    return new Questions(
        standards,
        new AskSearch(
            store, standards, componentTypes, search, applicable, terms, topics, known, resolver),
        search,
        new GetRequirement(store, standards, graphs, resolver),
        new ListStandards(store, freshness),
        new StandardRequirements(store, standards, componentTypes),
        securityLevels,
        new EvidenceLines(store),
        new ZoneGuidance(store, securityLevels, said, spellings, devices),
        new ExplainRequirement(store, standards, resolver, graphs, componentTypes),
        terms,
        mappings,
        new BuildMatrix(store, standards, several, componentTypes, securityLevels, mappings),
        new MakeChecklist(store),
        new CompareRequirements(store, standards, graphs, resolver, search, topics),
        new MapThreats(store, standards, graphs, resolver, techniques),
        new ControlsMatrix(store, techniques),
        nerc,
        new MapNerc(store, standards, nerc, mappings, said),
        applicable,
        new GetTechnique(store, standards, graphs, resolver),
        techniques,
        new WhatChanged(store, standards),
        unknownNames,
        componentTypes,
        several,
        new OtherReleases<>(store, standards, other -> of(other, freshness)));
  }
}
