package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.badge.Kinds;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.MemoryIsolation;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.pipeline.BadgePipeline.Question;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsDrafts;
import dev.badgepipeline.settings.SettingsInMemory;
import dev.badgepipeline.settings.SettingsKey;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BadgePipelineTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final FixedProcessor resolution =
      new FixedProcessor(Plans.RESOLUTION, 1, Position.TOP_RIGHT);
  private final FixedProcessor review = new FixedProcessor(Plans.REVIEW, 2, Position.BOTTOM_LEFT);
  private final FixedProcessor weather =
      new FixedProcessor(new BadgeKind("weather"), 3, Position.TOP_LEFT, /* enabled= */ false);
  private final MemoryStore store = new MemoryStore();
  private final BadgePipeline pipeline =
      new BadgePipeline(
          Kinds.of(List.of(weather, review, resolution)),
          Kinds.decision(),
          new MemoryIsolation(store),
          Badging.config(Map.of("badge-pipeline.pipeline.stage-timeout", "500ms")),
          new SimpleMeterRegistry());

  @Test
  void processorsAreAskedInTheirOrder() {
    resolution.shows("4K");
    review.shows("76%");

    assertThat(await(this::decide).badges())
        .containsExactly(resolution.badge("4K"), review.badge("76%"));
  }

  @Test
  void kindsThatAreOffByDefaultAreNotAskedUntilTheirOwnerTouchesThem() {
    assertThat(await(this::decide).stages())
        .extracting(StageResult::kind)
        .containsExactly(Plans.RESOLUTION, Plans.REVIEW);

    SettingsInMemory.save(
        weather.settings(), SettingsScope.EVERYWHERE, "{\"enabled\":true}", store);
    weather.shows("rain");

    assertThat(await(this::decide).badges()).contains(weather.badge("rain"));
  }

  @Test
  void whoAsksForAKindByNameIsToldThatItIsOff() {
    BadgeSelection selection = new BadgeSelection(Set.of(weather.kind()));

    assertThat(await(() -> decide(selection, SettingsView.SAVED, List.of())).stages())
        .singleElement()
        .isInstanceOf(StageResult.Skipped.class);
  }

  @Test
  void aKindThatIsTriedOutIsAsked() {
    SettingsDrafts drafts =
        new SettingsDrafts(
            Map.of(new SettingsKey(SettingsScope.EVERYWHERE, "weather"), "{\"enabled\":true}"));
    weather.shows("rain");

    assertThat(await(() -> decide(BadgeSelection.ALL, drafts, List.of())).badges())
        .contains(weather.badge("rain"));
  }

  @Test
  void kindsThatTheirOwnerTouchedAreLookedForInTheViewOfSettings() {
    MemoryStore seen = new MemoryStore();
    SettingsInMemory.save(weather.settings(), SettingsScope.EVERYWHERE, "{\"enabled\":true}", seen);
    SettingsView view =
        new SettingsView() {
          @Override
          public StageStore over(StageStore saved) {
            return seen;
          }

          @Override
          public boolean tries(String name) {
            return false;
          }
        };
    weather.shows("rain");

    assertThat(await(() -> decide(BadgeSelection.ALL, view, List.of())).badges())
        .contains(weather.badge("rain"));
  }

  @Test
  void aBadgeGoesWhenItsSettingsAreTakenAway() {
    weather.shows("rain");
    List<Badge> shown = List.of(weather.badge("rain"));

    assertThat(await(() -> decide(BadgeSelection.ALL, SettingsView.SAVED, shown)).badges())
        .isEmpty();
  }

  @Test
  void aKindThatIsNotChosenForATypeGoesAndSaysWhy() {
    resolution.shows("4K");
    review.shows("76%");
    BadgesByType chosen =
        new BadgesByType(List.of("resolution"), List.of(), List.of(), List.of(), List.of());

    Decision decision =
        await(
            () ->
                decide(
                    BadgeSelection.ALL, chosen, SettingsView.SAVED, List.of(review.badge("75%"))));

    assertThat(decision.badges()).containsExactly(resolution.badge("4K"));
    assertThat(decision.stages().get(1))
        .isInstanceOfSatisfying(
            StageResult.Skipped.class,
            skipped -> assertThat(skipped.reason()).contains("not among the badges"));
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
            failed -> assertThat(failed.reason()).isEqualTo("no answer within 500 ms"));
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
    return decide(BadgeSelection.ALL, SettingsView.SAVED, List.of());
  }

  private Uni<Decision> decide(BadgeSelection selection, SettingsView drafts, List<Badge> shown) {
    return decide(selection, BadgesByType.ALL, drafts, shown);
  }

  private Uni<Decision> decide(
      BadgeSelection selection, BadgesByType chosen, SettingsView drafts, List<Badge> shown) {
    return pipeline.decide(
        new Question(
            TestItems.movie(),
            selection,
            chosen,
            Asker.PERSON,
            drafts,
            shown,
            new Lifetime(Instant.now())));
  }

  private static <T> T await(Supplier<Uni<T>> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Contexts.OWN.open().start(work, result);
    return Uni.createFrom().completionStage(result).await().atMost(LONG_ENOUGH);
  }
}
