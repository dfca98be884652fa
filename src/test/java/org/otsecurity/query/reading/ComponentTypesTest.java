package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.requirement.ComponentType;

class ComponentTypesTest {
  private final ComponentTypes types = TestCorpus.questions().componentTypes();

  @ParameterizedTest
  @CsvSource({
    "PLC, EMBEDDED_DEVICE",
    " Safety_Controller, EMBEDDED_DEVICE",
    "hosts, HOST_DEVICE",
    "data-diode, NETWORK_DEVICE",
    "HMI, HOST_DEVICE",
    "HMI software, SOFTWARE_APPLICATION",
    "a PLC, EMBEDDED_DEVICE",
    "Siemens S7-1500 PLC, EMBEDDED_DEVICE",
    "Cisco firewalls, NETWORK_DEVICE",
    "serial device server, NETWORK_DEVICE",
    "remote access router, NETWORK_DEVICE",
    "Windows workstation, HOST_DEVICE",
    "hypervisor, HOST_DEVICE",
    "OPC UA server, SOFTWARE_APPLICATION",
    "S7 1500, EMBEDDED_DEVICE"
  })
  void aDeviceIsOfAType(String name, ComponentType type) {
    assertThat(types.parse(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsKnownByItsNameAndItsTitle(ComponentType type) {
    assertThat(types.named(type.value())).contains(type);
    assertThat(types.named(type.title() + "s")).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PLC-relay",
        "",
        "toaster",
        "SCADA",
        "compressor",
        "BMS",
        "Rockwell S7-1500",
        "compressor PLC"
      })
  void otherWordsAreNone(String name) {
    assertThat(types.named(name)).isEmpty();
    assertThatThrownBy(() -> types.parse(name)).isInstanceOf(QueryException.class);
  }
}
