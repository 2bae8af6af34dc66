package dev.badgepipeline.ratings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.ProviderBudgets.Permission;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gets answers of providers: from the database while they are fresh, otherwise from the provider,
 * which is asked once per title however many posters need it at the same time, as long as it has
 * calls left for it. What is known is used when the provider cannot be asked.
 */
@ApplicationScoped
public class ProviderAnswers {

  private static final Logger LOG = Logger.getLogger(ProviderAnswers.class);

  /** Long enough for everyone who has missed the answer in the database to find it here. */
  private static final Duration SHARED_FOR = Duration.ofSeconds(30);

  private static final int SHARED_AT_MOST = 10_000;

  /** Longer than any answer is fresh. */
  private static final Duration ANY_AGE = Duration.ofDays(36_500);

  private final ObjectMapper json;
  private final Freshness freshness;
  private final ProviderBudgets budgets;
  private final BatchedCalls batches;
  private final Clock clock;
  private final ProviderPauses pauses;
  private final Cache<String, Uni<ProviderAnswer>> asked =
      Caffeine.newBuilder()
          .expireAfterWrite(SHARED_FOR)
          .maximumSize(SHARED_AT_MOST)
          .executor(Runnable::run)
          .build();

  ProviderAnswers(
      ObjectMapper json,
      Freshness freshness,
      ProviderBudgets budgets,
      BatchedCalls batches,
      Clock clock,
      ProviderPauses pauses) {
    this.json = json;
    this.freshness = freshness;
    this.budgets = budgets;
    this.batches = batches;
    this.clock = clock;
    this.pauses = pauses;
  }

  /**
   * What a provider is to be asked.
   *
   * @param oldest how old an answer may be for whoever asks
   * @param kept what is known of it
   */
  private record Question(
      RatingProvider provider,
      Item item,
      String id,
      Asker asker,
      Duration oldest,
      StoredAnswer kept,
      StageStore store) {

    String key() {
      return AnswerLookup.key(provider.name(), id);
    }

    TitleKey title() {
      return new TitleKey(provider.name(), id);
    }

    void tellDue(StoredAnswer answer) {
      asker.due().accept(answer.dueWhere(oldest));
    }

    Optional<Answered> known() {
      return kept.answer().map(answer -> new Answered.Known(answer, Origin.CACHE));
    }
  }

  /**
   * The answer of a provider about an item. Never fails because of the provider.
   *
   * @param asker for whom
   */
  public Uni<Answered> ask(RatingProvider provider, Item item, Asker asker, StageStore store) {
    return ask(provider, item, asker, ANY_AGE, store);
  }

  /**
   * The same, where an answer is of no use once it is older than that, however fresh its ratings
   * are.
   */
  public Uni<Answered> ask(
      RatingProvider provider, Item item, Asker asker, Duration oldest, StageStore store) {
    if (provider.key().isEmpty()) {
      return unknown("no API key");
    }
    Optional<String> id = provider.idOf(item);
    return id.isEmpty()
        ? unknown("the library has no id of it that " + provider.name() + " knows")
        : store
            .read(new AnswerLookup(provider.name(), id.get(), json))
            .map(kept -> new Question(provider, item, id.get(), asker, oldest, kept, store))
            .chain(this::answer);
  }

  private static Uni<Answered> unknown(String reason) {
    return Uni.createFrom().item(new Answered.Unknown(reason));
  }

  private Uni<Answered> answer(Question question) {
    Instant now = clock.instant();
    StoredAnswer kept = question.kept();
    if (kept.isFresh(now) && kept.isYoungerThan(question.oldest(), now)) {
      question.tellDue(kept);
      return Uni.createFrom().item(question.known().orElseThrow());
    }
    return askUpstream(question);
  }

  private Uni<Answered> askUpstream(Question question) {
    Uni<ProviderAnswer> answer =
        pauses
            .of(question.provider())
            .map(cause -> Uni.createFrom().<ProviderAnswer>failure(cause))
            .orElseGet(() -> allowed(question));
    return answer
        .invoke(known -> tellDue(question, known))
        .<Answered>map(known -> new Answered.Known(known, Origin.UPSTREAM))
        .onFailure(ProviderAnswers::isUsedUp)
        .call(() -> write(question, waiting(question)))
        .onFailure()
        .recoverWithItem(failure -> withoutProvider(question, failure));
  }

  private static boolean isUsedUp(Throwable failure) {
    return failure instanceof CallRefusedException
        || (failure instanceof UpstreamPausedException paused
            && paused.reason() == Reason.LIMIT_REACHED);
  }

  private SaveWait waiting(Question question) {
    return new SaveWait(question.provider().name(), question.id(), clock.instant());
  }

  private Answered withoutProvider(Question question, Throwable failure) {
    question
        .asker()
        .due()
        .accept(isUsedUp(failure) ? freshness.callsComeAgain(clock.instant()) : Instant.MIN);
    return question
        .known()
        .orElseGet(() -> new Answered.Unknown(MeteredCalls.inWords(question.provider(), failure)));
  }

  /** What is being asked for anyway costs nobody a call. */
  private Uni<ProviderAnswer> allowed(Question question) {
    CallerContext caller = CallerContext.current();
    return asked.getIfPresent(question.key()) != null
        ? caller.receive(shared(question))
        : caller
            .receive(question.asker().allowance().take())
            .chain(
                granted ->
                    granted
                        ? caller.receive(shared(question))
                        : Uni.createFrom()
                            .failure(
                                () -> new AllowanceSpentException(question.provider().name())));
  }

  /** The first one asks and keeps the answer; the others get the same. */
  private Uni<ProviderAnswer> shared(Question question) {
    return asked.get(
        question.key(),
        missing ->
            permitted(question)
                .call(answer -> write(question, keeping(question, answer)))
                .onFailure()
                .invoke(
                    failure -> {
                      asked.invalidate(question.key());
                      pauses.beginIfAsked(question.provider(), failure);
                    })
                .memoize()
                .indefinitely());
  }

  private Uni<ProviderAnswer> permitted(Question question) {
    return question.asker().kind() == Asker.Kind.LIBRARY
            && question.provider() instanceof BatchProvider provider
        ? batches.ask(provider, question.id(), need(question))
        : budgets
            .permission(question.provider(), need(question))
            .invoke(Permission::demand)
            .chain(() -> question.provider().ask(question.id()));
  }

  private Need need(Question question) {
    return Need.of(
        question.asker(), question.kept(), question.item().release(), clock.instant(), freshness);
  }

  private SaveAnswer keeping(Question question, ProviderAnswer answer) {
    TitleKey title = question.title();
    Instant now = clock.instant();
    Instant due = dueAt(question, answer, now);
    return new SaveAnswer(
        title.provider(), title.externalId(), document(answer), answer, now, Optional.of(due));
  }

  private void tellDue(Question question, ProviderAnswer answer) {
    Instant now = clock.instant();
    question.tellDue(
        new StoredAnswer(Optional.of(answer), now, Optional.of(dueAt(question, answer, now))));
  }

  private Instant dueAt(Question question, ProviderAnswer answer, Instant now) {
    return freshness.dueAt(
        question.title(), question.item().release(), answer, question.kept().answer(), now);
  }

  /** Never fails: ratings are shown whether they can be kept or not. */
  private static Uni<Void> write(Question question, Change change) {
    return question
        .store()
        .write(change)
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "An answer of %s is not kept: %s",
                    question.provider().name(), failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private String document(ProviderAnswer answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is plain values", e);
    }
  }
}
