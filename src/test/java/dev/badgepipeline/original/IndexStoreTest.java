package dev.badgepipeline.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.poster.PosterIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String ORIGINAL = "0a".repeat(32);
  private static final byte[] MCUS = {1, 2, 3};
  private static final ByteBuffer SCAN = ByteBuffer.wrap(new byte[] {4, 5});
  private static final PosterIndex INDEX = new PosterIndex(MCUS, Optional.empty());

  private final IndexStore store;
  private final Path file;

  IndexStoreTest(@TempDir Path data) {
    this.store = new IndexStore(() -> data);
    this.file = OriginalFiles.of(() -> data).index(ORIGINAL);
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(find()).isEmpty();
  }

  @Test
  void findsWhatWasKeptLast() {
    keep(new PosterIndex(new byte[] {9}, Optional.empty()));
    keep(INDEX);

    assertThat(find().orElseThrow().mcus()).isEqualTo(MCUS);
    assertThat(find().orElseThrow().scan()).isEmpty();
  }

  @Test
  void scanStaysWhenOnlyTheRestIsKeptAnew() {
    keep(new PosterIndex(new byte[] {9}, Optional.of(SCAN)));
    keep(INDEX);

    assertThat(find().orElseThrow().mcus()).isEqualTo(MCUS);
    assertThat(find().orElseThrow().scan()).contains(SCAN);
  }

  @Test
  void liesBesideItsOriginal() {
    keep(INDEX);

    assertThat(file).exists().hasFileName(ORIGINAL + ".index");
  }

  @Test
  void whatCannotBeReadIsNotKnown() throws IOException {
    Files.createDirectories(file.resolve("a folder where the file should be"));

    assertThat(find()).isEmpty();
  }

  @Test
  void whatCannotBeKeptStopsNothing() throws IOException {
    Files.createDirectories(file.resolve("a folder where the file should be"));

    keep(INDEX);

    assertThat(find()).isEmpty();
  }

  @Test
  void whatIsNoChecksumNamesNoFile() {
    assertThatThrownBy(() -> store.find("../state.json").await().atMost(LONG_ENOUGH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void keep(PosterIndex index) {
    store.keep(ORIGINAL, index).await().atMost(LONG_ENOUGH);
  }

  private Optional<PosterIndex> find() {
    return store.find(ORIGINAL).await().atMost(LONG_ENOUGH);
  }
}
