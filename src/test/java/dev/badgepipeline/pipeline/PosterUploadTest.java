package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ITEM;
import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.SOMEBODY_ELSES;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.pipeline.MemoryLibrary.Call;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterUploadTest {

  private final BadgedLibrary library;

  PosterUploadTest(@TempDir Path data) {
    this.library = new BadgedLibrary(data);
  }

  @Test
  void libraryShowsWhatWasDrawn() {
    LibraryItem item = library.item(ID);
    DrawingPlan plan = library.plan(library.found(item), "4K");
    DrawnPoster poster = library.drawn(plan);

    boolean uploaded = await(library.upload.unlessChanged(item, plan, poster, Pace.FREE));

    assertThat(uploaded).isTrue();
    assertThat(library.memory.shown(ID)).isEqualTo(poster.file());
  }

  @Test
  void uploadIsRememberedByTheTagThatItGot() {
    library.badge(ID, "4K");

    PosterState state = remembered().orElseThrow();
    assertThat(state.originalSha256()).isEqualTo(ORIGINAL.sha256());
    assertThat(state.uploadedTag()).isEqualTo(library.item(ID).facts().posterTag());
  }

  @Test
  void originalIsKnownToBeUsedBeforeItsBadgedPosterIsShown() {
    List<String> used = new ArrayList<>();
    library.memory.beforeNext(
        Call.UPLOAD, () -> remembered().map(PosterState::originalSha256).ifPresent(used::add));

    library.badge(ID, "4K");

    assertThat(used).containsExactly(ORIGINAL.sha256());
  }

  @Test
  void posterThatIsSetBeforeTheUploadStays() {
    library.memory.beforeNext(Call.TAG, this::somebodySetsAPoster);

    boolean uploaded = library.badge(ID, "4K");

    assertThat(uploaded).isFalse();
    assertThat(library.memory.count(Call.UPLOAD)).isZero();
    assertThat(library.memory.shown(ID)).isEqualTo(SOMEBODY_ELSES);
  }

  @Test
  void posterThatIsSetRightAfterTheUploadIsNotTakenForOurs() {
    library.memory.afterNext(Call.UPLOAD, this::somebodySetsAPoster);
    library.badge(ID, "4K");

    library.badge(ID, "HD");
    library.restore(ID);

    assertThat(library.memory.shown(ID).bytes()).isEqualTo(SOMEBODY_ELSES.bytes());
  }

  @Test
  void posterThatIsSetBetweenTheTagAndTheLookAtItIsNotTakenForOurs() {
    library.memory.afterNext(
        Call.UPLOAD, () -> library.memory.afterNext(Call.TAG, this::somebodySetsAPoster));
    library.badge(ID, "4K");

    library.badge(ID, "HD");
    library.restore(ID);

    assertThat(library.memory.shown(ID).bytes()).isEqualTo(SOMEBODY_ELSES.bytes());
  }

  @Test
  void posterThatIsSetAfterTheLastLookIsTheNextOriginal() {
    library.memory.beforeNext(
        Call.UPLOAD, () -> library.memory.afterNext(Call.POSTER, this::somebodySetsAPoster));
    library.badge(ID, "4K");

    library.badge(ID, "HD");
    library.restore(ID);

    assertThat(library.memory.shown(ID).bytes()).isEqualTo(SOMEBODY_ELSES.bytes());
  }

  @Test
  void libraryThatFailsRightAfterTheUploadTakesNothingBack() {
    library.memory.afterNext(
        Call.UPLOAD,
        () ->
            library.memory.beforeNext(
                Call.TAG,
                () -> {
                  throw new LibraryUnavailableException("gone", new IllegalStateException());
                }));

    boolean uploaded = library.badge(ID, "4K");

    assertThat(uploaded).isTrue();
    assertThat(remembered())
        .hasValueSatisfying(
            state -> {
              assertThat(state.originalSha256()).isEqualTo(ORIGINAL.sha256());
              assertThat(state.uploadedTag()).isEmpty();
            });
  }

  @Test
  void whatIsNotRememberedIsFoundByTheMarkerOfThePoster() {
    library.badge(ID, "4K");
    await(library.states.forget(ITEM));

    library.badge(ID, "HD");
    library.restore(ID);

    assertThat(library.memory.shown(ID).bytes()).isEqualTo(ORIGINAL.bytes());
  }

  @Test
  void theNextUploadNeedNotWaitForWhatIsReadBack() {
    LibraryItem item = library.item(ID);
    DrawingPlan plan = library.plan(library.found(item), "4K");
    TurnsTaken turns = new TurnsTaken();

    await(library.upload.unlessChanged(item, plan, library.drawn(plan), turns));

    assertThat(turns.taken)
        .containsExactly("upload begins", "upload ends", "reading begins", "reading ends");
  }

  private static final class TurnsTaken implements Pace {

    private final List<String> taken = new ArrayList<>();

    @Override
    public <T> Uni<T> reading(Supplier<Uni<T>> read) {
      return turn("reading", read);
    }

    @Override
    public <T> Uni<T> uploading(Supplier<Uni<T>> upload) {
      return turn("upload", upload);
    }

    private <T> Uni<T> turn(String name, Supplier<Uni<T>> work) {
      return Uni.createFrom()
          .deferred(
              () -> {
                taken.add(name + " begins");
                return work.get();
              })
          .onTermination()
          .invoke(() -> taken.add(name + " ends"));
    }
  }

  private void somebodySetsAPoster() {
    library.memory.show(ID, SOMEBODY_ELSES);
  }

  private Optional<PosterState> remembered() {
    return await(library.states.find(ITEM));
  }
}
