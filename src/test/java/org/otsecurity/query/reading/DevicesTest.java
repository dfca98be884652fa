package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.device.Device;
import org.otsecurity.query.Questions;
import org.otsecurity.query.nerc.NercAsked;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.store.Store;

class DevicesTest {
  private final Store store = TestCorpus.store();
  private final Questions questions = TestCorpus.questions();
  private final Devices devices = new Devices();

  private Optional<Device> read(String text) {
    return store.read(reader -> devices.read(reader, text));
  }

  private List<Device> all() {
    return store.read(reader -> {
      List<String> names = reader.devices().names();
      return names.stream()
          .flatMap(each -> reader.devices().device(each).stream())
          .distinct()
          .toList();
    });
  }

  @ParameterizedTest
  @CsvSource({
    "S7-1500, S7-1500",
    "S71500, S7-1500",
    "Siemens S7-1500 PLC, S7-1500",
    "the Siemens SIMATIC S7-1500 controllers, S7-1500",
    "Schneider M580, Modicon M580",
    "Allen-Bradley ControlLogix, ControlLogix",
    "SEL-3530 RTAC, SEL-3530",
    "SICAM A8000, SICAM A8000",
    "data diodes, data diode",
    "networked medical devices, networked medical device",
    "IP camera, IP camera",
    "HMI systems, HMI",
    "batteries' BMS, ",
    "badge readers, badge reader"
  })
  void aNameIsReadInItsSpellings(String text, String name) {
    assertThat(read(text).map(Device::name)).isEqualTo(Optional.ofNullable(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "toaster", "PLC programming course", "S7-1500 switch", "Rockwell S7-1500"})
  void whatIsNoDeviceIsNone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void aWordOfSeveralMeaningsIsAskedBack() {
    assertThatThrownBy(() -> read("BMS"))
        .isInstanceOfSatisfying(
            QueryException.class,
            each -> assertThat(each.suggestions()).contains("battery management system"));
  }

  @Test
  void aNameWithinAnotherIsNotFound() {
    List<Devices.Found> found =
        store.read(reader -> devices.in(reader, "patch the domain controller behind the firewall"));
    assertThat(found)
        .extracting(each -> each.device().name())
        .containsExactly("domain controller", "firewall");
  }

  @Test
  void aUsualWordIsAProductOnlyAsWritten() {
    List<Devices.Found> found =
        store.read(reader -> devices.in(reader, "we got an ignition problem"));
    assertThat(found).isEmpty();
  }

  @Test
  void thereAreDevicesOfEveryKind() {
    assertThat(all()).hasSizeGreaterThan(350);
    assertThat(all().stream().filter(Device::isProduct)).hasSizeGreaterThan(150);
  }

  /** Every device is of a component type, of several with a reason, or of none with a reason. */
  @Test
  void everyDeviceResolvesOrIsToldWhyNot() {
    List<String> odd = new ArrayList<>();
    for (Device each : all()) {
      Optional<String> problem =
          problem(() -> questions.componentTypes().read(each.name()).type())
              .or(() -> problem(() -> techniques(each)))
              .or(() -> problem(() -> level(each)))
              .or(() ->
                  problem(() ->
                      questions
                          .nerc()
                          .list(
                              Optional.empty(),
                              new NercAsked.Request(
                                  Optional.of(each.name()),
                                  Optional.empty(),
                                  List.of(),
                                  Optional.empty()),
                              1,
                              0)))
              .or(() -> problem(() -> questions.term().explain(each.name())));
      problem.ifPresent(what -> odd.add(each.name() + ": " + what));
    }
    assertThat(odd).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "S7-1500, PLC of Siemens, ROWS_OF_A_LEVEL",
    "data diode, network device (certain), ROWS_OF_A_LEVEL",
    "hypervisor, host device (usual), ROWS_OF_A_LEVEL",
    "GuardLogix, A0010, TECHNIQUES"
  })
  void whoAsksForARowOfItsNameIsToldWhatItIs(String name, String said, NextStep next) {
    assertThatThrownBy(() -> questions.requirement().get(name, Optional.empty()))
        .isInstanceOfSatisfying(
            QueryException.class,
            each -> {
              QueryException told =
                  each.unknownName()
                      .flatMap(questions.unknownNames().devices()::refusal)
                      .orElseThrow();
              assertThat(told.problem()).contains(said);
              assertThat(told.steps()).contains(next);
            });
  }

  @Test
  void aTermIsToldWithTheDeviceOfItsName() {
    assertThat(questions.term().explain("what is a data diode?").device())
        .hasValueSatisfying(each -> assertThat(each.assets()).isEmpty());
    assertThat(questions.term().explain("PLC").device())
        .hasValueSatisfying(
            each -> assertThat(each.nerc()).contains("can be BES Cyber System, if"));
  }

  @Test
  void aSearchSaysWhatAProductIs() {
    AskSearch.Answer answer =
        questions
            .askSearch()
            .answer(
                new AskSearch.Request(
                    "hardening an AXC F 2152",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("hypervisor"),
                    false,
                    5,
                    0));
    assertThat(answer.found().interpretedAs().notes())
        .anyMatch(each -> each.contains("PLC of Phoenix Contact; embedded device (certain)"))
        .anyMatch(each -> each.contains("\"hypervisor\" is read as host device (usual"));
  }

  private Object techniques(Device device) {
    return questions
        .techniques()
        .find(
            new FindTechniques.Request(
                List.of(device.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  private Object level(Device device) {
    return questions
        .zones()
        .guide(
            new ZoneGuidance.Request(
                Optional.of(device.name()), Optional.empty(), Optional.empty()));
  }

  /** What is wrong with an answer: that the device is not known, instead of what is known of it. */
  private static Optional<String> problem(Supplier<?> question) {
    try {
      assertThat(question.get()).isNotNull();
      return Optional.empty();
    } catch (QueryException e) {
      String said = (e.problem() + " " + e.remedy()).toLowerCase(Locale.ROOT);
      boolean told =
          Stream.of(
                  "is no component of",
                  "is not of one component type",
                  "has no asset for it",
                  "may mean several devices",
                  "usual level",
                  "usually stands",
                  "depends on its use",
                  "transient cyber assets and removable media",
                  "remote access:")
              .anyMatch(said::contains);
      return told ? Optional.empty() : Optional.of(e.problem());
    }
  }
}
