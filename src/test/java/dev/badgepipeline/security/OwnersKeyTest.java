package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.security.OwnersKey.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key counts, and when a code does in place of one. */
class OwnersKeyTest {

  private static final Optional<String> NO_KEY = Optional.empty();
  private static final Optional<String> SET = Optional.of("set-by-the-owner");

  @TempDir
  @SuppressWarnings("NullAway.Init") // injected
  Path data;

  @Test
  void withoutAnythingThereIsNoLock() {
    assertThat(started(NO_KEY, false, false).lock()).isEmpty();
  }

  @Test
  void theKeyThatIsSetCounts() {
    assertThat(started(SET, true, false).lock()).hasValueSatisfying(OwnersKeyTest::isSetByTheOwner);
  }

  private static void isSetByTheOwner(Lock lock) {
    assertThat(lock.key().is("set-by-the-owner")).isTrue();
    assertThat(lock.isSetupCode()).isFalse();
  }

  @Test
  void everyStartHasItsOwnCode() {
    Lock first = started(NO_KEY, true, false).lock().orElseThrow();
    Lock second = started(NO_KEY, true, false).lock().orElseThrow();

    assertThat(first.isSetupCode()).isTrue();
    assertThat(first.key()).isNotEqualTo(second.key());
  }

  @Test
  void noCodeIsNeededBehindSomethingThatAsks() {
    assertThat(started(NO_KEY, true, true).lock()).isEmpty();
  }

  @Test
  void aKeyThatWasMadeCountsFromThenOnAndAfterEveryStart() {
    OwnersKey key = started(NO_KEY, true, false);
    Lock made = key.make().await().indefinitely();

    assertThat(made.isSetupCode()).isFalse();
    assertThat(key.lock()).hasValue(made);
    assertThat(started(NO_KEY, true, false).lock().map(Lock::key)).hasValue(made.key());
    assertThat(started(NO_KEY, false, false).lock().map(Lock::key)).hasValue(made.key());
  }

  @Test
  void theKeyThatIsSetGoesBeforeOneThatWasMade() {
    started(NO_KEY, true, false).make().await().indefinitely();

    assertThat(started(SET, true, false).lock()).hasValueSatisfying(OwnersKeyTest::isSetByTheOwner);
  }

  @Test
  void aKeyIsMadeOnce() {
    OwnersKey key = started(NO_KEY, true, false);
    key.make().await().indefinitely();

    assertThatThrownBy(() -> key.make().await().indefinitely())
        .isInstanceOf(KeyNotMadeException.class);
  }

  @Test
  void whereNoKeyIsAskedForNoneIsMade() {
    assertThatThrownBy(() -> started(NO_KEY, false, false).make().await().indefinitely())
        .isInstanceOf(KeyNotMadeException.class);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aKeyThatCannotBeKeptDoesNotCount() throws IOException {
    OwnersKey key = started(NO_KEY, true, false);
    Optional<Lock> code = key.lock();
    Files.createDirectory(data.resolve("api-key"));

    assertThatThrownBy(() -> key.make().await().indefinitely())
        .isInstanceOf(KeyNotMadeException.class)
        .hasMessageContaining("cannot be kept");
    assertThat(key.lock()).isEqualTo(code);
  }

  private OwnersKey started(
      Optional<String> apiKey, boolean setupCode, boolean externalAuthentication) {
    return new OwnersKey(
        new GivenSecurity(apiKey, Optional.empty(), setupCode, externalAuthentication),
        new KeyFile(() -> data),
        Clock.systemUTC());
  }
}
