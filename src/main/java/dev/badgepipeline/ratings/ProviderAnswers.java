package dev.badgepipeline.ratings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.upstream.UpstreamPausedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Gets answers of providers: from the database while they are fresh, otherwise from the provider,
 * which is asked once per title however many posters need it at the same time. What is known is
 * used when the provider cannot be asked.
 */
@ApplicationScoped
public class ProviderAnswers {

  private static final Logger LOG = Logger.getLogger(ProviderAnswers.class);

  /** Long enough for everyone who has missed the answer in the database to find it here. */
  private static final Duration SHARED_FOR = Duration.ofSeconds(30);

  private static final int SHARED_AT_MOST = 10_000;

  private final ObjectMapper json;
  private final Freshness freshness;
  private final Clock clock;
  private final SteadyTime time;
  private final Cache<String, Uni<ProviderAnswer>> asked =
      Caffeine.newBuilder().expireAfterWrite(SHARED_FOR).maximumSize(SHARED_AT_MOST).build();
  private final ConcurrentMap<String, Pause> pauses = new ConcurrentHashMap<>();

  ProviderAnswers(ObjectMapper json, Freshness freshness, Clock clock, SteadyTime time) {
    this.json = json;
    this.freshness = freshness;
    this.clock = clock;
    this.time = time;
  }

  /**
   * A time in which a provider is not asked.
   *
   * @param until by the {@link SteadyTime}
   */
  private record Pause(Duration until, String reason) {}

  /** The answer of a provider about an item. Never fails because of the provider. */
  public Uni<Answered> ask(RatingProvider provider, Item item, StageStore store) {
    if (provider.key().isEmpty()) {
      return unknown("no API key");
    }
    Optional<String> id = provider.idOf(item);
    return id.isEmpty()
        ? unknown("the library has no id of it that " + provider.name() + " knows")
        : store
            .read(new AnswerLookup(provider.name(), id.get(), json))
            .chain(
                stored ->
                    stored.isFresh(clock.instant())
                        ? Uni.createFrom().item(kept(stored).orElseThrow())
                        : askUpstream(provider, item, id.get(), stored, store));
  }

  private static Uni<Answered> unknown(String reason) {
    return Uni.createFrom().item(new Answered.Unknown(reason));
  }

  private static Optional<Answered> kept(StoredAnswer stored) {
    return stored.answer().map(answer -> new Answered.Known(answer, Origin.CACHE));
  }

  private Uni<Answered> askUpstream(
      RatingProvider provider, Item item, String id, StoredAnswer stored, StageStore store) {
    Pause pause = pauses.get(provider.name());
    if (pause != null && pause.until().compareTo(time.passed()) > 0) {
      return kept(stored).map(Uni.createFrom()::item).orElseGet(() -> unknown(pause.reason()));
    }
    return CallerContext.current()
        .receive(shared(provider, item, id, stored, store))
        .<Answered>map(answer -> new Answered.Known(answer, Origin.UPSTREAM))
        .onFailure()
        .recoverWithItem(
            failure ->
                kept(stored).orElseGet(() -> new Answered.Unknown(inWords(provider, failure))));
  }

  /** The first one asks and keeps the answer; the others get the same. */
  private Uni<ProviderAnswer> shared(
      RatingProvider provider, Item item, String id, StoredAnswer stored, StageStore store) {
    String key = AnswerLookup.key(provider.name(), id);
    return asked.get(
        key,
        missing ->
            provider
                .ask(id)
                .call(answer -> keep(provider, item, id, answer, stored, store))
                .onFailure()
                .invoke(
                    failure -> {
                      asked.invalidate(key);
                      pauseIfAsked(provider, failure);
                    })
                .memoize()
                .indefinitely());
  }

  private Uni<Void> keep(
      RatingProvider provider,
      Item item,
      String id,
      ProviderAnswer answer,
      StoredAnswer before,
      StageStore store) {
    Instant now = clock.instant();
    Instant due =
        freshness.dueAt(
            new TitleKey(provider.name(), id), item.release(), answer, before.answer(), now);
    return store
        .write(new SaveAnswer(provider.name(), id, document(answer), answer, now, Optional.of(due)))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf("An answer of %s is not kept: %s", provider.name(), failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private void pauseIfAsked(RatingProvider provider, Throwable failure) {
    if (failure instanceof UpstreamPausedException wait) {
      Duration until = time.passed().plus(wait.pause());
      pauses.put(provider.name(), new Pause(until, String.valueOf(wait.getMessage())));
      LOG.warnf("⏸️ %s; it is not asked for %d s", wait.getMessage(), wait.pause().toSeconds());
    }
  }

  private static String inWords(RatingProvider provider, Throwable failure) {
    return failure instanceof CircuitBreakerOpenException
        ? provider.name() + " keeps failing and is left alone for a moment"
        : String.valueOf(failure.getMessage());
  }

  private String document(ProviderAnswer answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is plain values", e);
    }
  }
}
