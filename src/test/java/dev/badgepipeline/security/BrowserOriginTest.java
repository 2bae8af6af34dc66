package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserOriginTest {

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:8080",
    "LOCALHOST:8080, http://localhost:8080",
    "localhost, http://localhost:80",
    "127.0.0.1:8080, http://127.0.0.1:8080",
    "[::1]:8080, http://[::1]:8080",
    "badges.example, https://badges.example",
    "badges.example, http://badges.example",
    "badges.example:8443, https://badges.example:8443"
  })
  void aPageOfTheServiceMayCallIt(String host, String origin) {
    assertThat(origin(host, origin).isOwn()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:3000",
    "localhost:8080, http://localhost",
    "localhost:8080, https://localhost:8080",
    "localhost:8080, http://localhost.evil:8080",
    "localhost:8080, http://evil.example:8080",
    "localhost:8080, null",
    "localhost:8080, file://",
    "localhost:8080, http://evil@localhost:8080",
    "badges.example, http://badges.example:3000"
  })
  void aPageOfAnybodyElseMayNot(String host, String origin) {
    assertThat(origin(host, origin).isOwn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "", "CROSS-SITE"})
  void whatABrowserSaysToComeFromElsewhereMayNot(String site) {
    assertThat(fetch(site).isOwn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void whatABrowserSaysToBeOursMay(String site) {
    assertThat(fetch(site).isOwn()).isTrue();
  }

  @Test
  void whoIsNoBrowserMay() {
    assertThat(
            new BrowserOrigin("http", List.of("localhost:8080"), Optional.empty(), Optional.empty())
                .isOwn())
        .isTrue();
  }

  @Test
  void aRequestWithoutAHostOrWithTwoIsNobodys() {
    BrowserOrigin none = new BrowserOrigin("http", List.of(), Optional.empty(), Optional.empty());
    BrowserOrigin empty =
        new BrowserOrigin("http", List.of(""), Optional.empty(), Optional.empty());
    BrowserOrigin two =
        new BrowserOrigin(
            "http", List.of("localhost", "evil.example"), Optional.empty(), Optional.empty());

    assertThat(List.of(none, empty, two))
        .noneMatch(BrowserOrigin::isOwn)
        .noneMatch(origin -> origin.isCalledBy(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, true",
    "[::1]:8080, true",
    "badges.example, true",
    "my_badges:8080, true",
    "localhost.evil, false",
    "evil.example, false"
  })
  void itsNamesAreThoseOfThisHostAndTheOwners(String host, boolean isKnown) {
    BrowserOrigin origin =
        new BrowserOrigin("http", List.of(host), Optional.empty(), Optional.empty());

    assertThat(origin.isCalledBy(List.of("badges.example", "my_badges"))).isEqualTo(isKnown);
  }

  @ParameterizedTest
  @CsvSource({
    "badges.example, https://badges.example, true",
    "badges.example, http://badges.example, false",
    "badges.example, https://evil.example, false"
  })
  void whatTheBrowserHasComeByIsSeenByItsOwnPage(String host, String origin, boolean isSecure) {
    assertThat(origin(host, origin).isSecure()).isEqualTo(isSecure);
  }

  private static BrowserOrigin origin(String host, String origin) {
    return new BrowserOrigin("http", List.of(host), Optional.of(origin), Optional.empty());
  }

  private static BrowserOrigin fetch(String site) {
    return new BrowserOrigin(
        "http", List.of("localhost:8080"), Optional.empty(), Optional.of(site));
  }
}
