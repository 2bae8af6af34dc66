package dev.badgepipeline.pipeline;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** One run while it goes on: its id, its beginning, and the context that its log lines carry. */
final class Run {

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final String id = UUID.randomUUID().toString();
  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();
  private final CallerContext caller = CallerContext.current();

  private Run() {}

  static Run of(ItemRef item) {
    Run run = new Run();
    MDC.put("itemId", item.toString());
    MDC.put("runId", run.id);
    return run;
  }

  /** Whether a text has the form of a run's id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  String id() {
    return id;
  }

  /** Work whose result is seen on the context that the run began on. */
  <T> Uni<T> received(Uni<T> work) {
    return caller.receive(work);
  }

  /** Of a run that drew nothing. */
  PipelineReport report(Item item, List<StageResult> stages, Outcome outcome) {
    return report(
        Optional.of(item.ref().toString()), item.title(), outcome, false, Optional.empty(), stages);
  }

  /** Of a run whose poster the library has. */
  PipelineReport uploaded(Item item, DrawingPlan plan, DrawnPoster poster) {
    return report(
        Optional.of(item.ref().toString()),
        item.title(),
        plan.outcome(),
        true,
        poster.drawing(),
        poster.stages());
  }

  PipelineReport report(
      Optional<String> itemId,
      String title,
      Outcome outcome,
      boolean uploaded,
      Optional<Drawing> drawing,
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
        drawing,
        startedAt,
        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
        stages);
  }
}
