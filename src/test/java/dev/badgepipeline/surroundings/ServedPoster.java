package dev.badgepipeline.surroundings;

import static io.restassured.RestAssured.given;

import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.Profiles;
import dev.badgepipeline.rendering.codec.WebpSamples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Posters for each way in which one can be drawn. */
public enum ServedPoster {
  SPLICED,
  SPLICED_PROGRESSIVE,
  TURNED,
  WIDE_GAMUT,
  PNG,
  PNG_WIDE_GAMUT,
  WEBP_LOSSY,
  WEBP_LOSSLESS;

  private static final Path KEPT = Path.of("target", "served-posters");
  private static final String EVERY_BADGE =
      """
      {"Name": "Ahsoka", "Type": "Series", "ProviderIds": {"Imdb": "tt13622776", "Tmdb": "114461"},
       "MediaStreams": [
         {"Type": "Video", "Codec": "hevc", "Width": 3840, "Height": 1608,
          "VideoRangeType": "DOVIWithHDR10"},
         {"Type": "Audio", "Codec": "truehd", "Profile": "Dolby TrueHD + Dolby Atmos",
          "ChannelLayout": "7.1"}]}
      """;

  private byte[] original() {
    return switch (this) {
      case SPLICED -> Ahsoka.poster();
      case SPLICED_PROGRESSIVE -> JpegSamples.progressive(picture());
      case TURNED -> JpegSamples.oriented(JpegSamples.baseline(picture()), 6);
      case WIDE_GAMUT -> JpegSamples.profiled(JpegSamples.baseline(picture()), wideGamut(), 1);
      case PNG -> PngSamples.of(picture());
      case PNG_WIDE_GAMUT -> PngSamples.profiled(PngSamples.of(picture()), wideGamut());
      case WEBP_LOSSY -> WebpSamples.lossy(picture());
      case WEBP_LOSSLESS -> WebpSamples.lossless(picture());
    };
  }

  private static BufferedImage picture() {
    return Pictures.colourful(600, 900);
  }

  private static byte[] wideGamut() {
    return Profiles.displayP3().getData();
  }

  /** Has the service under test badge the poster. */
  public byte[] serve() {
    return given()
        .multiPart("poster", "poster", original())
        .multiPart("item", EVERY_BADGE)
        .post("/api/v1/posters")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  /** Keeps what was served for a later run against another build of the program. */
  public void keep(byte[] served) {
    try {
      Files.createDirectories(KEPT);
      Files.write(file(), served);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was kept. */
  public byte[] kept() {
    try {
      return Files.readAllBytes(file());
    } catch (IOException e) {
      throw new UncheckedIOException("the unit tests of the same build keep this file", e);
    }
  }

  private Path file() {
    return KEPT.resolve(name());
  }
}
