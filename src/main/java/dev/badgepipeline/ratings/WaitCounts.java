package dev.badgepipeline.ratings;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks how many titles wait for each provider. */
record WaitCounts() implements Lookup<WaitCounts.Counts> {

  /** Of each provider that titles wait for, by its name. */
  @RegisterForReflection
  record Counts(Map<String, Count> counts) {

    Counts {
      counts = Map.copyOf(counts);
    }

    Waiting waiting(String provider, Optional<Budget> budget) {
      return Optional.ofNullable(counts.get(provider))
          .map(count -> Waiting.of(count.titles(), count.since(), budget))
          .orElse(Waiting.NOBODY);
    }
  }

  /** How many wait, and since when. */
  @RegisterForReflection
  record Count(String provider, long titles, Instant since) {}

  @Override
  public String key() {
    return "rating-waits";
  }

  @Override
  public Class<Counts> type() {
    return Counts.class;
  }

  @Override
  public Uni<Counts> from(Mutiny.Session session) {
    return session
        .createSelectionQuery(
            "select provider, count(*), min(since) from WaitEntity group by provider",
            Object[].class)
        .getResultList()
        .map(WaitCounts::counts);
  }

  private static Counts counts(List<Object[]> rows) {
    return new Counts(
        rows.stream()
            .map(row -> new Count((String) row[0], (Long) row[1], (Instant) row[2]))
            .collect(Collectors.toMap(Count::provider, count -> count)));
  }

  @Override
  public Retention retention(Counts answer) {
    return Retention.IN_MEMORY;
  }

  @Override
  public Optional<Counts> ifUnknown() {
    return Optional.of(new Counts(Map.of()));
  }
}
