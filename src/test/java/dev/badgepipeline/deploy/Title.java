package dev.badgepipeline.deploy;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Poster;
import dev.badgepipeline.surroundings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * One of many titles of a library.
 *
 * @param poster its original poster, which no other title has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Title(String id, byte[] poster) {

  private static final List<byte[]> POSTERS =
      Stream.of("Ahsoka (2023)", "Dune Part Two (2024)", "Parasite (2019)", "Casablanca (1942)")
          .map(Title::smallPoster)
          .toList();
  private static final int WIDTH = 300;
  private static final int VISIBLE = 20;

  /** Puts titles into the library that every upstream knows. */
  static List<Title> addTo(Surroundings surroundings, int count) {
    List<Title> titles = IntStream.rangeClosed(1, count).mapToObj(Title::numbered).toList();
    for (int i = 0; i < count; i++) {
      Title title = titles.get(i);
      Ahsoka.addTo(surroundings, title.id(), "tt%07d".formatted(i + 1));
      surroundings.jellyfin().replacePoster(title.id(), title.poster());
    }
    return titles;
  }

  private static Title numbered(int number) {
    byte[] picture = POSTERS.get(number % POSTERS.size());
    return new Title("%032x".formatted(number), withComment(picture, "poster " + number));
  }

  /** What is rehearsed is as true of small posters, and they are drawn in no time. */
  private static byte[] smallPoster(String folder) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try {
      Thumbnails.of(new ByteArrayInputStream(Ahsoka.poster(folder)))
          .width(WIDTH)
          .outputFormat("jpg")
          .toOutputStream(small);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.toByteArray();
  }

  /** A comment of JPEG (ITU-T T.81, B.2.4.5) right after the start of the image. */
  private static byte[] withComment(byte[] jpeg, String comment) {
    byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(jpeg.length + 4 + text.length)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFFE)
        .putShort((short) (2 + text.length))
        .put(text)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** Whether the library shows a badge on it. */
  boolean isBadgedIn(StandInJellyfin jellyfin) {
    return Poster.of(jellyfin.poster(id)).greatestDifference(Poster.of(poster)) > VISIBLE;
  }

  /** Whether the library shows its original, byte for byte. */
  boolean isUntouchedIn(StandInJellyfin jellyfin) {
    return Arrays.equals(jellyfin.poster(id), poster);
  }
}
