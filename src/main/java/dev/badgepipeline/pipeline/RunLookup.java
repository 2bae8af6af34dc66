package dev.badgepipeline.pipeline;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks for a stored report. */
sealed interface RunLookup extends Lookup<FoundRun> {

  static RunLookup byId(String runId) {
    return new ById(runId);
  }

  static RunLookup latestOf(ItemRef item) {
    return new LatestOf(item);
  }

  /**
   * The {@linkplain Lookup#key() key} of the latest report of an item.
   *
   * @param item as callers write it
   */
  static String keyOfLatest(String item) {
    return "run-of/" + item;
  }

  @Override
  default Class<FoundRun> type() {
    return FoundRun.class;
  }

  /** A report that cannot be read must not look like one that never was. */
  @Override
  default Optional<FoundRun> ifUnknown() {
    return Optional.empty();
  }

  /** By the run's own id. */
  record ById(String runId) implements RunLookup {

    @Override
    public String key() {
      return "run/" + runId;
    }

    /** There are as many as ever ran, and nobody needs them to go on. */
    @Override
    public Retention retention(FoundRun answer) {
      return answer.report().isPresent() ? Retention.IN_MEMORY : Retention.NONE;
    }

    @Override
    public Uni<FoundRun> from(Mutiny.Session session) {
      return session
          .find(RunEntity.class, runId)
          .map(found -> new FoundRun(Optional.ofNullable(found).map(run -> run.report)));
    }
  }

  /** The latest of an item. Reports of before there were connections have the bare id. */
  record LatestOf(ItemRef item) implements RunLookup {

    @Override
    public String key() {
      return keyOfLatest(item.toString());
    }

    @Override
    public Retention retention(FoundRun answer) {
      return answer.report().isPresent() ? Retention.ON_DISK : Retention.NONE;
    }

    @Override
    public Uni<FoundRun> from(Mutiny.Session session) {
      return session
          .createSelectionQuery(
              "from RunEntity where itemId in (:item, :bareId) order by startedAt desc",
              RunEntity.class)
          .setParameter("item", item.toString())
          .setParameter("bareId", item.id())
          .setMaxResults(1)
          .getResultList()
          .map(LatestOf::first);
    }

    private static FoundRun first(List<RunEntity> found) {
      return new FoundRun(found.stream().map(run -> run.report).findFirst());
    }
  }
}
