package dev.badgepipeline.sample;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.database.DatabaseMonitor;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.BadgingRequest;
import dev.badgepipeline.pipeline.ItemBadging;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.Priority;
import dev.badgepipeline.pipeline.RunFailedException;
import dev.badgepipeline.pipeline.StageResult.Applied;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Badges the sample library once at every start, so that a new user sees posters at once. */
@ApplicationScoped
class SampleRun {

  private static final Logger LOG = Logger.getLogger(SampleRun.class);

  private final SampleLibrary sample;
  private final Libraries libraries;
  private final ItemBadging badging;
  private final DatabaseMonitor database;
  private final Vertx vertx;

  SampleRun(
      SampleLibrary sample,
      Libraries libraries,
      ItemBadging badging,
      DatabaseMonitor database,
      Vertx vertx) {
    this.sample = sample;
    this.libraries = libraries;
    this.badging = badging;
    this.database = database;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (!libraries.connections().contains(sample.kind())) {
      return;
    }
    Context context =
        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    context.runOnContext(
        ignored ->
            database
                .triedOnce()
                .emitOn(command -> context.runOnContext(now -> command.run()))
                .chain(this::badgeAll)
                .subscribe()
                .with(
                    this::announce,
                    failure -> LOG.errorf(failure, "The sample library could not be badged")));
  }

  private Uni<List<PipelineReport>> badgeAll() {
    return libraries
        .library(sample.kind())
        .summaries(ItemQuery.ALL)
        .onItem()
        .transformToUniAndConcatenate(
            item ->
                badging
                    .badge(
                        new BadgingRequest(
                            item.ref(), BadgeSelection.ALL, /* force= */ false, Priority.JOB))
                    .onFailure(RunFailedException.class)
                    .recoverWithItem(RunFailedException::report))
        .collect()
        .asList();
  }

  /** What is said here is of no single item. */
  private void announce(List<PipelineReport> reports) {
    MDC.remove("itemId");
    MDC.remove("runId");
    reports.forEach(
        report ->
            LOG.infof(
                "%-28s %-9s %s", report.title().orElse(""), report.outcome(), badges(report)));
    LOG.infof("🖼️ %d badged posters are in %s", reports.size(), sample.directory());
  }

  private static String badges(PipelineReport report) {
    return report.stages().stream()
        .filter(Applied.class::isInstance)
        .map(stage -> ((Applied) stage).value())
        .collect(Collectors.joining(" · "));
  }
}
