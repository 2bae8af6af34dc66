package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTest {

  private static final long PLENTY = 1 << 20;

  private final Path path;

  AnswerFileTest(@TempDir Path data) {
    path = data.resolve("answers");
  }

  @Test
  void answerKeptLongestAgoMakesRoomForOneTooMany() {
    try (AnswerFile file = holding(10, PLENTY)) {
      IntStream.range(0, 11).forEach(number -> keep(file, "answer-" + number, "text"));

      assertThat(file.size()).isEqualTo(10);
      assertThat(file.find("answer-0")).isEmpty();
      assertThat(file.find("answer-10")).contains("text");
    }
  }

  @Test
  void answersMakeRoomForTooManyBytes() {
    try (AnswerFile file = holding(1000, 10_000)) {
      IntStream.range(0, 50).forEach(number -> keep(file, "answer-" + number, "x".repeat(1000)));

      assertThat(file.size()).isBetween(8, 10);
      assertThat(file.find("answer-49")).isPresent();
    }
  }

  @Test
  void whatIsHeldIsCountedAcrossARestart() {
    try (AnswerFile file = holding(1000, 10_000)) {
      IntStream.range(0, 9).forEach(number -> keep(file, "former-" + number, "x".repeat(1000)));
    }

    try (AnswerFile file = holding(1000, 10_000)) {
      IntStream.range(0, 9).forEach(number -> keep(file, "answer-" + number, "x".repeat(1000)));

      assertThat(file.size()).isBetween(8, 10);
    }
  }

  @Test
  void answerThatIsNeededAgainStays() {
    try (AnswerFile file = holding(10, PLENTY)) {
      keep(file, "settings", "text");
      for (int number = 0; number < 100; number++) {
        keep(file, "answer-" + number, "text");
        keep(file, "settings", "text");
      }

      assertThat(file.find("settings")).contains("text");
      assertThat(file.size()).isEqualTo(10);
    }
  }

  @Test
  void answerThatIsThereAlreadyCostsNoWrite() throws IOException {
    try (AnswerFile file = holding(1000, PLENTY)) {
      keep(file, "answer", "text");
    }
    byte[] before = Files.readAllBytes(path);

    try (AnswerFile file = holding(1000, PLENTY)) {
      for (int time = 0; time < 20; time++) {
        keep(file, "answer", "text");
      }
      assertThat(Files.size(path)).isEqualTo(before.length);
    }
  }

  @Test
  void nothingIsLeftOfAnAnswerThatIsForgotten() {
    try (AnswerFile file = holding(10, PLENTY)) {
      keep(file, "answer", "text");

      file.keep(() -> Map.of("answer", Optional.empty())).toCompletableFuture().join();

      assertThat(file.size()).isZero();
      assertThat(file.find("answer")).isEmpty();
    }
  }

  @Test
  void formerAnswerDoesNotReplaceOneThatIsThere() {
    try (AnswerFile file = holding(10, PLENTY)) {
      keep(file, "answer", "new");

      file.keepIfMissing(Map.of("answer", "former", "another", "former"))
          .toCompletableFuture()
          .join();

      assertThat(file.find("answer")).contains("new");
      assertThat(file.find("another")).contains("former");
    }
  }

  private AnswerFile holding(int answers, long bytes) {
    return new AnswerFile(path, new Limits(answers, bytes, 1));
  }

  private static void keep(AnswerFile file, String name, String text) {
    file.keep(() -> Map.of(name, Optional.of(text))).toCompletableFuture().join();
  }
}
