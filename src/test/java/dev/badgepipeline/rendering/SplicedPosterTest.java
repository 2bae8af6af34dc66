package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.surroundings.Ahsoka;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A badged JPEG poster is the original wherever no badge is. */
class SplicedPosterTest {

  private static final Badge BADGE =
      new Badge(
          new BadgeKind("resolution"),
          "4K",
          List.of(BadgeCell.text("4K").withDetail("DV")),
          BadgeAppearance.at(Position.TOP_RIGHT, 7.4));
  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);

  @ParameterizedTest
  @EnumSource(Style.class)
  void pixelsAwayFromTheBadgeAreTheOriginals(Style style) throws IOException {
    PosterFile original = PosterFile.of(Ahsoka.poster());

    RenderedPoster rendered =
        Renderers.draw(RENDERER, original.bytes(), List.of(Badges.styled(BADGE, style)));

    assertThat(rendered.codedAnew()).isEmpty();
    assertThat(samplesBelow(rendered.file(), 200)).isEqualTo(samplesBelow(original, 200));
  }

  @Test
  void badgeIsThere() throws IOException {
    PosterFile original = PosterFile.of(Ahsoka.poster());

    RenderedPoster rendered = render(original);

    assertThat(samplesBelow(rendered.file(), 0)).isNotEqualTo(samplesBelow(original, 0));
  }

  @Test
  void fileGrowsByLittle() {
    PosterFile original = PosterFile.of(Ahsoka.poster());

    RenderedPoster rendered = render(original);

    assertThat(rendered.file().bytes().length).isLessThan(original.bytes().length * 11 / 10);
  }

  private static RenderedPoster render(PosterFile original) {
    return Renderers.draw(RENDERER, original.bytes(), List.of(BADGE));
  }

  private static int[] samplesBelow(PosterFile poster, int top) throws IOException {
    BufferedImage image =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(poster.bytes())));
    int height = image.getHeight() - top;
    return image.getRGB(0, top, image.getWidth(), height, null, 0, image.getWidth());
  }
}
