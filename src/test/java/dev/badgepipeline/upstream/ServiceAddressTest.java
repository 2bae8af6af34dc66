package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://host/base", "http://host/base/", " http://host/base// "})
  void hasOneSlashBeforeAPathHoweverItIsWritten(String url) {
    assertThat(new ServiceAddress(url).at("Items")).isEqualTo("http://host/base/Items");
  }

  @Test
  void hasAPathEvenAtItsRoot() {
    assertThat(new ServiceAddress("http://host").at("")).isEqualTo("http://host/");
  }
}
