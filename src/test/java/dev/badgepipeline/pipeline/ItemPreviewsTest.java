package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.SOMEBODY_ELSES;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.pipeline.MemoryLibrary.Call;
import dev.badgepipeline.pipeline.Preview.Place;
import dev.badgepipeline.pipeline.Preview.PreviewedBadge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemPreviewsTest {

  private final Badging badging;
  private final MemoryLibrary library;

  ItemPreviewsTest(@TempDir Path data) {
    badging = new Badging(data, Admissions.ofDefaults());
    library = badging.library.memory;
  }

  @Test
  void settingsAreTriedOutOnAPosterThatIsReadOnce() {
    Preview first = await(badging.draft(ID));
    badging.review.shows("80%");
    Preview second = await(badging.draft(ID));

    assertThat(library.count(Call.POSTER)).isEqualTo(1);
    assertThat(library.count(Call.ITEM)).isEqualTo(1);
    assertThat(second.poster().bytes()).isNotEqualTo(first.poster().bytes());
  }

  @Test
  void afterAMinuteItIsReadAgain() {
    await(badging.draft(ID));
    badging.now = badging.now.plus(Duration.ofSeconds(61));
    await(badging.draft(ID));

    assertThat(library.count(Call.ITEM)).isEqualTo(2);
    assertThat(library.count(Call.POSTER)).isEqualTo(2);
  }

  @Test
  void anotherPosterIsReadAtOnce() {
    Preview before = await(badging.draft(ID));
    library.show(ID, SOMEBODY_ELSES);
    Preview after = await(badging.draft(ID));

    assertThat(library.count(Call.POSTER)).isEqualTo(2);
    assertThat(after.poster().bytes()).isNotEqualTo(before.poster().bytes());
  }

  @Test
  void theUploadOfARunIsAnotherPosterToo() {
    await(badging.draft(ID));
    await(badging.run());
    Preview after = await(badging.draft(ID));

    assertThat(after.poster().bytes()).isEqualTo(library.shown(ID).bytes());
  }

  @Test
  void otherPreviewsReadItEachTime() {
    await(badging.preview(ID));
    await(badging.preview(ID));

    assertThat(library.count(Call.ITEM)).isEqualTo(2);
  }

  @Test
  void tellsWhereEachBadgeStands() {
    List<PreviewedBadge> badges = await(badging.draft(ID)).badges();

    assertThat(badges)
        .extracting(
            badge -> badge.badge().name() + " " + badge.value().orElse("") + " " + badge.outcome())
        .containsExactly("resolution 4K APPLIED", "review 76% APPLIED");
    assertThat(badges)
        .allSatisfy(
            badge -> {
              Place place = badge.place().orElseThrow();
              assertThat(place.left()).isBetween(0, 119 - place.width());
              assertThat(place.top()).isBetween(0, 180 - place.height());
              assertThat(place.width() * place.height()).isPositive();
            });
  }

  @Test
  void tellsWhyABadgeIsMissing() {
    badging.review.fails("no source knows the title");

    PreviewedBadge review = await(badging.draft(ID)).badges().get(1);

    assertThat(review.outcome()).isEqualTo(StageOutcome.FAILED);
    assertThat(review.reason()).contains("no source knows the title");
    assertThat(review.place()).isEqualTo(Optional.empty());
  }
}
