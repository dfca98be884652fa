package org.otsecurity.render.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.device.Device;
import org.otsecurity.query.reading.DeviceWords;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.TellDevice;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.text.Sentence;

/** A device. */
final class DeviceText {
  private DeviceText() {}

  /**
   * Writes what a device is in each document that has words for devices.
   *
   * @param names names of what takes a next step
   */
  static void write(Sheet sheet, TellDevice.Told told, Function<NextStep, String> names) {
    Device device = told.device();
    sheet.prose(0, Style.STRONG, device.name() + " (device)");
    if (!device.mayMean().isEmpty()) {
      sheet.prose(2, Style.PLAIN, "May mean: " + String.join(", ", device.mayMean()) + ".");
      return;
    }
    sheet.prose(2, Style.PLAIN, Sentence.of(told.what()));
    fact(sheet, "IEC 62443-4-2", DeviceWords.typesAndWhy(device));
    fact(sheet, "ATT&CK for ICS", assets(told));
    fact(sheet, "NERC CIP", told.nerc());
    fact(sheet, "Purdue model", levels(device.levels()));
    fact(sheet, "Safety", device.safety() ? "it does a safety function" : "");
    fact(sheet, "Ask next", told.next().stream().map(names).collect(Collectors.joining(", ")));
  }

  private static void fact(Sheet sheet, String name, String value) {
    if (!value.isEmpty()) {
      sheet.prose("  " + name + ": ", "    ", Style.PLAIN, Sentence.of(value));
    }
  }

  private static String assets(TellDevice.Told told) {
    String why = told.device().assetWhy().isEmpty() ? "" : "; " + told.device().assetWhy();
    return told.assets().isEmpty()
        ? "no asset" + why
        : told.assets().stream().map(Titles::mention).collect(Collectors.joining(", ")) + why;
  }

  private static String levels(List<String> levels) {
    return levels.isEmpty() ? "" : "usually level " + String.join(", ", levels);
  }
}
