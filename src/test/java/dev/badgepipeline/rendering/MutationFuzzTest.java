package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.WebpSamples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages files at random and badges what is left. The seed can be given as {@code -Dfuzz.seed=…},
 * the number of files of each format as {@code -Dfuzz.mutations=…}.
 */
class MutationFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20260101L);
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 3000);

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT.withMaxPixels(250_000));

  enum Format {
    JPEG,
    PNG,
    WEBP
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void damagedFileIsRefusedOrBadgedButBreaksNothing(Format format) {
    List<byte[]> originals = originals(format);
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = Mutation.of(originals.get(i % originals.size()), random);
      assertThatCode(() -> badge(damaged))
          .as("%s, seed %d, mutation %d", format, SEED, i)
          .doesNotThrowAnyException();
    }
  }

  private void badge(byte[] file) {
    try {
      Renderers.draw(renderer, file, Badges.ALL);
    } catch (NotAPosterException | PosterTooLargeException refused) {
      // the two answers that a damaged file may have
    }
  }

  private static List<byte[]> originals(Format format) {
    BufferedImage picture = Pictures.colourful(64, 96);
    BufferedImage alpha = Pictures.colourful(64, 96, BufferedImage.TYPE_INT_ARGB);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    return switch (format) {
      case JPEG ->
          List.of(
              JpegSamples.baseline(picture),
              JpegSamples.progressive(picture),
              JpegSamples.profiled(JpegSamples.baseline(picture), profile, 2),
              JpegSamples.oriented(JpegSamples.baseline(picture), 6));
      case PNG ->
          List.of(
              PngSamples.of(picture),
              PngSamples.of(alpha),
              PngSamples.of(Pictures.colourful(64, 96, BufferedImage.TYPE_BYTE_INDEXED)),
              PngSamples.profiled(PngSamples.oriented(PngSamples.of(picture), 8), profile));
      case WEBP ->
          List.of(
              WebpSamples.lossy(picture),
              WebpSamples.lossless(alpha),
              WebpSamples.profiled(WebpSamples.lossy(alpha), profile),
              WebpSamples.oriented(WebpSamples.lossless(picture), 5));
    };
  }
}
