package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ITEM;
import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.SOMEBODY_ELSES;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.pipeline.MemoryLibrary.Call;
import dev.badgepipeline.poster.PosterFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterRestorationTest {

  private final BadgedLibrary library;
  private final Path otherData;

  PosterRestorationTest(@TempDir Path data, @TempDir Path otherData) {
    this.library = new BadgedLibrary(data);
    this.otherData = otherData;
  }

  @Test
  void originalComesBackByteForByte() {
    library.badge(ID, "4K");

    Restoration restoration = library.restore(ID);

    assertThat(restoration).isEqualTo(Restoration.done(ITEM));
    assertThat(library.memory.shown(ID).bytes()).isEqualTo(ORIGINAL.bytes());
  }

  @Test
  void originalComesBackUnderAnotherId() {
    library.badge(ID, "4K");
    library.memory.rename(ID, "another");

    Restoration restoration = library.restore("another");

    assertThat(restoration.restored()).isTrue();
    assertThat(library.memory.shown("another").bytes()).isEqualTo(ORIGINAL.bytes());
  }

  @Test
  void posterWithoutBadgesStays() {
    Restoration restoration = library.restore(ID);

    assertThat(restoration).isEqualTo(Restoration.nothing(ITEM));
    assertThat(library.memory.count(Call.UPLOAD)).isZero();
  }

  @Test
  void restoringTwiceFindsNothingToDo() {
    library.badge(ID, "4K");
    library.restore(ID);

    assertThat(library.restore(ID)).isEqualTo(Restoration.nothing(ITEM));
  }

  @Test
  void posterThatSomebodySetsMeanwhileStays() {
    library.badge(ID, "4K");
    library.memory.afterNext(Call.ITEM, () -> library.memory.show(ID, SOMEBODY_ELSES));

    Restoration restoration = library.restore(ID);

    assertThat(restoration).isEqualTo(Restoration.nothing(ITEM));
    assertThat(library.memory.shown(ID).bytes()).isEqualTo(SOMEBODY_ELSES.bytes());
  }

  @Test
  void posterThatIsBadgedAnewMeanwhileIsRestoredAllTheSame() {
    library.badge(ID, "4K");
    PosterFile badged = library.memory.shown(ID);
    library.memory.afterNext(Call.ITEM, () -> library.memory.show(ID, badged));

    Restoration restoration = library.restore(ID);

    assertThat(restoration.restored()).isTrue();
    assertThat(library.memory.shown(ID).bytes()).isEqualTo(ORIGINAL.bytes());
  }

  @Test
  void posterThatKeepsBeingChangedIsGivenUp() {
    library.badge(ID, "4K");
    PosterFile badged = library.memory.shown(ID);
    AtomicInteger times = new AtomicInteger();
    library.memory.after(
        Call.ITEM,
        () -> {
          times.incrementAndGet();
          library.memory.show(ID, badged);
        });

    assertThatThrownBy(() -> library.restore(ID)).isInstanceOf(PosterChangedException.class);
    assertThat(times).hasValue(3);
    assertThat(library.memory.shown(ID)).isEqualTo(badged);
  }

  @Test
  void badgedPosterWhoseOriginalIsElsewhereStays() {
    BadgedLibrary elsewhere = new BadgedLibrary(otherData);
    elsewhere.badge(ID, "4K");
    library.memory.show(ID, elsewhere.memory.shown(ID));

    assertThatThrownBy(() -> library.restore(ID)).isInstanceOf(OriginalLostException.class);
    assertThat(library.memory.count(Call.UPLOAD)).isZero();
  }

  @Test
  void posterThatIsBadgedAgainAfterItCameBackStartsFromTheOriginal() {
    library.badge(ID, "4K");
    library.restore(ID);
    library.badge(ID, "HD");

    library.restore(ID);

    assertThat(library.memory.shown(ID).bytes()).isEqualTo(ORIGINAL.bytes());
    assertThat(await(library.states.find(ITEM))).isEmpty();
  }
}
