package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

  private static final Access NO_KEY = new Access(Optional.empty(), false, Optional.empty());

  private record Access(
      Optional<String> apiKey, boolean externalAuthentication, Optional<List<String>> allowedHosts)
      implements SecurityConfig {}

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.53", "::1", "[::1]"})
  void thisHostAloneNeedsNoKey(String host) {
    assertThatCode(() -> new Exposure(NO_KEY, host).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "[::]", "192.168.1.7", "fe80::1", "2001:db8::1"})
  void everyOtherAddressNeedsOne(String host) {
    assertThatThrownBy(() -> new Exposure(NO_KEY, host).check())
        .isInstanceOf(UnsafeExposureException.class)
        .hasMessageContaining("the service would listen on " + host);
  }

  @Test
  void aKeyMakesEveryAddressSafe() {
    assertThatCode(() -> new Exposure(withKey("0123456789abcdef"), "0.0.0.0").check())
        .doesNotThrowAnyException();
  }

  @Test
  void aShortKeyIsNone() {
    assertThatThrownBy(() -> new Exposure(withKey("0123456789abcde"), "127.0.0.1").check())
        .isInstanceOf(UnsafeExposureException.class)
        .hasMessage("badge-pipeline.api-key must have at least 16 characters");
  }

  @Test
  void somethingInFrontMayAskInstead() {
    Access behindProxy = new Access(Optional.empty(), true, Optional.empty());

    assertThatCode(() -> new Exposure(behindProxy, "0.0.0.0").check()).doesNotThrowAnyException();
  }

  private static Access withKey(String key) {
    return new Access(Optional.of(key), false, Optional.empty());
  }
}
