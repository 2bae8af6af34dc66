package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedPosterBadgingTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Badging badging;
  private final AtomicInteger read = new AtomicInteger();

  UploadedPosterBadgingTest(@TempDir Path data) {
    badging = new Badging(data, Admissions.oneAtATime(5));
  }

  @Test
  void posterComesBackBadgedWithAReportThatIsFound() {
    BadgedUpload badged = await(badge(Uni.createFrom().item(ORIGINAL)));

    assertThat(badged.poster()).isNotEqualTo(ORIGINAL);
    assertThat(badged.report().outcome()).isEqualTo(RunOutcome.BADGED);
    assertThat(await(badging.runs.find(badged.report().runId()))).isPresent();
  }

  @Test
  void badgeThatFailsIsMissing() {
    badging.review.fails("no answer");

    BadgedUpload badged = await(badge(Uni.createFrom().item(ORIGINAL)));

    assertThat(badged.report().outcome()).isEqualTo(RunOutcome.PARTIAL);
  }

  @Test
  void posterThatIsBadgedAlreadyIsRefusedWithAReportThatIsFound() {
    PosterFile badged = await(badge(Uni.createFrom().item(ORIGINAL))).poster();

    assertThatThrownBy(() -> await(badge(Uni.createFrom().item(badged))))
        .isInstanceOfSatisfying(
            RunFailedException.class,
            failed -> {
              assertThat(failed).hasCauseInstanceOf(AlreadyBadgedException.class);
              assertThat(await(badging.runs.find(failed.report().runId()))).isPresent();
            });
  }

  @Test
  void posterIsNotReadForAClientThatLeavesWhileItWaits() {
    CompletableFuture<PosterFile> first = new CompletableFuture<>();
    CompletableFuture<BadgedUpload> drawn =
        badge(Uni.createFrom().completionStage(first)).subscribeAsCompletionStage();
    Awaitility.await().atMost(LONG_ENOUGH).until(() -> read.get() == 1);

    badge(Uni.createFrom().item(ORIGINAL)).subscribe().with(ignored -> {}).cancel();
    first.complete(ORIGINAL);
    await(badge(Uni.createFrom().item(ORIGINAL)));

    assertThat(drawn).succeedsWithin(LONG_ENOUGH);
    assertThat(read).hasValue(2);
  }

  @Test
  void posterOfAClientThatLeavesIsInTheWayOfOthersUntilItIsDone() {
    CompletableFuture<PosterFile> first = new CompletableFuture<>();
    Cancellable client =
        badge(Uni.createFrom().completionStage(first)).subscribe().with(ignored -> {});
    Awaitility.await().atMost(LONG_ENOUGH).until(() -> read.get() == 1);
    client.cancel();
    CompletableFuture<BadgedUpload> next =
        badge(Uni.createFrom().item(ORIGINAL)).subscribeAsCompletionStage();
    int readBeforeTheEnd = read.get();

    first.complete(ORIGINAL);

    assertThat(next).succeedsWithin(LONG_ENOUGH);
    assertThat(readBeforeTheEnd).isEqualTo(1);
  }

  private Uni<BadgedUpload> badge(Uni<PosterFile> file) {
    UploadedPoster poster =
        new UploadedPoster(
            ORIGINAL.bytes().length,
            () -> {
              read.incrementAndGet();
              return file;
            });
    return badging.uploads.badge(poster, TestItems.movie(), BadgeSelection.ALL);
  }
}
