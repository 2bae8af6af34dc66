package dev.badgepipeline.original;

import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Originals as tests of keeping them need them. */
final class TestOriginals {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private TestOriginals() {}

  /** A poster unlike that of any other number. */
  static PosterFile poster(int number) {
    byte[] bytes = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) (number >> 8), (byte) number, 0};
    return new PosterFile(bytes, PosterFormat.JPEG);
  }

  static <T> T await(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }

  /** All files below a folder. */
  static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
