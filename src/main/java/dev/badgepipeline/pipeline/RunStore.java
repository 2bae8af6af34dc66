package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Keeps the reports of runs: the latest of each item in the database, the newest also in memory.
 */
@ApplicationScoped
public class RunStore {

  private static final Logger LOG = Logger.getLogger(RunStore.class);
  private static final int IN_MEMORY = 2_000;

  private final StageIsolation tiers;
  private final ObjectMapper json;
  private final PipelineConfig config;
  private final RunObservers observers;
  private final Cache<String, String> newest =
      Caffeine.newBuilder().maximumSize(IN_MEMORY).executor(Runnable::run).build();

  RunStore(StageIsolation tiers, ObjectMapper json, PipelineConfig config, RunObservers observers) {
    this.tiers = tiers;
    this.json = json;
    this.config = config;
    this.observers = observers;
  }

  /**
   * Records how a run ends, whatever that is. Fails with {@link RunFailedException} when the run
   * fails, but for an item that does not exist: what is nothing has no history.
   *
   * @param report of what the run gives
   */
  <T> Uni<T> recording(Run run, Uni<T> work, Function<T, PipelineReport> report) {
    return work.call(ended -> record(run, report.apply(ended), Optional.empty()))
        .onFailure(failure -> !(failure instanceof ItemNotFoundException))
        .recoverWithUni(failure -> recordFailure(run, failure));
  }

  private <T> Uni<T> recordFailure(Run run, Throwable failure) {
    PipelineReport report = run.failed(failure);
    LOG.warnf("❌ The poster is not badged: %s", Reason.of(failure));
    return record(run, report, Optional.of(failure))
        .chain(() -> Uni.createFrom().failure(() -> new RunFailedException(report, failure)));
  }

  /** Never fails: a poster that came out is not taken back for its report. */
  private Uni<PipelineReport> record(Run run, PipelineReport report, Optional<Throwable> failure) {
    String text = write(report);
    newest.put(report.runId(), text);
    return tiers
        .inIsolation("run", store -> store.write(change(report, text)))
        .invoke(
            outcome -> {
              if (outcome instanceof Isolated.Broken<Void> broken) {
                LOG.warnf("The report of run %s is not kept: %s", report.runId(), broken.failure());
              }
            })
        .replaceWith(report)
        .invoke(
            () ->
                run.item()
                    .map(
                        item ->
                            new EndedRun(
                                item, run.priority(), report, failure, run.upToDate(report)))
                    .ifPresent(observers::ended));
  }

  private SaveRun change(PipelineReport report, String text) {
    int kept = report.itemId().isPresent() ? config.runsKept() : config.uploadsKept();
    return new SaveRun(
        report.runId(), report.itemId().orElse(null), report.startedAt(), text, kept);
  }

  /** The report of a run as JSON. What has not the form of a run's id is the id of none. */
  public Uni<Optional<String>> find(String runId) {
    String inMemory = newest.getIfPresent(runId);
    if (inMemory != null) {
      return Uni.createFrom().item(Optional.of(inMemory));
    }
    return Run.isId(runId)
        ? ask(store -> store.read(RunLookup.byId(runId)))
        : Uni.createFrom().item(Optional.empty());
  }

  /** The latest report of an item as JSON. */
  public Uni<Optional<String>> latest(ItemRef item) {
    return ask(store -> store.read(RunLookup.latestOf(item)));
  }

  /**
   * The newest reports of an item as JSON, the newest first; no more than are kept. Fails with
   * {@link DataUnavailableException} without a database.
   */
  public Uni<List<String>> newest(ItemRef item, int most) {
    return tiers.call("runs of an item", store -> store.transact(new RunHistory(item, most)));
  }

  private Uni<Optional<String>> ask(Function<StageStore, Uni<FoundRun>> question) {
    return tiers
        .inIsolation("run", question)
        .map(
            outcome -> {
              if (outcome instanceof Isolated.Done<FoundRun> done) {
                return done.value().report();
              }
              throw new DataUnavailableException(
                  "the reports of runs cannot be read at the moment",
                  ((Isolated.Broken<FoundRun>) outcome).failure());
            });
  }

  private String write(PipelineReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is plain values", e);
    }
  }
}
