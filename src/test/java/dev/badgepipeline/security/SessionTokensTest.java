package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SessionTokens tokens = tokens("correct-horse-battery", NOW);

  @Test
  void aSessionLastsThirtyDaysAndNotASecondLonger() {
    String token = tokens.next();
    Instant end = NOW.plus(Duration.ofDays(30));

    assertThat(tokens.end(token)).contains(end);
    assertThat(tokens("correct-horse-battery", end.minus(SECOND)).end(token)).contains(end);
    assertThat(tokens("correct-horse-battery", end).end(token)).isEmpty();
  }

  @Test
  void anotherKeyEndsAll() {
    assertThat(tokens("correct-horse-batterY", NOW).end(tokens.next())).isEmpty();
  }

  @Test
  void whoeverHasTheSameKeyKnowsThem() {
    assertThat(tokens("correct-horse-battery", NOW).end(tokens.next())).isPresent();
  }

  @Test
  void itsEndCannotBePutOff() {
    String token = tokens.next();
    long end = Long.parseLong(token.substring(0, token.indexOf('.')));

    assertThat(tokens.end((end + 1) + token.substring(token.indexOf('.')))).isEmpty();
  }

  @Test
  void oneSignDifferentIsNone() {
    String token = tokens.next();
    char last = token.charAt(token.length() - 5) == 'A' ? 'B' : 'A';

    assertThat(
            tokens.end(
                token.substring(0, token.length() - 5)
                    + last
                    + token.substring(token.length() - 4)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.", "x.y", "99999999999", "correct-horse-battery"})
  void whatHasNotTheFormIsNone(String token) {
    assertThat(tokens.end(token)).isEmpty();
  }

  @Test
  void theKeyIsNotInIt() {
    assertThat(tokens.next()).matches("\\d+\\.[\\w-]{43}").doesNotContain("horse");
  }

  private static SessionTokens tokens(String key, Instant now) {
    return new SessionTokens(new ApiKey(key), Clock.fixed(now, ZoneOffset.UTC));
  }
}
