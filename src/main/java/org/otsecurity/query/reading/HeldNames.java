package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Nearest;

/**
 * The ids and names of all requirements, read when first needed and kept: what is none of them is
 * told without a search of the store, and what comes near without reading its rows again.
 *
 * <p>Safe for use by many threads. Only what exists in the corpus is kept, so its size is bounded
 * whatever people type.
 */
public final class HeldNames {
  /** What a command asks of the store before all names are read, as a server does soon. */
  private static final int FEW = 2;

  private final AtomicInteger asked = new AtomicInteger();
  private final Kept<List<Heading>> headings =
      new Kept<>(reader -> List.copyOf(reader.headings(Optional.empty())));
  private final Kept<List<String>> names =
      new Kept<>(
          reader -> reader.names().stream().map(HeldNames::lower).distinct().sorted().toList());
  private final Map<DocumentId, List<String>> ids = new ConcurrentHashMap<>();
  private final Map<DocumentId, Nearest> nearestIds = new ConcurrentHashMap<>();
  private final Map<Optional<DocumentId>, Nearest> nearestTitles = new ConcurrentHashMap<>();
  private final Map<Set<RequirementKind>, OfKinds> ofKinds = new ConcurrentHashMap<>();

  /**
   * The objects of ATT&amp;CK of some kinds.
   *
   * @param nearest their ids and titles
   * @param shown id and title of each
   */
  record OfKinds(Nearest nearest, List<String> shown) {}

  /** The requirements so named, as {@link StoreReader#named}. */
  List<Heading> named(StoreReader reader, String name, Optional<DocumentId> standard) {
    return name.length() <= Limits.NAME
            && (isEarly() || Collections.binarySearch(names.from(reader), lower(name)) >= 0)
        ? reader.named(name, standard)
        : List.of();
  }

  /** Whether so little was asked yet that asking the store is less than reading all names. */
  private boolean isEarly() {
    return asked.get() < FEW && asked.incrementAndGet() <= FEW;
  }

  /**
   * The requirements whose name begins so, as {@link StoreReader#namedLike}; none for the name of a
   * device, which is meant itself: a hypervisor is not its hardening.
   */
  List<Heading> namedLike(StoreReader reader, String beginning, Optional<DocumentId> standard) {
    if (beginning.length() > Limits.NAME) {
      return List.of();
    }
    List<String> all = names.from(reader);
    String words = lower(beginning) + " ";
    int at = Collections.binarySearch(all, words);
    int first = at < 0 ? -at - 1 : at;
    return first < all.size()
            && all.get(first).startsWith(words)
            && !DeviceSpans.isDevice(reader, beginning)
        ? reader.namedLike(beginning, standard)
        : List.of();
  }

  /** The ids of a document, in reading order; none if the corpus does not hold it. */
  List<String> ids(StoreReader reader, DocumentId standard) {
    return ids.computeIfAbsent(
        standard,
        each ->
            headings.from(reader).stream()
                .filter(one -> one.id().standard().equals(each))
                .map(one -> one.id().value())
                .toList());
  }

  /** The ids of a document that come near to one. */
  List<String> nearestIds(StoreReader reader, String id, DocumentId standard, int most) {
    return nearestIds
        .computeIfAbsent(standard, each -> Nearest.among(ids(reader, each)))
        .to(id, most);
  }

  /** The requirements of a document, or of all, whose titles come near to some words. */
  List<Heading> nearestTitles(
      StoreReader reader, String words, Optional<DocumentId> standard, int most) {
    List<Heading> all = headings.from(reader);
    List<String> titles =
        nearestTitles
            .computeIfAbsent(
                standard,
                document ->
                    Nearest.among(
                        all.stream().filter(in(document)).map(each -> each.title()).toList()))
            .to(words, most);
    List<Heading> near = new ArrayList<>();
    for (String title : titles) {
      all.stream()
          .filter(in(standard))
          .filter(each -> each.title().equals(title))
          .forEach(near::add);
    }
    return near;
  }

  /** The objects of ATT&amp;CK of some kinds. */
  OfKinds ofKinds(StoreReader reader, Set<RequirementKind> kinds) {
    return ofKinds.computeIfAbsent(
        kinds,
        wanted -> {
          DocumentId document = Standards.with(reader.documents(), RequirementKind.TECHNIQUE);
          List<String> known = new ArrayList<>();
          List<String> shown = new ArrayList<>();
          for (Heading each : headings.from(reader)) {
            if (each.id().standard().equals(document) && wanted.contains(each.kind())) {
              known.add(each.title());
              known.add(each.id().value());
              shown.add(each.id().value() + " " + each.title());
            }
          }
          return new OfKinds(Nearest.among(known), shown);
        });
  }

  private static Predicate<Heading> in(Optional<DocumentId> standard) {
    return each -> standard.isEmpty() || each.id().standard().equals(standard.get());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
