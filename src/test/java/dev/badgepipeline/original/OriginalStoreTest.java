package dev.badgepipeline.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalStoreTest {

  private static final ItemRef ITEM = new ItemRef("jellyfin", "item");

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final PosterFile POSTER =
      new PosterFile(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}, PosterFormat.JPEG);

  private final Path data;

  OriginalStoreTest(@TempDir Path directory) {
    this.data = directory;
  }

  @Test
  void givesBackWhatWasKept() {
    keep(ITEM);

    assertThat(find(ITEM)).map(PosterFile::bytes).contains(POSTER.bytes());
  }

  @Test
  void keepingTheSameAgainWritesNothing() throws IOException {
    keep(ITEM);
    List<Path> before = files();

    keep(ITEM);

    assertThat(files()).isEqualTo(before).hasSize(1);
  }

  @Test
  void aDamagedOriginalIsNeverUsed() throws IOException {
    keep(ITEM);
    Files.write(files().get(0), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 9});

    assertThatThrownBy(() -> find(ITEM)).isInstanceOf(OriginalDamagedException.class);
  }

  @Test
  void aDamagedOriginalIsMendedByKeepingItAgain() throws IOException {
    keep(ITEM);
    Files.write(files().get(0), new byte[] {1});

    keep(ITEM);

    assertThat(find(ITEM)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../outside", "/etc/passwd", "a/b", "", "..\\x", "\u0000"})
  void anIdThatLooksLikeAPathStaysInside(String id) throws IOException {
    keep(new ItemRef("jellyfin", id));

    assertThat(files())
        .singleElement()
        .satisfies(
            file ->
                assertThat(file.toRealPath()).startsWith(data.toRealPath().resolve("originals")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../state.json", "state.json", "", "ABC"})
  void whatIsNoChecksumIsNotFound(String checksum) {
    keep(ITEM);

    assertThat(store().find(ITEM, checksum).await().atMost(LONG_ENOUGH)).isEmpty();
  }

  @Test
  void remembersWhatWasUploadedUntilItIsForgotten() {
    PosterState state = new PosterState("a", Optional.of("tag"), "f");
    store().remember(ITEM, state).await().atMost(LONG_ENOUGH);

    assertThat(store().load(ITEM).await().atMost(LONG_ENOUGH)).contains(state);

    store().forget(ITEM).await().atMost(LONG_ENOUGH);

    assertThat(store().load(ITEM).await().atMost(LONG_ENOUGH)).isEmpty();
  }

  private OriginalStore store() {
    return new OriginalStore(new ObjectMapper().registerModule(new Jdk8Module()), () -> data);
  }

  private void keep(ItemRef item) {
    store().keep(item, POSTER).await().atMost(LONG_ENOUGH);
  }

  private Optional<PosterFile> find(ItemRef item) {
    return store().find(item, POSTER.sha256()).await().atMost(LONG_ENOUGH);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(data)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
