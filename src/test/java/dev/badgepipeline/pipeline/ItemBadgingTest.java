package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ITEM;
import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.pipeline.MemoryLibrary.Call;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.surroundings.OwnThread;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemBadgingTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String DOWN = "Jellyfin could not be reached (ConnectException)";

  private final Badging badging;
  private final MemoryLibrary library;
  private final Admission admission = Admissions.ofDefaults();

  ItemBadgingTest(@TempDir Path data) {
    badging = new Badging(data, admission);
    library = badging.library.memory;
  }

  @Test
  void badgesThePosterAndRecordsIt() {
    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.BADGED);
    assertThat(badging.noted()).contains(List.of("4K", "76%"));
    assertThat(badging.latest().get("runId").asText()).isEqualTo(report.runId());
  }

  @Test
  void whoeverWantsToKnowIsToldHowRunsEnd() {
    await(badging.run());
    await(badging.items.restore(ITEM));
    await(badging.items.restore(ITEM));
    library.before(
        Call.ITEM,
        () -> {
          throw new LibraryUnavailableException(DOWN);
        });
    assertThatThrownBy(() -> await(badging.run())).isInstanceOf(RunFailedException.class);

    assertThat(badging.ended.told())
        .containsExactly(
            ITEM + " BADGED", ITEM + " RESTORED", ITEM + " FAILED LibraryUnavailableException");
  }

  @Test
  void previewsAreNoRunsThatAnybodyIsToldOf() {
    await(badging.preview(ID));

    assertThat(badging.ended.told()).isEmpty();
  }

  @Test
  void runEndsWithTheLibraryThatItBeganWith() {
    MemoryLibrary other = new MemoryLibrary();
    library.afterNext(
        Call.ITEM,
        () -> badging.library.libraries.connect(Map.of(MemoryLibrary.CONNECTION, other)));

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.BADGED);
    assertThat(library.count(Call.UPLOAD)).isEqualTo(1);
  }

  @Test
  void clientThatLeavesAfterTheUploadKeepsNothingFromBeingRecorded() {
    CompletableFuture<Cancellable> client = new CompletableFuture<>();
    library.afterNext(Call.UPLOAD, () -> client.join().cancel());

    client.complete(badging.run().subscribe().with(report -> {}));

    Awaitility.await().atMost(LONG_ENOUGH).until(() -> !badging.database.written().isEmpty());
    assertThat(badging.latest().get("outcome").asText()).isEqualTo("BADGED");
    assertThat(badging.noted()).contains(List.of("4K", "76%"));
  }

  @Test
  void restoringWaitsForAnUploadWhoseClientHasLeft() {
    CountDownLatch uploading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    library.beforeNext(
        Call.UPLOAD,
        () -> {
          uploading.countDown();
          waitFor(goOn);
        });
    Cancellable client = badging.run().subscribe().with(report -> {});
    waitFor(uploading);
    client.cancel();

    CompletableFuture<Restoration> restoring =
        OwnThread.supply(() -> await(badging.items.restore(ITEM)));
    Awaitility.await().atMost(LONG_ENOUGH).until(() -> admission.waiting() == 1);
    goOn.countDown();

    assertThat(restoring)
        .succeedsWithin(LONG_ENOUGH)
        .satisfies(restoration -> assertThat(restoration.restored()).isTrue());
    assertThat(library.shown(ID).bytes()).isEqualTo(ORIGINAL.bytes());
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void posterForWhichThereIsNoRoomIsReadAgainWhenThereIs(@TempDir Path data) {
    Admission narrow = Admissions.withBytes(64 << 20);
    Badging one = new Badging(data, narrow);
    CompletableFuture<String> other = new CompletableFuture<>();
    CompletableFuture<String> held =
        narrow
            .run(
                WorkRequest.uploaded((64 << 20) - 1, Priority.PERSON),
                room -> Uni.createFrom().completionStage(other))
            .subscribeAsCompletionStage();

    CompletableFuture<PosterFile> preview = OwnThread.supply(() -> await(one.preview(ID)));
    Awaitility.await().atMost(LONG_ENOUGH).until(() -> one.library.memory.count(Call.POSTER) == 1);
    assertThat(preview).isNotDone();
    other.complete("has ended");

    assertThat(held).succeedsWithin(LONG_ENOUGH);
    assertThat(preview).succeedsWithin(LONG_ENOUGH);
    assertThat(one.library.memory.count(Call.POSTER)).isEqualTo(2);
  }

  @Test
  void previewsOfAnItemAreDrawnOneAfterTheOther() {
    CountDownLatch drawing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    badging.review.waits(drawing, goOn);
    CompletableFuture<PosterFile> first = OwnThread.supply(() -> await(badging.preview(ID)));
    waitFor(drawing);

    CompletableFuture<PosterFile> second = OwnThread.supply(() -> await(badging.preview(ID)));
    Awaitility.await().atMost(LONG_ENOUGH).until(() -> admission.waiting() == 1);
    goOn.countDown();

    assertThat(first).succeedsWithin(LONG_ENOUGH);
    assertThat(second).succeedsWithin(LONG_ENOUGH);
  }

  @Test
  void libraryThatIsDownIsInTheLatestReport() {
    await(badging.run());
    library.beforeNext(
        Call.ITEM,
        () -> {
          throw new LibraryUnavailableException(DOWN);
        });

    assertThatThrownBy(() -> await(badging.run()))
        .isInstanceOf(RunFailedException.class)
        .hasMessage(DOWN)
        .hasCauseInstanceOf(LibraryUnavailableException.class);

    JsonNode latest = badging.latest();
    assertThat(latest.get("outcome").asText()).isEqualTo("FAILED");
    assertThat(latest.get("reason").asText()).isEqualTo(DOWN);
    assertThat(latest.get("uploaded").asBoolean()).isFalse();
    assertThat(latest.get("stages")).isEmpty();
  }

  @Test
  void failureAfterTheItemIsKnownHasItsTitle() {
    library.beforeNext(
        Call.POSTER,
        () -> {
          throw new LibraryUnavailableException(DOWN);
        });

    assertThatThrownBy(() -> await(badging.run())).isInstanceOf(RunFailedException.class);

    assertThat(badging.latest().get("title").asText()).isEqualTo("title of " + ID);
  }

  @Test
  void itemThatDoesNotExistHasNoRuns() {
    library.beforeNext(
        Call.ITEM,
        () -> {
          throw new ItemNotFoundException("there is no item");
        });

    assertThatThrownBy(() -> await(badging.run())).isInstanceOf(ItemNotFoundException.class);

    assertThat(badging.database.written()).isEmpty();
  }

  @Test
  void runThatCannotBeRecordedIsNoFailure() {
    badging.database.failWritesWith(new IllegalStateException("disk full"));

    assertThat(await(badging.run()).outcome()).isEqualTo(RunOutcome.BADGED);
  }

  @Test
  void runThatFailsFreesItsItem() {
    library.beforeNext(
        Call.ITEM,
        () -> {
          throw new LibraryUnavailableException(DOWN);
        });
    assertThatThrownBy(() -> await(badging.run())).isInstanceOf(RunFailedException.class);

    assertThat(await(badging.run()).outcome()).isEqualTo(RunOutcome.BADGED);
  }

  @Test
  void badgeThatFailsStaysOnThePoster() {
    await(badging.run());
    PosterFile badged = library.shown(ID);
    badging.review.fails("no answer");

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.PARTIAL);
    assertThat(report.uploaded()).isFalse();
    assertThat(kept(report)).containsExactly("76%");
    assertThat(library.shown(ID)).isEqualTo(badged);
  }

  @Test
  void badgeThatFailsIsDrawnAgainBesideOneThatChanges() {
    await(badging.run());
    badging.review.fails("no answer");
    badging.resolution.shows("1080p");

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.PARTIAL);
    assertThat(report.uploaded()).isTrue();
    assertThat(badging.noted()).contains(List.of("1080p", "76%"));
  }

  @Test
  void badgeThatFailsEveryTimeStaysEveryTime() {
    await(badging.run());
    badging.review.fails("no answer");
    badging.resolution.shows("1080p");
    await(badging.run());
    badging.resolution.shows("720p");

    PipelineReport report = await(badging.run());

    assertThat(kept(report)).containsExactly("76%");
    assertThat(badging.noted()).contains(List.of("720p", "76%"));
  }

  private static List<String> kept(PipelineReport report) {
    return report.stages().stream()
        .filter(Failed.class::isInstance)
        .flatMap(stage -> ((Failed) stage).kept().stream())
        .toList();
  }

  @Test
  void badgeThatFailsOnAnUntouchedPosterIsMissing() {
    badging.review.fails("no answer");

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.PARTIAL);
    assertThat(badging.noted()).contains(List.of("4K"));
  }

  @Test
  void badgedPosterOfWhichNothingIsNotedLosesNoBadgeThatFails() {
    await(badging.run());
    await(badging.library.states.forget(ITEM));
    PosterFile badged = library.shown(ID);
    badging.review.fails("no answer");
    badging.resolution.shows("1080p");

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(report.reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("left as it is"));
    assertThat(library.shown(ID)).isEqualTo(badged);
  }

  @Test
  void narrowedRunLeavesTheOtherBadgesOnThePoster() {
    await(badging.run());
    badging.resolution.fails("nobody asks for it");
    badging.review.shows("80%");

    PipelineReport report = await(badging.run("review"));

    assertThat(report.outcome()).isEqualTo(RunOutcome.BADGED);
    assertThat(report.stages()).hasSize(1);
    assertThat(badging.noted()).contains(List.of("4K", "80%"));
  }

  @Test
  void narrowedRunOnAnUntouchedPosterBadgesNothingElse() {
    await(badging.run("review"));

    assertThat(badging.noted()).contains(List.of("76%"));
  }

  @Test
  void narrowedRunDecidesAllAnewWhereNothingIsNoted() {
    await(badging.run());
    await(badging.library.states.forget(ITEM));
    badging.review.shows("80%");

    PipelineReport report = await(badging.run("review"));

    assertThat(report.stages()).hasSize(2);
    assertThat(badging.noted()).contains(List.of("4K", "80%"));
  }

  @Test
  void allBadgesFailingLeavesThePosterAsItIs() {
    badging.resolution.fails("no answer");
    badging.review.fails("no answer");

    PipelineReport report = await(badging.forced());

    assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(library.shown(ID)).isEqualTo(ORIGINAL);
  }

  @Test
  void previewShowsWhatARunWouldUploadAndUploadsNothing() {
    PosterFile preview = await(badging.preview(ID));
    PosterFile before = library.shown(ID);

    await(badging.run());

    assertThat(before).isEqualTo(ORIGINAL);
    assertThat(library.shown(ID).bytes()).isEqualTo(preview.bytes());
  }
}
