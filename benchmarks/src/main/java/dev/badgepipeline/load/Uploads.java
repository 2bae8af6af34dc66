package dev.badgepipeline.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.badgepipeline.rendering.BenchmarkPosters;
import dev.badgepipeline.rendering.BenchmarkPosters.Coding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** Posters of three sizes in every coding, each time with other facts. */
final class Uploads {

  private static final int[] WIDTHS = {600, 1000, 2000};

  /** How many titles there are; what is known of one is kept. */
  private static final int TITLES = 500;

  private static final List<String> RESOLUTIONS =
      List.of(
          "\"Width\": 720, \"Height\": 576",
          "\"Width\": 1280, \"Height\": 720",
          "\"Width\": 1920, \"Height\": 804",
          "\"Width\": 1920, \"Height\": 1080, \"VideoRangeType\": \"HLG\"",
          "\"Width\": 3840, \"Height\": 2160, \"VideoRangeType\": \"HDR10\"",
          "\"Width\": 3840, \"Height\": 1608, \"VideoRangeType\": \"DOVI\"",
          "\"Width\": 7680, \"Height\": 4320");
  private static final List<String> SOUNDS =
      List.of(
          "\"Codec\": \"ac3\", \"Channels\": 6, \"ChannelLayout\": \"5.1\"",
          "\"Codec\": \"aac\", \"Channels\": 2, \"ChannelLayout\": \"stereo\"",
          "\"Codec\": \"truehd\", \"Channels\": 8, \"ChannelLayout\": \"7.1\"",
          "\"Codec\": \"dts\", \"Profile\": \"DTS-HD MA\", \"Channels\": 6",
          "\"Codec\": \"flac\", \"Channels\": 2");
  private static final String BOUNDARY = "poster-boundary";
  private static final String BEFORE_THE_POSTER =
      "--%s\r\nContent-Disposition: form-data; name=\"poster\"; filename=\"poster.jpg\"\r\n\r\n"
          .formatted(BOUNDARY);
  private static final String BEHIND_THE_POSTER =
      """
      \r
      --%1$s\r
      Content-Disposition: form-data; name="item"\r
      \r
      {"Name": "Title %2$d", "Type": "Movie", "ProviderIds": {"Imdb": "tt%3$07d"}, "MediaStreams": [
        {"Type": "Video", "Codec": "hevc", %4$s}, {"Type": "Audio", %5$s}]}\r
      --%1$s--\r
      """;

  private final List<byte[]> posters;

  private Uploads(List<byte[]> posters) {
    this.posters = posters;
  }

  static Uploads ofTheSampleLibrary() throws IOException {
    List<byte[]> posters = new ArrayList<>();
    for (int width : WIDTHS) {
      for (Coding coding : Coding.values()) {
        posters.addAll(BenchmarkPosters.of(width, coding).values());
      }
    }
    return new Uploads(posters);
  }

  byte[] poster(int number) {
    return posters.get(number % posters.size());
  }

  HttpRequest request(int number, URI address) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(
            BodyPublishers.concat(
                text(BEFORE_THE_POSTER),
                BodyPublishers.ofByteArray(poster(number)),
                text(behindThePoster(number))))
        .build();
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofByteArray(text.getBytes(UTF_8));
  }

  private static String behindThePoster(int number) {
    int title = 1 + number * 7 % TITLES;
    return BEHIND_THE_POSTER.formatted(
        BOUNDARY,
        title,
        title,
        RESOLUTIONS.get(number % RESOLUTIONS.size()),
        SOUNDS.get(number % SOUNDS.size()));
  }
}
