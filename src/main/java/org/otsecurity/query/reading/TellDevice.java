package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.vocabulary.NercWords;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Quoted;
import org.otsecurity.text.Sentence;

/** Answers "what is this device?": what it is in each document that has words for devices. */
public final class TellDevice {
  private final Store store;
  private final Devices devices;
  private final Kept<NercWords> systems = new Kept<>(StoreReader::nercWords);
  private final Kept<AskedMeaning> asked = new Kept<>(AskedMeaning::of);

  public TellDevice(Store store, Devices devices) {
    this.store = store;
    this.devices = devices;
  }

  /**
   * A device, told.
   *
   * @param device the device
   * @param what what it is, in a phrase
   * @param assets what it is among the assets of ATT&amp;CK
   * @param nerc what it can be in NERC CIP, and on what that depends
   * @param next where to ask on
   */
  public record Told(
      Device device, String what, List<Heading> assets, String nerc, List<NextStep> next) {}

  /** The device that a text names, also behind words that ask for it ("what is a ..."). */
  public Optional<Told> of(String text) {
    return text.length() > Limits.NAME ? Optional.empty() : store.read(reader -> of(reader, text));
  }

  private Optional<Told> of(StoreReader reader, String text) {
    return devices
        .whole(reader, text)
        .or(() -> asked.from(reader).behind(text).flatMap(behind -> devices.whole(reader, behind)))
        .map(each -> told(reader, each));
  }

  private Told told(StoreReader reader, Device device) {
    Map<RequirementId, Heading> assets = reader.headings(device.assets());
    List<NextStep> next = new ArrayList<>();
    if (device.type().isPresent()) {
      next.add(NextStep.ROWS_OF_A_LEVEL);
    }
    if (!assets.isEmpty()) {
      next.add(NextStep.TECHNIQUES);
    }
    return new Told(
        device,
        DeviceWords.what(device),
        List.copyOf(assets.values()),
        device.mayMean().isEmpty() && !device.types().isEmpty()
            ? nerc(systems.from(reader), device)
            : "",
        next);
  }

  /** "can be EACMS. It is one if ..."; never more than what the words of NERC CIP say. */
  private static String nerc(NercWords words, Device device) {
    return words
        .of(device)
        .map(each ->
            "can be "
                + each.kind()
                + (each.condition().isEmpty() ? "." : ", " + each.condition() + ".")
                + (each.note().isEmpty() ? "" : " " + each.note()))
        .orElse(words.otherDevices());
  }

  /** What is told where a text that names a device was given for something held. */
  public Optional<QueryException> refusal(String text) {
    return of(text).map(each -> refusal(text, each));
  }

  private static QueryException refusal(String text, Told told) {
    Device device = told.device();
    if (!device.mayMean().isEmpty()) {
      return new QueryException(
          "\"" + Quoted.of(text) + "\" may mean several devices.", "", device.mayMean());
    }
    return new QueryException(
        "\""
            + Quoted.of(text)
            + "\" is the name of no row. It is known as "
            + Sentence.of(device.name() + ": " + told.what())
            + " IEC 62443-4-2: "
            + Sentence.of(DeviceWords.typesAndWhy(device))
            + " ATT&CK for ICS: "
            + Sentence.of(DeviceWords.assetsAndWhy(device)),
        "",
        told.assets().stream().map(each -> each.id().value() + " " + each.title()).toList(),
        told.next());
  }
}
