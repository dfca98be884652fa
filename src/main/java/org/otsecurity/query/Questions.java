package org.otsecurity.query;

import java.util.List;
import java.util.function.Supplier;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.store.Store;

/**
 * Every question that can be asked of one store.
 *
 * @param standards the documents
 * @param search full-text search
 * @param requirement one requirement
 * @param listStandards the documents with their coverage
 * @param standardRequirements the rows of a document
 * @param securityLevels what a security level selects
 * @param zones zones and conduits
 * @param explanation why a requirement exists and how it is met
 * @param term what a term means
 * @param technique one ATT&amp;CK technique
 * @param techniques ATT&amp;CK techniques by what they relate to
 * @param whatChanged what changed between releases
 */
public record Questions(
    Standards standards,
    SearchRequirements search,
    GetRequirement requirement,
    ListStandards listStandards,
    StandardRequirements standardRequirements,
    SecurityLevelRequirements securityLevels,
    ZoneGuidance zones,
    ExplainRequirement explanation,
    ExplainTerm term,
    GetTechnique technique,
    FindTechniques techniques,
    WhatChanged whatChanged) {

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
    Resolver resolver = new Resolver(store);
    SearchRequirements search = new SearchRequirements(store);
    SecurityLevelRequirements securityLevels = new SecurityLevelRequirements(store, standards);
    return new Questions(
        standards,
        search,
        new GetRequirement(store, standards, resolver),
        new ListStandards(store, freshness),
        new StandardRequirements(store, standards),
        securityLevels,
        new ZoneGuidance(store, securityLevels),
        new ExplainRequirement(store, standards, resolver, search),
        new ExplainTerm(store),
        new GetTechnique(store, standards, resolver),
        new FindTechniques(store, standards),
        new WhatChanged(store));
  }
}
