package dev.badgepipeline.ratings;

import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.Pace;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import dev.badgepipeline.upstream.UpstreamRequest;
import dev.badgepipeline.upstream.UpstreamResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * A provider that is asked over HTTP and answers in JSON. One of its kind says where it is, by
 * which key and path it is asked for a title, and what the document means that comes back;
 * everything else is here: retries, the circuit, and what errors mean.
 *
 * @param <T> the document by which it answers
 */
public abstract class HttpRatingProvider<T extends ProviderTitle> implements RatingProvider {

  private static final Duration REFUSED_KEY_PAUSE = Duration.ofMinutes(10);

  private final ProviderCalls calls;
  private final Class<T> document;
  private final Pace pace;

  /**
   * A provider.
   *
   * @param document the document by which it answers
   */
  protected HttpRatingProvider(ProviderCalls calls, Class<T> document) {
    this(calls, document, Duration.ZERO);
  }

  /**
   * A provider whose limit is a matter of pace.
   *
   * @param patience how long a call may wait when it comes too soon
   */
  protected HttpRatingProvider(ProviderCalls calls, Class<T> document, Duration patience) {
    this.calls = calls;
    this.document = document;
    this.pace = new Pace(patience);
  }

  /** How it is reached by its configuration. */
  public abstract ProviderAccess configured();

  /** How long one call may take. */
  protected abstract Duration timeout();

  /** How long it is left alone once its limit is reached, unless it says how long itself. */
  protected abstract Duration limitPause();

  /**
   * The request for a title, made from {@link #get}.
   *
   * @param id from {@link #idOf}
   */
  protected abstract UpstreamRequest request(String id, ProviderAccess access, ApiKey key);

  /** Whether a status means that it does not know the title. */
  protected boolean meansUnknown(int status) {
    return status == 404;
  }

  /** A request of something that it has. */
  protected final UpstreamRequest get(String url) {
    return calls.get(name(), url, timeout());
  }

  @Override
  public Optional<ApiKey> key() {
    return access().key();
  }

  private ProviderAccess access() {
    return calls.access(name(), configured());
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    return pace.keep(() -> calls.repeated(() -> askOnce(id)));
  }

  /** Asks unless the last calls have failed. */
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 20_000,
      failOn = UpstreamException.class)
  protected Uni<ProviderAnswer> askOnce(String id) {
    return ask(id, access());
  }

  /**
   * Asks once, in whatever way it is reached; for those who try a key before it is set.
   *
   * @param id from {@link #idOf}
   */
  public Uni<ProviderAnswer> ask(String id, ProviderAccess access) {
    ApiKey key = access.key().orElseThrow();
    return calls
        .send(request(id, access, key), key)
        .chain(
            response -> calls.document(response, document).map(title -> answer(response, title)));
  }

  /** Words come first: some providers say everything with the same status. */
  private ProviderAnswer answer(UpstreamResponse response, Optional<T> title) {
    String error = title.map(ProviderTitle::error).orElse("").toLowerCase(Locale.ROOT);
    int status = response.status();
    if (status == 429 || error.contains("limit")) {
      throw new UpstreamPausedException(
          name() + "'s limit is reached",
          Reason.LIMIT_REACHED,
          response.retryAfter().orElseGet(this::limitPause));
    }
    if (status == 401 || status == 403 || error.contains("api key")) {
      throw new UpstreamPausedException(
          name() + " refuses the API key", Reason.KEY_REFUSED, REFUSED_KEY_PAUSE);
    }
    if (meansUnknown(status) || saysUnknown(error)) {
      return ProviderAnswer.NOT_FOUND;
    }
    return title
        .filter(known -> status == 200 && known.error().isEmpty())
        .flatMap(ProviderTitle::answer)
        .orElseThrow(
            () -> new UpstreamException(name() + " answers " + status + " without a title"));
  }

  private static boolean saysUnknown(String error) {
    return Stream.of("not found", "incorrect imdb id").anyMatch(error::contains);
  }
}
