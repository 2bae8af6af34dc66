package dev.badgepipeline.notification;

import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks a round at a time whether libraries answer, and tells of those that have not for long. It
 * has no clock or thread of its own; rounds follow each other, never overlap.
 */
@Singleton
class LibraryWatch {

  private final Libraries libraries;
  private final Notifications notifications;
  private final Duration longest;
  private final SteadyTime time;
  private final Map<String, Duration> awaySince = new ConcurrentHashMap<>();

  LibraryWatch(
      Libraries libraries, Notifications notifications, NotifyConfig config, SteadyTime time) {
    this.libraries = libraries;
    this.notifications = notifications;
    this.longest = config.libraryAway();
    this.time = time;
  }

  /** One round. Never fails. */
  Uni<Void> round() {
    List<String> connections = List.copyOf(libraries.connections());
    awaySince.keySet().retainAll(connections);
    return Multi.createFrom()
        .iterable(connections)
        .onItem()
        .transformToUniAndConcatenate(this::look)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> look(String connection) {
    return Uni.createFrom()
        .deferred(() -> libraries.library(connection).count())
        .invoke(() -> awaySince.remove(connection))
        .replaceWithVoid()
        .onFailure(LibraryUnavailableException.class)
        .invoke(failure -> isAway(connection, String.valueOf(failure.getMessage())))
        .onFailure()
        .recoverWithNull();
  }

  private void isAway(String connection, String reason) {
    Duration now = time.passed();
    Duration away = now.minus(awaySince.computeIfAbsent(connection, first -> now));
    if (away.compareTo(longest) >= 0) {
      notifications.tell(new Cause.LibraryAway(connection, away, reason));
    }
  }
}
