package dev.badgepipeline.badge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a series shows when its episodes differ. Episodes of which nothing is known do not count.
 */
public enum EpisodePolicy {
  /** The best that any episode has. */
  HIGHEST,
  /** What most episodes have; of equally many, the better. */
  MAJORITY,
  /** What every episode has at least. */
  LOWEST;

  /**
   * Chooses one of the episodes' values.
   *
   * @param order the worse before the better
   * @return empty when there is no value
   */
  public <T> Optional<T> choose(List<T> values, Comparator<? super T> order) {
    return switch (this) {
      case HIGHEST -> values.stream().max(order);
      case LOWEST -> values.stream().min(order);
      case MAJORITY -> {
        Map<T, Long> counts =
            values.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        yield counts.entrySet().stream()
            .max(Map.Entry.<T, Long>comparingByValue().thenComparing(Map.Entry::getKey, order))
            .map(Map.Entry::getKey);
      }
    };
  }
}
