package org.otsecurity.domain.vocabulary;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.requirement.ApplicableSystem;

/**
 * What people call the systems to which parts of NERC CIP apply, and what is said when they ask by
 * such a name. Words are as in {@link Phrase}.
 *
 * @param names in the order of reading: the first whose words stand in what is typed decides
 * @param subjects what is asked for by the name of a system and is a subject of its own
 * @param qualifiers what is said of a system beside its name
 * @param functionWords words that say nothing
 * @param lowImpact what is different at low impact
 * @param otherDevices said of a device that none of the names stands for
 * @param note said with every list
 */
public record NercWords(
    List<Name> names,
    List<Subject> subjects,
    List<Qualifier> qualifiers,
    List<String> functionWords,
    LowImpact lowImpact,
    String otherDevices,
    String note) {

  /** The name that stands for a device; empty if none does. */
  public Optional<Name> of(Device device) {
    return names.stream().filter(each -> each.standsFor(device)).findFirst();
  }

  /**
   * A name of a kind of system.
   *
   * @param words any of them
   * @param devices usual names of devices that it stands for as well, with all that is a kind of
   *     them
   * @param kind what such a thing is
   * @param listedToo further kinds whose parts are listed with it
   * @param condition on what it depends, as the end of a sentence; empty if on nothing
   * @param note a sentence to be said with it; empty if none
   */
  public record Name(
      List<String> words,
      List<String> devices,
      ApplicableSystem kind,
      List<ApplicableSystem> listedToo,
      String condition,
      String note) {
    /** Whether it stands for a device, or for what that is a kind of. */
    public boolean standsFor(Device device) {
      return devices.stream().anyMatch(device::isA);
    }
  }

  /**
   * A subject of its own.
   *
   * @param words any of them
   * @param devices usual names of devices that are such a subject, with all that is a kind of them
   * @param text where it stands
   */
  public record Subject(List<String> words, List<String> devices, String text) {
    /** Whether a device is such a subject. */
    public boolean standsFor(Device device) {
      return devices.stream().anyMatch(device::isA);
    }
  }

  /**
   * What is said of a system beside its name.
   *
   * @param words any of them
   * @param argument the argument of the question that they stand for
   * @param value the value of that argument
   */
  public record Qualifier(List<String> words, String argument, String value) {}

  /**
   * What is different at low impact.
   *
   * @param kinds the kinds that are not spoken of there
   * @param listed the kind whose parts are listed instead
   * @param note why
   */
  public record LowImpact(List<ApplicableSystem> kinds, ApplicableSystem listed, String note) {}
}
