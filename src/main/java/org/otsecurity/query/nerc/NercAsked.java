package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercConnectivity;
import org.otsecurity.domain.requirement.NercSite;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * For which systems the parts of NERC CIP are wanted.
 *
 * @param kind the kind of system; all if empty
 * @param listed the kinds whose parts are listed
 * @param impact the impact rating; all if empty
 * @param site what is known of where the systems are
 * @param notes how words were read
 */
public record NercAsked(
    Optional<ApplicableSystem> kind,
    List<ApplicableSystem> listed,
    Optional<ImpactRating> impact,
    NercSite site,
    List<String> notes) {
  private static final String CONTROL_CENTER = "control_center";

  /**
   * What is asked, as typed.
   *
   * @param asset a kind of system or a word for one, with what is said of it; all if empty
   * @param impact high, medium or low; all if empty
   * @param connectivity how the systems can be reached; unknown if empty
   * @param controlCenter whether they are at a Control Center; unknown if empty
   */
  public record Request(
      Optional<String> asset,
      Optional<String> impact,
      List<String> connectivity,
      Optional<Boolean> controlCenter) {}

  /** Whether anything is asked that leaves parts out. */
  boolean filters() {
    return kind.isPresent() || impact.isPresent() || !site.equals(NercSite.UNKNOWN);
  }

  private List<ImpactRating> ratings() {
    return impact.map(List::of).orElseGet(() -> List.of(ImpactRating.values()));
  }

  /** Whether a part applies to these systems, at any place if theirs is not to count. */
  boolean meets(NercApplicability stated, boolean anywhere) {
    return stated.appliesTo(listed, ratings(), anywhere ? NercSite.UNKNOWN : site);
  }

  /**
   * Reads what is asked.
   *
   * @throws QueryException if a word means nothing here, or an argument and the words disagree
   */
  static NercAsked of(Request request, NercSystems words, StoreReader reader) {
    Optional<NercSystems.Meant> meant = request.asset().map(each -> words.meant(reader, each));
    Optional<ImpactRating> rating = request.impact().map(NercAsked::rating);
    List<ImpactRating> toldRatings = told(meant, "impact_rating", NercAsked::rating);
    Set<NercConnectivity> connectivity = EnumSet.noneOf(NercConnectivity.class);
    request.connectivity().forEach(each -> connectivity.add(connectivity(each)));
    List<NercConnectivity> toldReach = told(meant, "connectivity", NercAsked::connectivity);
    List<Boolean> toldCenter = told(meant, CONTROL_CENTER, "yes"::equals);
    agree("impact_rating", rating.map(Set::of).orElse(Set.of()), toldRatings);
    agree("connectivity", connectivity, toldReach);
    agree(CONTROL_CENTER, request.controlCenter().map(Set::of).orElse(Set.of()), toldCenter);
    if (toldRatings.size() > 1 || toldCenter.size() > 1) {
      throw QueryException.misuse(
          "\"" + Quoted.of(request.asset().orElse("")) + "\" names several ratings or places.",
          "Ask for one at a time.");
    }
    Optional<ImpactRating> impact = rating.or(() -> toldRatings.stream().findFirst());
    connectivity.addAll(toldReach);
    if (connectivity.contains(NercConnectivity.NONE) && connectivity.size() > 1) {
      throw QueryException.misuse(
          "connectivity is none and another at once.",
          "Name one, or external routable and dial-up.");
    }
    NercSite site =
        new NercSite(
            Set.copyOf(connectivity),
            request.controlCenter().or(() -> toldCenter.stream().findFirst()));
    Optional<NercSystems.Meant> listed = meant.map(each -> each.at(impact, words.lowImpact()));
    List<String> notes = new ArrayList<>();
    listed.map(NercSystems.Meant::note).filter(each -> !each.isEmpty()).ifPresent(notes::add);
    listed
        .map(NercSystems.Meant::unread)
        .filter(each -> !each.isEmpty())
        .ifPresent(each -> notes.add("Not understood: " + String.join(", ", each) + "."));
    return new NercAsked(
        listed.flatMap(NercSystems.Meant::kind),
        listed.map(NercSystems.Meant::listed).orElseGet(() -> List.of(ApplicableSystem.values())),
        impact,
        site,
        notes);
  }

  private static <V> List<V> told(
      Optional<NercSystems.Meant> meant, String argument, Function<String, V> reading) {
    return meant
        .map(each -> each.told().getOrDefault(argument, Set.of()).stream().map(reading).toList())
        .orElse(List.of());
  }

  private static <V> void agree(String argument, Set<V> given, List<V> told) {
    if (!given.isEmpty() && !given.containsAll(told)) {
      throw QueryException.misuse(
          "The words of asset_type say otherwise than " + argument + ".",
          "Leave out one of the two.");
    }
  }

  static ImpactRating rating(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    int impact = word.indexOf("impact");
    if (impact >= 0) {
      int end = impact > 0 && " -".indexOf(word.charAt(impact - 1)) >= 0 ? impact - 1 : impact;
      word = word.substring(0, end);
    }
    String rating = word;
    return ImpactRating.parse(rating)
        .orElseThrow(() ->
            unknown(
                text, rating, "no impact rating of NERC CIP", "Ratings", ImpactRating.values()));
  }

  private static NercConnectivity connectivity(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return NercConnectivity.parse(word)
        .orElseThrow(() ->
            unknown(text, word, "no connectivity known here", "Values", NercConnectivity.values()));
  }

  private static QueryException unknown(
      String text, String word, String what, String label, Coded[] values) {
    List<String> known = Arrays.stream(values).map(Coded::value).toList();
    return new QueryException(
        "\"" + Quoted.of(text) + "\" is " + what + ".",
        label + ": " + String.join(", ", known) + ".",
        Nearest.to(word, known, 1));
  }
}
