package dev.badgepipeline.ratings;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.upstream.UpstreamException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Asks for titles that are wanted within a moment of each other in one call, which counts as one.
 * As much is held here as there are runs amid their ratings.
 */
@ApplicationScoped
class BatchedCalls {

  /** No run notices it, and the workers of a job come together in it. */
  private static final Duration GATHERING = Duration.ofMillis(50);

  private final ProviderBudgets budgets;
  private final OwnContexts contexts;
  private final Duration moment;
  private final Map<Kind, Call> gathering = new HashMap<>();

  @Inject
  BatchedCalls(ProviderBudgets budgets, OwnContexts contexts) {
    this(budgets, contexts, GATHERING);
  }

  /**
   * Calls that wait for longer or shorter.
   *
   * @param moment how long titles come together before a call is made that is not full
   */
  BatchedCalls(ProviderBudgets budgets, OwnContexts contexts, Duration moment) {
    this.budgets = budgets;
    this.contexts = contexts;
    this.moment = moment;
  }

  private record Kind(String provider, String call) {}

  private record Wish(String id, Need need, UniEmitter<? super ProviderAnswer> emitter) {}

  /** A call that is not made yet; guarded by the map that it is in. */
  private static final class Call {

    private final BatchProvider provider;
    private final List<Wish> wishes = new ArrayList<>();

    private Call(BatchProvider provider) {
      this.provider = provider;
    }

    private boolean isFull() {
      return wishes.size() >= provider.titlesInACall();
    }

    /** Whoever needs it most decides whether it may be made; the others come along. */
    private Need need() {
      return wishes.stream().map(Wish::need).min(Need::compareTo).orElseThrow();
    }

    private List<String> ids() {
      return wishes.stream().map(Wish::id).distinct().toList();
    }

    private void answered(Map<String, ProviderAnswer> answers) {
      for (Wish wish : wishes) {
        ProviderAnswer answer = answers.get(wish.id());
        if (answer == null) {
          wish.emitter()
              .fail(new UpstreamException(provider.name() + " answers without this title"));
        } else {
          wish.emitter().complete(answer);
        }
      }
    }

    private void failed(Throwable failure) {
      wishes.forEach(wish -> wish.emitter().fail(failure));
    }
  }

  /**
   * Asks for a title, with others if there are some. Fails as the provider does, and with {@link
   * CallRefusedException} where it has no call left. Who cancels before the call is made is not
   * asked for.
   */
  Uni<ProviderAnswer> ask(BatchProvider provider, String id, Need need) {
    Kind kind = new Kind(provider.name(), provider.kindOfCall(id));
    return CallerContext.current()
        .receive(
            Uni.createFrom().emitter(emitter -> wish(provider, kind, new Wish(id, need, emitter))));
  }

  private void wish(BatchProvider provider, Kind kind, Wish wish) {
    Call call;
    boolean begins;
    boolean full;
    synchronized (gathering) {
      begins = !gathering.containsKey(kind);
      call = gathering.computeIfAbsent(kind, none -> new Call(provider));
      call.wishes.add(wish);
      full = call.isFull();
      if (full) {
        gathering.remove(kind);
      }
    }
    wish.emitter().onTermination(() -> withdraw(kind, call, wish));
    if (full) {
      make(call);
    } else if (begins) {
      later(kind, call);
    }
  }

  /** What is asked for already is not taken back. */
  private void withdraw(Kind kind, Call call, Wish wish) {
    synchronized (gathering) {
      if (gathering.get(kind) == call) {
        call.wishes.remove(wish);
      }
    }
  }

  private void later(Kind kind, Call call) {
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(moment)
        .subscribe()
        .with(
            done -> {
              if (isStillGathering(kind, call)) {
                make(call);
              }
            });
  }

  private boolean isStillGathering(Kind kind, Call call) {
    synchronized (gathering) {
      return gathering.remove(kind, call) && !call.wishes.isEmpty();
    }
  }

  private void make(Call call) {
    contexts.open().start(() -> made(call), new CompletableFuture<>());
  }

  private Uni<Void> made(Call call) {
    return permitted(call)
        .invoke(call::answered)
        .onFailure()
        .invoke(call::failed)
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<Map<String, ProviderAnswer>> permitted(Call call) {
    return budgets
        .permission(call.provider, call.need())
        .invoke(ProviderBudgets.Permission::demand)
        .chain(() -> call.provider.askForMany(call.ids()));
  }
}
