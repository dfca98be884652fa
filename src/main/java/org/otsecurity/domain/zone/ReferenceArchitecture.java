package org.otsecurity.domain.zone;

import java.util.Collection;
import java.util.List;

/**
 * A zone and conduit model of a typical plant, to start from.
 *
 * @param id its name, for example {@code electrical-substation}
 * @param name its title
 * @param names plain words it is found by
 * @param summary what it shows, in our own words
 * @param zones its zones
 * @param conduits what joins them
 * @param example how target levels could be reasoned for it
 * @param notes sector notes with their sources
 */
public record ReferenceArchitecture(
    String id,
    String name,
    List<String> names,
    String summary,
    List<Zone> zones,
    List<Conduit> conduits,
    Example example,
    List<SectorNote> notes) {

  /**
   * What an architecture is found and listed by.
   *
   * @param id its name
   * @param name its title
   * @param names plain words it is found by
   */
  public record Called(String id, String name, List<String> names) {}

  /** Its zones but for some. */
  public List<Zone> except(Collection<Zone> some) {
    return zones.stream().filter(each -> !some.contains(each)).toList();
  }

  /** The zone with an id. */
  public Zone zone(String wanted) {
    return zones.stream().filter(each -> each.id().equals(wanted)).findFirst().orElseThrow();
  }

  /**
   * A worked example of setting target levels by ZCR 5.
   *
   * @param notice that it is an example
   * @param consequence what could happen (ZCR 5.3)
   * @param threat who could do it and how (ZCR 5.1, 5.2)
   * @param reasoning how the vectors follow (ZCR 5.4 to 5.6)
   */
  public record Example(
      String notice, List<String> consequence, List<String> threat, List<String> reasoning) {}

  /**
   * Something to know about the sector.
   *
   * @param text the note
   * @param source where it comes from, or that it is general knowledge
   */
  public record SectorNote(String text, String source) {}
}
