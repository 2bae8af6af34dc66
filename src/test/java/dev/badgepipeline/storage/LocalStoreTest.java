package dev.badgepipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {

  private static final LocalMap<String> TEXTS = LocalMap.byText("texts");
  private static final LocalMap<Long> NUMBERS = LocalMap.byNumber("numbers");
  private static final int MANY = 3000;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  private final Random random = new Random(4711);
  private final Path directory;
  private final Path file;

  LocalStoreTest(@TempDir Path directory) {
    this.directory = directory;
    file = directory.resolve("folder/store");
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() {
    try (LocalStore store = open()) {
      put(store, "a", "one");
      store.write(maps -> number(maps, 7, "seven")).toCompletableFuture().join();
    }

    try (LocalStore store = open()) {
      assertThat(get(store, "a")).contains("one");
      assertThat(store.<List<Long>>read(maps -> maps.of(NUMBERS).firstKeys(5))).containsExactly(7L);
    }
  }

  @Test
  void writesThatNobodyHasWaitedForAreThereAfterAnOrderlyEnd() {
    try (LocalStore store = open()) {
      List<CompletableFuture<Boolean>> notWaitedFor =
          IntStream.range(0, 100)
              .mapToObj(number -> putLater(store, "key-" + number, "value"))
              .toList();
      assertThat(notWaitedFor).hasSize(100);
    }

    try (LocalStore store = open()) {
      assertThat(store.<Integer>read(maps -> maps.of(TEXTS).size())).isEqualTo(100);
    }
  }

  @Test
  void nothingOfAWriteThatFailsIsKept() {
    try (LocalStore store = open()) {
      put(store, "a", "one");
      CompletableFuture<Object> failing =
          store
              .write(
                  maps -> {
                    maps.of(TEXTS).put("b", bytes("two"));
                    throw new IllegalStateException("half-way");
                  })
              .toCompletableFuture();

      assertThatThrownBy(failing::join).hasMessageContaining("half-way");
    }
    try (LocalStore store = open()) {
      assertThat(get(store, "a")).contains("one");
      assertThat(get(store, "b")).isEmpty();
    }
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    try (LocalStore store = open()) {
      put(store, "a", "one");
    }

    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(rights(directory.resolve("folder"))).isEqualTo("rwx------");
  }

  @Test
  void afterItsEndNothingIsReadOrWritten() {
    LocalStore store = open();
    store.close();

    assertThatThrownBy(() -> get(store, "a")).isInstanceOf(LocalStoreException.class);
    assertThatThrownBy(() -> put(store, "a", "late"))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(LocalStoreException.class);
  }

  /** Its pages have no checksums that anybody looks at. */
  @Test
  void damagedValueIsAbsentAndNeverAnotherOne() throws IOException {
    fill(MANY);
    damage(64, 20);

    try (LocalStore store = open()) {
      List<Optional<String>> found = allOf(store);
      IntStream.range(0, MANY)
          .forEach(
              key -> found.get(key).ifPresent(value -> assertThat(value).isEqualTo(value(key))));
      assertThat(found.stream().filter(Optional::isPresent).count()).isGreaterThan(MANY / 2);
    }
  }

  @Test
  void fileWithAHoleIsSetAsideAndTheRestGoesOn() throws IOException {
    fill(MANY);
    overwriteMiddle(new byte[64 << 10]);

    try (LocalStore store = open()) {
      put(store, "another", "value");
      List<Optional<String>> found = allOf(store);

      assertThat(get(store, "another")).contains("value");
      assertThat(found.stream().filter(Optional::isPresent).count())
          .isBetween(MANY / 2L, MANY - 1L);
    }
    assertThat(names()).containsExactlyInAnyOrder("store", "store.damaged-1");
  }

  @Test
  void fileOfSomethingElseIsSetAsideAndANewOneBegun() throws IOException {
    Files.createDirectories(file.getParent());
    byte[] another = new byte[20_000];
    random.nextBytes(another);
    Files.write(file, another);

    try (LocalStore store = open()) {
      put(store, "a", "one");
      assertThat(get(store, "a")).contains("one");
    }
    assertThat(file.resolveSibling("store.damaged-1")).hasBinaryContent(another);
  }

  /** Or a broken disk would be filled with copies. */
  @Test
  void fourthDamageIsLeftToTheOwner() throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[20_000]);
    for (int number = 1; number <= 3; number++) {
      Files.createFile(file.resolveSibling("store.damaged-" + number));
    }

    try (LocalStore store = open()) {
      assertThatThrownBy(() -> get(store, "a")).hasMessageContaining("look at the disk");
    }
    assertThat(file).hasBinaryContent(new byte[20_000]);
  }

  @Test
  void fileThatIsMostlyWasteIsWrittenAnewAtTheNextStart() throws IOException {
    try (LocalStore store = open()) {
      for (int round = 0; round < 12; round++) {
        fill(store, MANY, round);
      }
    }
    long before = Files.size(file);

    try (LocalStore store = open()) {
      assertThat(get(store, "key-7")).contains(value(7));
    }

    assertThat(before).isGreaterThan(32L << 20);
    assertThat(Files.size(file)).isLessThan(before / 2);
    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(names()).containsExactly("store");
  }

  @Test
  void queueThatRunsThroughLeavesASmallFile() throws IOException {
    try (LocalStore store = new LocalStore(file, Durability.POWER_CUT, NUMBERS)) {
      for (long number = 0; number < 2000; number += 100) {
        long first = number;
        store
            .write(
                maps -> {
                  IntStream.range(0, 100).forEach(next -> number(maps, first + next, value(next)));
                  return true;
                })
            .toCompletableFuture()
            .join();
        store
            .write(
                maps -> {
                  maps.of(NUMBERS).firstKeys(100).forEach(maps.of(NUMBERS)::remove);
                  return true;
                })
            .toCompletableFuture()
            .join();
      }
    }

    assertThat(Files.size(file)).isLessThan(4L << 20);
  }

  @Test
  void fullDiskFailsWritesAndNothingElseUntilThereIsRoom() throws IOException {
    try (SmallMount disk = SmallMount.of(directory.resolve("mount"));
        LocalStore store =
            new LocalStore(disk.path().resolve("store"), Durability.PROCESS_END, TEXTS)) {
      put(store, "before", "kept");
      disk.fill();

      assertThatThrownBy(() -> put(store, "big", "x".repeat(1 << 20)))
          .hasCauseInstanceOf(LocalStoreException.class);
      disk.free();

      Awaitility.await()
          .atMost(LONG_ENOUGH)
          .ignoreExceptions()
          .untilAsserted(() -> put(store, "after", "kept"));
      assertThat(get(store, "before")).contains("kept");
      assertThat(get(store, "big")).isEmpty();
    }
  }

  private LocalStore open() {
    return new LocalStore(file, Durability.PROCESS_END, TEXTS, NUMBERS);
  }

  private void fill(int entries) {
    try (LocalStore store = open()) {
      fill(store, entries, 0);
    }
  }

  private void fill(LocalStore store, int entries, int round) {
    store
        .write(
            maps -> {
              IntStream.range(0, entries)
                  .map(key -> (key * 7 + round * 13) % entries)
                  .forEach(key -> maps.of(TEXTS).put("key-" + key, bytes(value(key))));
              return true;
            })
        .toCompletableFuture()
        .join();
  }

  private static String value(int key) {
    return ("value of " + key + " ").repeat(100);
  }

  private void damage(int bytes, int times) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int time = 0; time < times; time++) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        channel.write(ByteBuffer.wrap(noise), 8192 + random.nextInt((int) channel.size() * 3 / 4));
      }
    }
  }

  private void overwriteMiddle(byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), channel.size() / 2);
    }
  }

  private static List<Optional<String>> allOf(LocalStore store) {
    return IntStream.range(0, MANY).mapToObj(key -> get(store, "key-" + key)).toList();
  }

  private static void put(LocalStore store, String key, String value) {
    putLater(store, key, value).join();
  }

  private static CompletableFuture<Boolean> putLater(LocalStore store, String key, String value) {
    return store
        .write(
            maps -> {
              maps.of(TEXTS).put(key, bytes(value));
              return true;
            })
        .toCompletableFuture();
  }

  private static boolean number(LocalMaps maps, long key, String value) {
    maps.of(NUMBERS).put(key, bytes(value));
    return true;
  }

  private static Optional<String> get(LocalStore store, String key) {
    return store
        .<Optional<byte[]>>read(maps -> maps.of(TEXTS).get(key))
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
