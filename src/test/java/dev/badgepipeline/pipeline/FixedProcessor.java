package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeProcessor;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.pipeline.FixedProcessor.Settings;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Decides what a test tells it to. */
final class FixedProcessor implements BadgeProcessor<Settings> {

  private final BadgeKind kind;
  private final int order;
  private final Position position;
  private final boolean enabled;
  private volatile Uni<Verdict> verdict;

  /** What every kind can be set to. */
  record Settings(boolean enabled, @Valid BadgeAppearance appearance) implements BadgeSettings {}

  FixedProcessor(BadgeKind kind, int order, Position position) {
    this(kind, order, position, /* enabled= */ true);
  }

  /**
   * Makes a processor.
   *
   * @param enabled whether it is switched on by default
   */
  FixedProcessor(BadgeKind kind, int order, Position position, boolean enabled) {
    this.kind = kind;
    this.enabled = enabled;
    this.order = order;
    this.position = position;
    this.verdict = Uni.createFrom().item(new Verdict.Nothing("nothing to show"));
  }

  void shows(String text) {
    verdict = Uni.createFrom().item(new Verdict.Show(badge(text)));
  }

  void showsNothing() {
    verdict = Uni.createFrom().item(new Verdict.Nothing("nothing to show"));
  }

  void neverAnswers() {
    verdict = Uni.createFrom().nothing();
  }

  void fails(String reason) {
    verdict = Uni.createFrom().failure(() -> new IllegalStateException(reason));
  }

  /** Decides as before, but tells that it is asked, and waits until it may go on. */
  void waits(CountDownLatch asked, CountDownLatch goOn) {
    Uni<Verdict> before = verdict;
    verdict =
        Uni.createFrom()
            .voidItem()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .invoke(
                () -> {
                  asked.countDown();
                  waitFor(goOn);
                })
            .chain(() -> before);
  }

  private static void waitFor(CountDownLatch goOn) {
    try {
      if (!goOn.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody lets it go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Badge badge(String text) {
    return new Badge(kind, text, List.of(BadgeCell.text(text)), BadgeAppearance.at(position, 8));
  }

  @Override
  public BadgeKind kind() {
    return kind;
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of();
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public SettingsType<Settings> settings() {
    return BadgeSettings.type(
        kind, Settings.class, new Settings(enabled, BadgeAppearance.at(position, 8)));
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<Settings> request) {
    return verdict;
  }
}
