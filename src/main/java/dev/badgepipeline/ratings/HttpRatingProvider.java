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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /**
   * A request that says what is wanted by a document.
   *
   * @param titles how many are asked for, at most
   */
  protected final UpstreamRequest post(String url, Object wanted, int titles) {
    return calls.post(name(), url, timeout(), wanted, titles);
  }

  @Override
  public Optional<ApiKey> key() {
    return access().key();
  }

  /** How it is reached now. */
  protected final ProviderAccess access() {
    return calls.access(name(), configured());
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    return call(() -> ask(id, access()));
  }

  /**
   * Makes a call as all calls are made.
   *
   * @param call makes it anew each time
   */
  protected final <R> Uni<R> call(Supplier<Uni<R>> call) {
    return pace.keep(() -> calls.repeated(() -> askOnce(call)));
  }

  /** Asks unless the last calls have failed. */
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 20_000,
      failOn = UpstreamException.class)
  protected <R> Uni<R> askOnce(Supplier<Uni<R>> call) {
    return call.get();
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
    String error = error(title);
    demandGoodwill(response, error);
    if (meansUnknown(response.status()) || saysUnknown(error)) {
      return ProviderAnswer.NOT_FOUND;
    }
    return title
        .filter(known -> response.status() == 200 && known.error().isEmpty())
        .flatMap(ProviderTitle::answer)
        .orElseThrow(() -> senseless(response));
  }

  private static String error(Optional<? extends ProviderTitle> title) {
    return title.map(ProviderTitle::error).orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * Fails where an answer means that its provider does not want to be asked.
   *
   * @param error what the answer says is wrong, in small letters
   */
  protected final void demandGoodwill(UpstreamResponse response, String error) {
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
  }

  private UpstreamException senseless(UpstreamResponse response) {
    return new UpstreamException(name() + " answers " + response.status() + " without a title");
  }

  /**
   * Asks once for several titles.
   *
   * @param request made by {@link #post}
   * @param read picks the titles out of the list that comes back, where what cannot be read is
   *     empty
   */
  protected final Uni<Map<String, ProviderAnswer>> askForMany(
      UpstreamRequest request,
      ApiKey key,
      Function<List<Optional<T>>, Map<String, ProviderAnswer>> read) {
    return calls
        .send(request, key)
        .chain(
            response ->
                calls
                    .documents(response, document)
                    .chain(
                        titles ->
                            titles.isPresent() && response.status() == 200
                                ? Uni.createFrom().item(() -> read.apply(titles.get()))
                                : calls
                                    .document(response, document)
                                    .map(title -> refused(response, title))));
  }

  /** An answer that is no list says why it is none. */
  private Map<String, ProviderAnswer> refused(UpstreamResponse response, Optional<T> title) {
    demandGoodwill(response, error(title));
    throw senseless(response);
  }

  /**
   * Asks once for something else than titles.
   *
   * @param read what an answer means, whatever its status; its document is empty where it is none
   */
  protected final <D, R> Uni<R> askFor(
      UpstreamRequest request,
      ApiKey key,
      Class<D> answer,
      BiFunction<UpstreamResponse, Optional<D>, R> read) {
    return calls
        .send(request, key)
        .chain(
            response -> calls.document(response, answer).map(known -> read.apply(response, known)));
  }

  private static boolean saysUnknown(String error) {
    return Stream.of("not found", "incorrect imdb id").anyMatch(error::contains);
  }
}
