package dev.badgepipeline.job;

import dev.badgepipeline.rendering.BenchmarkPosters;
import dev.badgepipeline.rendering.BenchmarkPosters.Coding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The titles of a library, made from their numbers: a fifth are series of ten episodes, the others
 * films. Each has another IMDb id and other poster bytes; pictures and streams repeat.
 */
final class Titles {

  static final int EPISODES = 10;

  private static final int WIDTH = 1000;
  private static final int SERIES_EACH = 5;
  private static final List<String> VIDEOS =
      List.of(
          "\"Width\":1280,\"Height\":720,\"Codec\":\"h264\"",
          "\"Width\":1920,\"Height\":1080,\"Codec\":\"h264\"",
          "\"Width\":3840,\"Height\":2160,\"Codec\":\"hevc\",\"VideoRangeType\":\"HDR10\"",
          "\"Width\":3840,\"Height\":1608,\"Codec\":\"hevc\",\"VideoRangeType\":\"DOVI\"");
  private static final List<String> SOUNDS =
      List.of(
          "\"Codec\":\"ac3\",\"Channels\":6,\"ChannelLayout\":\"5.1\"",
          "\"Codec\":\"aac\",\"Channels\":2,\"ChannelLayout\":\"stereo\"",
          "\"Codec\":\"truehd\",\"Channels\":8,\"ChannelLayout\":\"7.1\"");

  private final int count;
  private final List<byte[]> pictures;

  private Titles(int count, List<byte[]> pictures) {
    this.count = count;
    this.pictures = pictures;
  }

  static Titles of(int count) throws IOException {
    return new Titles(
        count, List.copyOf(BenchmarkPosters.of(WIDTH, Coding.values()[0]).values()));
  }

  int count() {
    return count;
  }

  boolean isSeries(int title) {
    return title % SERIES_EACH == SERIES_EACH - 1;
  }

  static String id(int title) {
    return String.format(Locale.ROOT, "%032x", title + 1L);
  }

  /** Episodes are numbered on beyond all titles. */
  static String episodeId(int series, int episode) {
    return String.format(Locale.ROOT, "e%031x", (long) series * EPISODES + episode + 1);
  }

  /** The title that an id names; -1 for what is none. */
  int number(String id) {
    if (!id.matches("0[0-9a-f]{31}")) {
      return -1;
    }
    long number = Long.parseUnsignedLong(id.substring(16), 16) - 1;
    return number >= 0 && number < count ? (int) number : -1;
  }

  /** The poster that came with a title, which nobody else has. */
  byte[] poster(int title) {
    byte[] picture = pictures.get(title % pictures.size());
    byte[] comment = ("title " + title).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream file = new ByteArrayOutputStream(picture.length + comment.length + 4);
    file.write(picture, 0, 2);
    file.write(0xff);
    file.write(0xfe);
    file.write((comment.length + 2) >> 8);
    file.write((comment.length + 2) & 0xff);
    file.writeBytes(comment);
    file.write(picture, 2, picture.length - 2);
    return file.toByteArray();
  }

  /** What a list says of a title, between its braces. */
  String summary(int title) {
    return """
        "Id":"%s","Name":"Title %06d","SortName":"title %06d","Type":"%s","ProductionYear":%d,\
        "ProviderIds":{"Imdb":"tt%07d"},"Tags":[]"""
        .formatted(
            id(title),
            title,
            title,
            isSeries(title) ? "Series" : "Movie",
            1950 + title % 75,
            title + 1);
  }

  /** The streams of a title's file. */
  static String sources(int title) {
    return """
        "MediaSources":[{"MediaStreams":[{"Type":"Video",%s},{"Type":"Audio",%s}]}]"""
        .formatted(VIDEOS.get(title % VIDEOS.size()), SOUNDS.get(title % SOUNDS.size()));
  }
}
