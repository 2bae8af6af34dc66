package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryWatchTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Duration AWAY = Listener.Settings.USUAL.libraryAway();

  private final Listener listener = new Listener();
  private final Libraries libraries = new Libraries();
  private final LibraryWatch watch =
      new LibraryWatch(libraries, listener.notifications(), Listener.Settings.USUAL, listener.time);
  private Optional<RuntimeException> failure = Optional.empty();

  LibraryWatchTest() {
    libraries.connect(Map.of("jellyfin", library()));
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  @Test
  void aLibraryThatIsAwayForLongIsToldOnceInSixHours() {
    failure = Optional.of(new LibraryUnavailableException("Jellyfin could not be reached"));
    round();
    listener.time.pass(AWAY.minusMillis(1));
    round();
    listener.time.pass(Duration.ofMillis(1));
    round();
    listener.time.pass(Duration.ofHours(1));
    round();
    listener.time.pass(Duration.ofHours(5));
    round();

    await().atMost(LONG_ENOUGH).until(() -> listener.told().size() >= 2);
    assertThat(listener.told())
        .extracting(message -> message.getString("text"))
        .containsExactly(
            "It has been so for 30 min: Jellyfin could not be reached",
            "It has been so for 6 hours: Jellyfin could not be reached");
    assertThat(listener.titles()).containsOnly("The library jellyfin is away");
  }

  @Test
  void oneThatHasAnsweredMeanwhileIsNotAwayForLong() {
    LibraryUnavailableException away = new LibraryUnavailableException("it is away");
    failure = Optional.of(away);
    round();
    failure = Optional.empty();
    listener.time.pass(AWAY);
    round();
    failure = Optional.of(away);
    listener.time.pass(AWAY);
    round();
    listener.time.pass(AWAY);
    round();

    await().atMost(LONG_ENOUGH).until(() -> !listener.told().isEmpty());
    assertThat(listener.told().get(0).getString("text")).contains("30 min");
  }

  @Test
  void anyOtherFailureEndsNoRound() {
    failure = Optional.of(new IllegalStateException("a mistake"));
    round();
    listener.time.pass(AWAY);
    round();
    failure = Optional.of(new LibraryUnavailableException("it is away"));
    round();
    listener.time.pass(AWAY);
    round();

    await().atMost(LONG_ENOUGH).until(() -> !listener.told().isEmpty());
    assertThat(listener.told()).hasSize(1);
  }

  private void round() {
    watch.round().await().atMost(LONG_ENOUGH);
  }

  /** A library that can be counted, and nothing else. */
  private MediaLibrary library() {
    return (MediaLibrary)
        Proxy.newProxyInstance(
            MediaLibrary.class.getClassLoader(),
            new Class<?>[] {MediaLibrary.class},
            (self, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("count");
              return failure
                  .map(why -> Uni.createFrom().<Long>failure(why))
                  .orElseGet(() -> Uni.createFrom().item(1L));
            });
  }
}
