package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** One run while it goes on: its id, its beginning, and the context that its log lines carry. */
final class Run {

  private final String id = UUID.randomUUID().toString();
  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();
  private final @Nullable Context context = Vertx.currentContext();

  private Run() {}

  static Run of(String itemId) {
    Run run = new Run();
    MDC.put("itemId", itemId);
    MDC.put("runId", run.id);
    return run;
  }

  String id() {
    return id;
  }

  /** Continues on the Vert.x context that the run began on, wherever the work before was done. */
  <T> Uni<T> onItsContext(Uni<T> work) {
    Context itsContext = context;
    return itsContext == null
        ? work
        : work.emitOn(command -> itsContext.runOnContext(ignored -> command.run()));
  }

  PipelineReport report(Item item, DrawingPlan plan, Outcome outcome) {
    boolean uploaded = outcome == Outcome.BADGED || outcome == Outcome.PARTIAL;
    return report(Optional.of(item.id()), item.title(), outcome, uploaded, plan.stages());
  }

  PipelineReport report(
      Optional<String> itemId,
      String title,
      Outcome outcome,
      boolean uploaded,
      List<StageResult> stages) {
    return new PipelineReport(
        id,
        itemId,
        title,
        outcome,
        uploaded,
        outcome == Outcome.FAILED
            ? Optional.of("every badge failed, so the poster is left as it is")
            : Optional.empty(),
        startedAt,
        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
        stages);
  }
}
