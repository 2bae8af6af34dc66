package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Files that end too early. */
final class Prefixes {

  private Prefixes() {}

  /** The lengths of all proper prefixes that are taken for a whole poster. */
  static List<Integer> acceptedBy(PosterCodec codec, byte[] file) {
    return IntStream.range(0, file.length)
        .filter(length -> isAccepted(codec, Arrays.copyOf(file, length)))
        .boxed()
        .toList();
  }

  private static boolean isAccepted(PosterCodec codec, byte[] prefix) {
    try {
      codec.decode(PosterFile.of(prefix).bytes());
      return true;
    } catch (NotAPosterException refused) {
      return false;
    }
  }
}
