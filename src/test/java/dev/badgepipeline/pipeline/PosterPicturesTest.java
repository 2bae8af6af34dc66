package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ITEM;
import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.SOMEBODY_ELSES;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.pipeline.PosterPictures.Picture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterPicturesTest {

  private static final int WIDE = 480;
  private static final int NARROW = 60;

  private final BadgedLibrary library;
  private final PosterPictures pictures;

  PosterPicturesTest(@TempDir Path data) {
    library = new BadgedLibrary(data);
    pictures =
        new PosterPictures(
            library.libraries,
            new PosterFetching(1 << 20, 32 << 20),
            library.originals,
            library.states,
            library.renderer,
            Admissions.ofDefaults());
  }

  @Test
  void showsWhatTheLibraryShows() {
    Picture current = await(pictures.current(ITEM));

    assertThat(await(pictures.file(current, WIDE))).isEqualTo(ORIGINAL);
  }

  @Test
  void whatTheLibraryHasNotScaledIsScaledHere() {
    Picture current = await(pictures.current(ITEM));

    assertThat(await(pictures.file(current, NARROW)).bytes().length)
        .isLessThan(ORIGINAL.bytes().length);
  }

  @Test
  void showsTheOriginalBehindBadges() {
    library.badge(ID, "4K");
    Picture original = await(pictures.original(ITEM));

    assertThat(await(pictures.file(original, WIDE)).sha256()).isEqualTo(ORIGINAL.sha256());
    assertThat(await(pictures.file(await(pictures.current(ITEM)), WIDE)).sha256())
        .isNotEqualTo(ORIGINAL.sha256());
  }

  @Test
  void aPosterWithoutBadgesHasNoOriginalBehindIt() {
    assertThatThrownBy(() -> await(pictures.original(ITEM))).isInstanceOf(NoPictureException.class);
  }

  @Test
  void theOriginalOfAPosterThatSomebodyHasReplacedIsNotShownForIt() {
    library.badge(ID, "4K");
    library.memory.show(ID, SOMEBODY_ELSES);

    assertThatThrownBy(() -> await(pictures.original(ITEM))).isInstanceOf(NoPictureException.class);
  }

  @Test
  void anUnknownItemHasNone() {
    assertThatThrownBy(() -> await(pictures.current(MemoryLibrary.ref("nobody"))))
        .isInstanceOf(ItemNotFoundException.class);
  }
}
