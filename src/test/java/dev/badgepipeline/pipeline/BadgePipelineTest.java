package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.badge.Kinds;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.MemoryIsolation;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsDrafts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BadgePipelineTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final FixedProcessor resolution =
      new FixedProcessor(Plans.RESOLUTION, 1, Position.TOP_RIGHT);
  private final FixedProcessor review = new FixedProcessor(Plans.REVIEW, 2, Position.BOTTOM_LEFT);
  private final BadgePipeline pipeline =
      new BadgePipeline(
          Kinds.of(List.of(review, resolution)),
          Kinds.decision(),
          new MemoryIsolation(new MemoryStore()),
          Badging.config(Map.of("badge-pipeline.pipeline.stage-timeout", "20ms")),
          new SimpleMeterRegistry());

  @Test
  void processorsAreAskedInTheirOrder() {
    resolution.shows("4K");
    review.shows("76%");

    assertThat(await(this::decide).badges())
        .containsExactly(resolution.badge("4K"), review.badge("76%"));
  }

  @Test
  void processorThatNeverAnswersFailsItsStageAndNoOther() {
    resolution.neverAnswers();
    review.shows("76%");

    Decision decision = await(this::decide);

    assertThat(decision.badges()).containsExactly(review.badge("76%"));
    assertThat(decision.stages().get(0))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo("no answer within 20 ms"));
  }

  @Test
  void runIsOnItsOwnContextAfterAStageThatTimedOut() {
    review.neverAnswers();

    boolean onOwn =
        await(
            () -> {
              Context own = Vertx.currentContext();
              return decide().map(decision -> Objects.equals(own, Vertx.currentContext()));
            });

    assertThat(onOwn).isTrue();
  }

  private Uni<Decision> decide() {
    return pipeline.decide(
        TestItems.movie(), BadgeSelection.ALL, Asker.PERSON, SettingsDrafts.NONE, List.of());
  }

  private static <T> T await(Supplier<Uni<T>> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Contexts.OWN.open().start(work, result);
    return Uni.createFrom().completionStage(result).await().atMost(LONG_ENOUGH);
  }
}
