package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.pipeline.MemoryLibrary.Call;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.rendering.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterFetchingTest {

  private static final int BYTES = ORIGINAL.bytes().length;

  private final BadgedLibrary library;
  private final List<Long> taken = new ArrayList<>();

  PosterFetchingTest(@TempDir Path data) {
    library = new BadgedLibrary(data);
  }

  @Test
  void posterOfTheUsualSizeAsksForNoMoreRoom() {
    assertThat(fetched(BYTES, 10 * BYTES)).isEqualTo(ORIGINAL);
    assertThat(taken).isEmpty();
    assertThat(library.memory.count(Call.POSTER)).isEqualTo(1);
  }

  @Test
  void largePosterIsReadOnceThereIsRoomForTheLargest() {
    assertThat(fetched(BYTES - 1, 10 * BYTES)).isEqualTo(ORIGINAL);
    assertThat(taken).containsExactly(10L * BYTES);
  }

  @Test
  void posterIsNotReadWithoutRoomForIt() {
    Memory none =
        bytes -> {
          throw new NoRoomYetException(bytes);
        };

    assertThatThrownBy(() -> fetched(BYTES - 1, BYTES, none))
        .isInstanceOf(NoRoomYetException.class);
    assertThat(library.memory.count(Call.POSTER)).isEqualTo(1);
  }

  @Test
  void posterThatIsLargerThanTheLargestIsRefused() {
    assertThatThrownBy(() -> fetched(10, BYTES - 1)).isInstanceOf(PosterTooLargeException.class);
  }

  private PosterFile fetched(int expected, int max) {
    return fetched(expected, max, taken::add);
  }

  private PosterFile fetched(int expected, int max, Memory memory) {
    return await(new PosterFetching(expected, max).poster(library.item(ID), memory));
  }
}
