package dev.badgepipeline.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String ORIGINAL = "0a".repeat(32);
  private static final byte[] INDEX = {1, 2, 3};

  private final IndexStore store;
  private final Path file;

  IndexStoreTest(@TempDir Path data) {
    this.store = new IndexStore(() -> data);
    this.file = ItemFolders.of(() -> data).index("item", ORIGINAL);
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(find()).isEmpty();
  }

  @Test
  void findsWhatWasKeptLast() {
    keep(new byte[] {9});
    keep(INDEX);

    assertThat(find()).contains(INDEX);
  }

  @Test
  void liesBesideItsOriginal() {
    keep(INDEX);

    assertThat(file).exists().hasParent(file.resolveSibling(ORIGINAL).getParent());
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
    assertThatThrownBy(() -> store.find("item", "../state.json").await().atMost(LONG_ENOUGH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void keep(byte[] index) {
    store.keep("item", ORIGINAL, index).await().atMost(LONG_ENOUGH);
  }

  private Optional<byte[]> find() {
    return store.find("item", ORIGINAL).await().atMost(LONG_ENOUGH);
  }
}
