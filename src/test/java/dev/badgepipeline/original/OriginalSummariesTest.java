package dev.badgepipeline.original;

import static dev.badgepipeline.original.TestOriginals.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalSummariesTest {

  private static final ItemRef ITEM = new ItemRef("jellyfin", "item");
  private static final PosterFile POSTER = TestOriginals.poster(1);
  private static final PosterFile ANOTHER = TestOriginals.poster(2);
  private static final Instant NOW = Instant.parse("2026-11-29T16:00:00Z");
  private static final Duration STEP = Duration.ofSeconds(1);

  private final Path data;
  private final OriginalStore originals;
  private final PosterStates states;
  private final OriginalSummaries summaries;
  private Duration passed = Duration.ZERO;

  OriginalSummariesTest(@TempDir Path data) {
    this.data = data;
    this.originals = Stores.originals(data);
    this.states = Stores.states(data);
    this.summaries =
        new OriginalSummaries(
            () -> data,
            states,
            new FormerLayoutTakeover(() -> data),
            Clock.fixed(NOW, ZoneOffset.UTC),
            this::oneStepLater);
  }

  /** Every look at the clock takes a second, so that a count does, from its begin to its end. */
  private Duration oneStepLater() {
    passed = passed.plus(STEP);
    return passed;
  }

  @Test
  void thereIsNothingAtFirst() {
    assertThat(summary()).isEqualTo(new OriginalSummary(0, 0, 0, 0, 0, NOW));
  }

  @Test
  void originalThatAnItemWasBadgedFromIsUsed() {
    keep(POSTER);
    remember(ITEM, POSTER);

    assertThat(summary()).isEqualTo(new OriginalSummary(1, size(POSTER), 0, 0, 0, NOW));
  }

  @Test
  void originalOfSeveralItemsCountsOnce() {
    keep(POSTER);
    remember(ITEM, POSTER);
    remember(new ItemRef("folder", "another"), POSTER);

    assertThat(summary()).isEqualTo(new OriginalSummary(1, size(POSTER), 0, 0, 0, NOW));
  }

  @Test
  void originalOfAnItemWithAnotherPosterIsUnused() {
    keep(POSTER);
    remember(ITEM, POSTER);
    keep(ANOTHER);
    remember(ITEM, ANOTHER);

    assertThat(summary())
        .isEqualTo(new OriginalSummary(2, size(POSTER) * 2, 0, 1, size(POSTER), NOW));
  }

  @Test
  void whatHelpsToBadgeThemIsCountedApart() {
    keep(POSTER);
    PosterIndex index = new PosterIndex(new byte[30], Optional.of(ByteBuffer.wrap(new byte[400])));
    await(Stores.indexes(data).keep(POSTER.sha256(), index));

    assertThat(summary().bytes()).isEqualTo(size(POSTER));
    assertThat(summary().indexBytes()).isEqualTo(430);
  }

  @Test
  void whatAnEarlierVersionKeptCounts() throws IOException {
    FormerOriginals former = FormerOriginals.of(data);
    former.keep(ITEM, POSTER);
    former.remember(
        ITEM,
        new PosterState(
            POSTER.sha256(), Optional.of("tag"), "f", Optional.empty(), Optional.empty()));

    assertThat(summary()).isEqualTo(new OriginalSummary(1, size(POSTER), 0, 0, 0, NOW));
  }

  @Test
  void countIsUsedForTenTimesAsLongAsItTook() {
    summary();
    keep(POSTER);
    Duration counted = passed;
    while (passed.compareTo(counted.plus(STEP.multipliedBy(10)).minus(STEP)) < 0) {
      assertThat(summary().originals()).isZero();
    }

    assertThat(summary().originals()).isOne();
  }

  private OriginalSummary summary() {
    return await(summaries.summary());
  }

  private void keep(PosterFile poster) {
    await(originals.keep(poster));
  }

  private void remember(ItemRef item, PosterFile original) {
    await(
        states.remember(
            item,
            new PosterState(
                original.sha256(), Optional.of("tag"), "f", Optional.empty(), Optional.empty())));
  }

  private static long size(PosterFile poster) {
    return poster.bytes().length;
  }
}
