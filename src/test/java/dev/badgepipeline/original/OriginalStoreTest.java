package dev.badgepipeline.original;

import static dev.badgepipeline.original.TestOriginals.await;
import static dev.badgepipeline.original.TestOriginals.filesIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalStoreTest {

  private static final ItemRef ITEM = new ItemRef("jellyfin", "item");
  private static final PosterFile POSTER = TestOriginals.poster(1);
  private static final byte[] DAMAGED = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 9};

  private final Path data;
  private final OriginalStore store;
  private final Path file;

  OriginalStoreTest(@TempDir Path data) {
    this.data = data;
    this.store = Stores.originals(data);
    this.file = OriginalFiles.of(() -> data).original(POSTER.sha256());
  }

  @Test
  void givesBackWhatWasKept() {
    await(store.keep(POSTER));

    assertThat(find(ITEM)).map(PosterFile::bytes).contains(POSTER.bytes());
  }

  @Test
  void givesItBackWhateverItemShowsIt() {
    await(store.keep(POSTER));

    assertThat(find(new ItemRef("folder", "another"))).isPresent();
  }

  @Test
  void keepsItByItsChecksum() {
    String sha256 = await(store.keep(POSTER));

    assertThat(sha256).isEqualTo(POSTER.sha256());
    assertThat(data.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256))
        .hasBinaryContent(POSTER.bytes());
  }

  @Test
  void keepingTheSameAgainWritesNothing() throws IOException {
    await(store.keep(POSTER));
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, longAgo);

    await(store.keep(POSTER));

    assertThat(filesIn(data)).containsExactly(file);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void aDamagedOriginalIsNeverUsed() throws IOException {
    await(store.keep(POSTER));
    Files.write(file, DAMAGED);

    assertThatThrownBy(() -> find(ITEM)).isInstanceOf(OriginalDamagedException.class);
  }

  @Test
  void aDamagedOriginalIsMendedByKeepingItAgain() throws IOException {
    await(store.keep(POSTER));
    Files.write(file, DAMAGED);

    await(store.keep(POSTER));

    assertThat(find(ITEM)).isPresent();
  }

  @Test
  void whatCannotBeWrittenIsNotKept() throws IOException {
    Files.write(data.resolve("originals"), new byte[] {1});

    assertThatThrownBy(() -> await(store.keep(POSTER)))
        .isInstanceOf(OriginalNotKeptException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../state.json", "state.json", "", "ABC"})
  void whatIsNoChecksumIsNotFound(String checksum) {
    await(store.keep(POSTER));

    assertThat(await(store.find(ITEM, checksum))).isEmpty();
  }

  private Optional<PosterFile> find(ItemRef item) {
    return await(store.find(item, POSTER.sha256()));
  }
}
