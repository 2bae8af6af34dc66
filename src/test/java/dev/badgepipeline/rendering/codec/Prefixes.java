package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Files that end too early. */
final class Prefixes {

  private Prefixes() {}

  /** The lengths of all proper prefixes that are taken for a whole poster. */
  static List<Integer> acceptedBy(Function<byte[], ParsedPoster> parser, byte[] file) {
    return IntStream.range(0, file.length)
        .filter(length -> isAccepted(parser, Arrays.copyOf(file, length)))
        .boxed()
        .toList();
  }

  private static boolean isAccepted(Function<byte[], ParsedPoster> parser, byte[] prefix) {
    try {
      parser.apply(PosterFile.of(prefix).bytes()).decode();
      return true;
    } catch (NotAPosterException refused) {
      return false;
    }
  }
}
