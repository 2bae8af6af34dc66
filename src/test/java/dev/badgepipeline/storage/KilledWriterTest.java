package dev.badgepipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes: what it was told is kept, is kept. */
class KilledWriterTest {

  private static final LocalMap<Long> ENTRIES = LocalMap.byNumber("entries");
  private static final int TOLD_BEFORE_THE_KILL = 400;

  /** Twice on the same file, since the second one begins with what the first has left. */
  @RepeatedTest(2)
  void nothingThatWasKeptIsLost(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("store");

    long first = killedAfterTelling(file, Durability.POWER_CUT);
    long second = killedAfterTelling(file, Durability.POWER_CUT);

    assertThat(first).isGreaterThanOrEqualTo(TOLD_BEFORE_THE_KILL);
    assertThat(second).isGreaterThan(first);
    assertThat(keysOf(file, Durability.POWER_CUT))
        .startsWith(LongStream.rangeClosed(1, second).boxed().toArray(Long[]::new));
  }

  @RepeatedTest(2)
  void nothingThatWasCommittedWithOthersIsLost(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("store");

    long told = killedAfterTelling(file, Durability.PROCESS_END);

    assertThat(keysOf(file, Durability.PROCESS_END))
        .startsWith(LongStream.rangeClosed(1, told).boxed().toArray(Long[]::new));
  }

  private static List<Long> keysOf(Path file, Durability durability) {
    try (LocalStore store = new LocalStore(file, durability, ENTRIES)) {
      return store.read(
          maps -> {
            LocalEntries<Long> entries = maps.of(ENTRIES);
            List<Long> keys = entries.firstKeys(Integer.MAX_VALUE);
            assertThat(keys).allSatisfy(key -> assertThat(entries.get(key)).isPresent());
            return keys;
          });
    }
  }

  /** The last number that the process said is kept. */
  private static long killedAfterTelling(Path file, Durability durability) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString(),
                durability.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long told = 0;
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (int lines = 0; lines < TOLD_BEFORE_THE_KILL; lines++) {
        told = Long.parseLong(String.valueOf(answers.readLine()));
      }
      process.toHandle().destroyForcibly();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        told = Math.max(told, Long.parseLong(line));
      }
    } finally {
      process.destroyForcibly().onExit().join();
    }
    return told;
  }

  /** Another JVM that writes on and on, and tells each number once it is kept. */
  static final class Writer {

    private static final int VALUE_BYTES = 2000;
    private static final int UNDER_WAY = 20;

    private Writer() {}

    public static void main(String[] arguments) {
      LocalStore store =
          new LocalStore(Path.of(arguments[0]), Durability.valueOf(arguments[1]), ENTRIES);
      while (true) {
        List<CompletableFuture<Long>> some =
            LongStream.range(0, UNDER_WAY)
                .mapToObj(number -> store.write(Writer::append).toCompletableFuture())
                .toList();
        some.forEach(kept -> System.out.println(kept.join()));
      }
    }

    private static long append(LocalMaps maps) {
      LocalEntries<Long> entries = maps.of(ENTRIES);
      long next = entries.lastKey().orElse(0L) + 1;
      entries.put(next, new byte[VALUE_BYTES]);
      return next;
    }
  }
}
