package dev.badgepipeline.job;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the workers of this instance are amid; as much as there are workers. */
@Singleton
final class InHand {

  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Collection<ItemMessage> items = ConcurrentHashMap.newKeySet();

  /** Work on an item. */
  <T> Uni<T> during(ItemMessage item, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              items.add(item);
              return Uni.createFrom()
                  .deferred(work::get)
                  .onTermination()
                  .invoke(() -> items.remove(item));
            });
  }

  List<String> titles(String job) {
    return items.stream()
        .filter(item -> item.job().equals(job))
        .map(ItemMessage::title)
        .sorted()
        .toList();
  }

  /** Completes when nothing is in hand. */
  Uni<Void> empty() {
    return items.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().voidItem().onItem().delayIt().by(GLANCE).chain(this::empty);
  }

  boolean isEmpty(String job) {
    return items.stream().noneMatch(item -> item.job().equals(job));
  }
}
