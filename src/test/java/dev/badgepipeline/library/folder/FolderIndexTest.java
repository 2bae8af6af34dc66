package dev.badgepipeline.library.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderIndexTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Duration RESCAN = Duration.ofMinutes(15);

  private final Path root;
  private final VirtualTime time = new VirtualTime();
  private final AtomicInteger scans = new AtomicInteger();
  private final FolderIndex index;

  FolderIndexTest(@TempDir Path root) {
    this.root = root;
    this.index =
        new FolderIndex(
            new FolderRoot(root, /* followLinks= */ false),
            RESCAN,
            time,
            (whole, folder, watch) -> {
              scans.incrementAndGet();
              return FolderScan.titles(whole, folder, watch);
            });
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void anUnknownIdCostsNoScan() throws IOException {
    title("Dune");
    for (int i = 0; i < 100; i++) {
      assertThat(titles().find("unknown-" + i)).isEmpty();
    }

    assertThat(scans).hasValue(1);
  }

  @Test
  void aTitleThatComesIsSeen() throws IOException {
    title("Dune");
    titles();

    title("inner/Alien");

    await().atMost(LONG_ENOUGH).until(() -> titles().find("alien").isPresent());
    assertThat(titles().find("dune")).isPresent();
  }

  @Test
  void aFolderThatIsRenamedIsFoundUnderItsNewName() throws IOException {
    title("Dune");
    titles();

    Files.move(root.resolve("Dune"), root.resolve("Dune (2021)"));

    await().atMost(LONG_ENOUGH).until(() -> titles().find("dune-2021").isPresent());
    await().atMost(LONG_ENOUGH).until(() -> titles().find("dune").isEmpty());
  }

  @Test
  void aPosterThatIsReplacedIsNoNews() throws IOException {
    title("Dune");
    titles();

    Files.write(root.resolve("Dune/poster.jpg"), new byte[] {1});
    title("Alien");

    await().atMost(LONG_ENOUGH).until(() -> titles().find("alien").isPresent());
    assertThat(scans).describedAs("the root, once or twice, and never Dune").hasValueLessThan(5);
  }

  @Test
  void theWholeFolderIsReadAgainInTime() throws IOException {
    title("Dune");
    titles();

    time.pass(RESCAN);
    titles();

    await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(scans).hasValue(2));
  }

  @Test
  void allWhoWaitShareOneReading() throws Exception {
    title("Dune");
    CountDownLatch mayRead = new CountDownLatch(1);
    AtomicInteger readings = new AtomicInteger();
    try (FolderIndex slow =
        new FolderIndex(
            new FolderRoot(root, /* followLinks= */ false),
            RESCAN,
            time,
            (whole, folder, watch) -> {
              readings.incrementAndGet();
              awaitQuietly(mayRead);
              return FolderScan.titles(whole, folder, watch);
            })) {
      List<CompletableFuture<Titles>> waiting = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        waiting.add(slow.titles().subscribeAsCompletionStage());
      }
      mayRead.countDown();

      for (CompletableFuture<Titles> one : waiting) {
        assertThat(one.get().find("dune")).isPresent();
      }
    }
    assertThat(readings).hasValue(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Titles titles() {
    return index.titles().await().atMost(LONG_ENOUGH);
  }

  private void title(String folder) throws IOException {
    Path path = Files.createDirectories(root.resolve(folder));
    Files.writeString(path.resolve("movie.nfo"), "<movie><title>T</title></movie>");
  }
}
