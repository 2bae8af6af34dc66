package dev.badgepipeline.ratings;

import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.upstream.UpstreamPausedException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/** Leaves providers alone for as long as they want to be, whatever they were asked for. */
@ApplicationScoped
class ProviderPauses {

  private static final Logger LOG = Logger.getLogger(ProviderPauses.class);

  private final SteadyTime time;
  private final List<PauseObserver> observers;

  /** By the names of providers. */
  private final ConcurrentMap<String, Pause> pauses = new ConcurrentHashMap<>();

  ProviderPauses(SteadyTime time, @All List<PauseObserver> observers) {
    this.time = time;
    this.observers = List.copyOf(observers);
  }

  /**
   * A time in which a provider is not asked.
   *
   * @param until by the {@link SteadyTime}
   */
  private record Pause(Duration until, UpstreamPausedException cause) {}

  /** Why a provider is not to be asked now; empty where it may be. */
  Optional<UpstreamPausedException> of(RatingProvider provider) {
    return Optional.ofNullable(pauses.get(provider.name()))
        .filter(pause -> pause.until().compareTo(time.passed()) > 0)
        .map(Pause::cause);
  }

  /** Begins a pause where a call has failed because its provider wants one. */
  void beginIfAsked(RatingProvider provider, Throwable failure) {
    if (failure instanceof UpstreamPausedException wait) {
      pauses.put(provider.name(), new Pause(time.passed().plus(wait.pause()), wait));
      LOG.warnf("⏸️ %s; it is not asked for %d s", wait.getMessage(), wait.pause().toSeconds());
      observers.forEach(observer -> observer.paused(provider.name(), wait));
    }
  }
}
