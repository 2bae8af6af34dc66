package dev.badgepipeline.notification;

import dev.badgepipeline.ratings.PauseObserver;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Tells of rating providers that do not answer because of the key or its quota. */
@Singleton
class ProviderCauses implements PauseObserver {

  /** Who only wants calls to come more slowly asks for less. */
  private static final Duration SHORTEST_OF_A_QUOTA = Duration.ofMinutes(10);

  private final Notifications notifications;

  ProviderCauses(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void paused(String provider, UpstreamPausedException cause) {
    if (cause.reason() == Reason.KEY_REFUSED || cause.pause().compareTo(SHORTEST_OF_A_QUOTA) >= 0) {
      notifications.tell(new Cause.ProviderRefuses(provider, cause.reason(), cause.pause()));
    }
  }
}
