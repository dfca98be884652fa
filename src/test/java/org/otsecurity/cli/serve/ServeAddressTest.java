package org.otsecurity.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.cli.serve.ServeCommand.Address;

class ServeAddressTest {
  @ParameterizedTest
  @CsvSource({
    "'', http://127.0.0.1:8321/mcp",
    "9000, http://127.0.0.1:9000/mcp",
    "0.0.0.0:9000, http://0.0.0.0:9000/mcp",
    "[::1]:9000, http://[::1]:9000/mcp"
  })
  void addressesAreReadLeniently(String text, String url) {
    Address address = Address.parse(text).orElseThrow();
    assertThat(address.url(address.port())).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "localhost", ":1:2", "::1", "1.2.3.4:", ":80", "70000"})
  void othersAreRefused(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }
}
