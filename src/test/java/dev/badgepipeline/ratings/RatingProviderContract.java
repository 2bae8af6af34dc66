package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.standin.EndlessServer;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInServer.Request;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.OversizedAnswerException;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.TestUpstreams;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamRetries;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every provider keeps to. A new one extends this, and puts answers of its service beside the
 * test of the same package, in {@code src/test/resources}: {@code title.json}, {@code limit.json},
 * {@code refused-key.json} and {@code unknown.json}.
 */
public abstract class RatingProviderContract {

  protected static final ProviderIds OWN =
      new ProviderIds(Optional.of("tt0078748"), Optional.of("348"), Optional.of("77"));
  protected static final ProviderIds OF_SERIES =
      new ProviderIds(Optional.of("tt13622776"), Optional.of("114461"), Optional.of("393187"));

  private static final ApiKey KEY = new ApiKey("secret-key-of-the-owner");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  protected final FixedAnswerServer server = new FixedAnswerServer();

  private final Vertx vertx = Vertx.vertx();
  private ProviderAccess access = access(server.url(), KEY);
  private Duration timeout = LONG_ENOUGH;

  /** What it said of its limit. */
  private final List<Optional<RateLimit>> heard = new CopyOnWriteArrayList<>();

  /** The provider, configured without a key and for an address where nobody answers. */
  protected abstract HttpRatingProvider<?> provider(ProviderCalls calls, Duration timeout);

  /** What {@code title.json} says. */
  protected abstract ProviderAnswer title();

  /** The status under which it says that its limit is reached, and refuses a key. */
  protected abstract Statuses statuses();

  /** How long it is left alone when it does not say how long. */
  protected abstract Duration limitPause();

  /** Whether a request for {@link #OWN} carries a key where it belongs, and nowhere else. */
  protected abstract void assertAsksFor(Request request, String key);

  /** The status of each kind of error. */
  public record Statuses(int limit, int refusedKey, int unknown) {}

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  @Test
  void readsATitle() {
    answers(200, "title.json");

    assertThat(ask()).isEqualTo(title());
  }

  @Test
  void asksByIdAndKey() {
    answers(200, "title.json");

    ask();

    assertThat(server.requests())
        .singleElement()
        .satisfies(request -> assertAsksFor(request, KEY.value()));
  }

  @Test
  void aKeyThatWasChangedIsUsedFromThenOn() {
    answers(200, "title.json");
    HttpRatingProvider<?> provider = provider();
    ask(provider);
    access = access(server.url(), new ApiKey("another-key"));

    ask(provider);

    assertThat(server.requests())
        .element(1)
        .satisfies(request -> assertAsksFor(request, "another-key"));
  }

  @Test
  void anAddressThatWasChangedIsUsedFromThenOn() {
    try (FixedAnswerServer moved = new FixedAnswerServer()) {
      moved.answers(200, Map.of(), text("title.json"));
      HttpRatingProvider<?> provider = provider();
      access = access(moved.url() + "/", KEY);

      assertThat(ask(provider)).isEqualTo(title());
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void theOwnersKeyIsItsKey() {
    assertThat(provider().key()).contains(KEY);
  }

  @Test
  void thereIsNoKeyUntilTheOwnerSetsOne() {
    access = new ProviderAccess(new ServiceAddress(server.url()), Optional.empty());

    assertThat(provider().key()).isEmpty();
  }

  @Test
  void aTitleWithoutIdsIsNotAskedFor() {
    assertThat(idOf(ItemType.MOVIE, ProviderIds.NONE, ProviderIds.NONE)).isEmpty();
  }

  @Test
  void anUnknownTitleIsAnAnswer() {
    answers(statuses().unknown(), "unknown.json");

    assertThat(ask()).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @Test
  void itsLimitIsAPause() {
    answers(statuses().limit(), "limit.json");

    assertPause(limitPause());
  }

  @Test
  void itsLimitIsAPauseAsLongAsItSays() {
    server.answers(statuses().limit(), Map.of("Retry-After", "42"), text("limit.json"));

    assertPause(Duration.ofSeconds(42));
  }

  @Test
  void tooManyRequestsAreAPauseWhateverElseItSays() {
    server.answers(429, "");

    assertPause(limitPause());
  }

  @Test
  void whatItSaysOfItsLimitIsHeard() {
    server.answers(
        200,
        Map.of("X-RateLimit-Limit", "1000", "X-RateLimit-Remaining", "998"),
        text("title.json"));

    ask();

    assertThat(heard).containsExactly(Optional.of(new RateLimit(1000, 998, Optional.empty())));
  }

  @Test
  void anIdTellsTheTitleThatItIsOf() {
    HttpRatingProvider<?> provider = provider();
    Item item = TestItems.withIds(ItemType.MOVIE, OWN, ProviderIds.NONE);

    ProviderIds ids = provider.idsIn(provider.idOf(item).orElseThrow());

    assertThat(provider.idOf(TestItems.withIds(ItemType.MOVIE, ids, ProviderIds.NONE)))
        .isEqualTo(provider.idOf(item));
  }

  @Test
  void aRefusedKeyIsAPauseThatDoesNotNameIt() {
    answers(statuses().refusedKey(), "refused-key.json");

    assertThat(failure())
        .isInstanceOf(UpstreamPausedException.class)
        .hasMessage(provider().name() + " refuses the API key");
  }

  @Test
  void aBodyThatIsNotJsonIsAFault() {
    server.answers(200, "<html>Bad gateway</html>");

    assertThat(failure()).isInstanceOf(UpstreamException.class);
  }

  @Test
  void aServersFaultIsAFault() {
    server.answers(503, "");

    assertThat(failure())
        .isInstanceOf(UpstreamException.class)
        .hasMessage(provider().name() + " answers 503 without a title");
  }

  @Test
  void anUnreachableServerIsAFaultThatNamesNoKey() {
    server.close();

    assertThat(failure())
        .isInstanceOf(UpstreamException.class)
        .hasMessageNotContaining(KEY.value());
  }

  @Test
  void aKeyThatCannotBeSentIsAFaultThatDoesNotNameIt() {
    access = access(server.url(), new ApiKey("secret-key\nof-the-owner"));

    Throwable failure = failure();

    assertThat(failure == null ? "" : failure.toString()).doesNotContain("of-the-owner");
  }

  @Test
  void aSilentServerIsAFaultAfterTheTimeout() {
    server.keepsSilent();
    timeout = Duration.ofMillis(200);

    assertThat(failure())
        .isInstanceOf(UpstreamException.class)
        .hasMessage(provider().name() + " did not answer within 200 ms");
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    try (EndlessServer endless = EndlessServer.announcing()) {
      access = access(endless.url(), KEY);

      assertThat(failure()).isInstanceOf(OversizedAnswerException.class);
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(endless.readers()).isZero());
    }
  }

  @Test
  void aRedirectionIsNotFollowedWithTheKey() {
    try (FixedAnswerServer elsewhere = new FixedAnswerServer()) {
      server.answers(302, Map.of("Location", elsewhere.url()), "");

      Throwable failure = failure();

      assertThat(elsewhere.requests()).isEmpty();
      assertThat(failure).isInstanceOf(UpstreamException.class).hasMessageContaining("302");
    }
  }

  private void assertPause(Duration length) {
    assertThat(failure())
        .isInstanceOfSatisfying(
            UpstreamPausedException.class, pause -> assertThat(pause.pause()).isEqualTo(length));
  }

  /** Has the server give an answer that lies beside the test. */
  protected void answers(int status, String resource) {
    server.answers(status, text(resource));
  }

  private String text(String resource) {
    try (InputStream in = getClass().getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the provider answers about {@link #OWN}. */
  protected ProviderAnswer ask() {
    return ask(provider());
  }

  /** How it fails to answer. */
  protected Throwable failure() {
    return catchThrowable(this::ask);
  }

  /** What the provider answers about an id of its own. */
  protected ProviderAnswer ask(String id) {
    return provider().ask(id).await().atMost(LONG_ENOUGH);
  }

  private ProviderAnswer ask(HttpRatingProvider<?> provider) {
    return provider
        .ask(idOf(ItemType.MOVIE, OWN, ProviderIds.NONE).orElseThrow())
        .await()
        .atMost(LONG_ENOUGH);
  }

  /** The id by which an item is asked for. */
  protected Optional<String> idOf(ItemType type, ProviderIds ids, ProviderIds seriesIds) {
    Item item = TestItems.withIds(type, ids, seriesIds);
    return provider().idOf(item);
  }

  /** The provider, as its owner has set it up. */
  protected HttpRatingProvider<?> provider() {
    ProviderCalls calls =
        new ProviderCalls(
            TestUpstreams.client(vertx),
            new UpstreamRetries(),
            new ObjectMapper(),
            TestRatings.USUAL,
            (name, configured) -> access,
            (name, key, headers) -> heard.add(RateLimit.in(headers, Instant.EPOCH)));
    return provider(calls, timeout);
  }

  private static ProviderAccess access(String url, ApiKey key) {
    return new ProviderAccess(new ServiceAddress(url), Optional.of(key));
  }
}
