package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.BadgeLayout.Placement;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.rendering.sprite.MeasuredBadge;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether texts can be read, by WCAG 2.2's measure, in the pixels of finished posters: every letter
 * against every pixel close around it, over the poster that shows through.
 */
class BadgeContrastTest {

  /** Success criterion 1.4.3, level AA, for text of any size. */
  private static final double READABLE = 4.5;

  /** From which share of the strongest ink on a pixel is inside of a letter and not on its edge. */
  private static final double INSIDE = 0.95;

  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);
  private static final BadgeSprites SPRITES = new BadgeSprites(1 << 24);

  /** What stands behind badges, the worst included. */
  private enum Backdrop {
    WHITE,
    GREY,
    BLACK,
    YELLOW,
    FINE_NOISE,
    COARSE_NOISE;

    private BufferedImage picture(ImageSize size) {
      return switch (this) {
        case WHITE -> Pictures.plain(size.width(), size.height(), 0xFFFFFF);
        case GREY -> Pictures.plain(size.width(), size.height(), 0x808080);
        case BLACK -> Pictures.plain(size.width(), size.height(), 0x000000);
        case YELLOW -> Pictures.plain(size.width(), size.height(), 0xFFF200);
        case FINE_NOISE -> noise(size, 1);
        case COARSE_NOISE -> noise(size, size.width() / 40);
      };
    }

    /** Squares that are black, white or of a bright colour. */
    private static BufferedImage noise(ImageSize size, int side) {
      Random random = new Random(size.width());
      int columns = size.width() / side + 1;
      int[] colours =
          random.ints(0, 4).limit((long) columns * (size.height() / side + 1)).toArray();
      int[] palette = {0x000000, 0xFFFFFF, 0xFFFFFF, 0x40E0FF};
      BufferedImage image = Pictures.plain(size.width(), size.height(), 0);
      for (int y = 0; y < size.height(); y++) {
        for (int x = 0; x < size.width(); x++) {
          image.setRGB(x, y, palette[colours[y / side * columns + x / side]]);
        }
      }
      return image;
    }
  }

  static Stream<Arguments> looks() {
    return Stream.of(Style.values())
        .flatMap(
            style ->
                Stream.of(Backdrop.values())
                    .flatMap(
                        backdrop ->
                            IntStream.of(300, 1000)
                                .mapToObj(width -> Arguments.of(style, backdrop, width))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void labelsStandOut(Style style, Backdrop backdrop, int width) throws IOException {
    assertReadable(style, backdrop, width, badge -> BadgeCell.text(badge.cells().get(0).label()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void detailsStandOut(Style style, Backdrop backdrop, int width) throws IOException {
    assertReadable(style, backdrop, width, badge -> BadgeCell.text("").withDetail("7.1"));
  }

  static Stream<Arguments> tones() {
    return looks()
        .filter(look -> look.get()[1] == Backdrop.WHITE || look.get()[1] == Backdrop.COARSE_NOISE)
        .flatMap(
            look ->
                Stream.of(Tone.values())
                    .map(
                        tone -> {
                          Object[] with = Arrays.copyOf(look.get(), 4);
                          with[3] = tone;
                          return Arguments.of(with);
                        }));
  }

  @ParameterizedTest
  @MethodSource("tones")
  void labelsOfEveryToneStandOut(Style style, Backdrop backdrop, int width, Tone tone)
      throws IOException {
    assertReadable(style, backdrop, width, badge -> BadgeCell.text("76%").withTone(tone));
  }

  private interface Content {
    BadgeCell of(Badge badge);
  }

  private static void assertReadable(Style style, Backdrop backdrop, int width, Content content)
      throws IOException {
    List<Badge> badges =
        Badges.in(style).stream().map(badge -> with(badge, content.of(badge))).toList();
    ImageSize size = new ImageSize(width, width * 3 / 2);

    BufferedImage picture = drawn(PngSamples.of(backdrop.picture(size)), badges);

    List<Placement> places = BadgeLayout.of(badges, size, SPRITES).placements();
    assertThat(places).hasSize(4);
    assertThat(places)
        .allSatisfy(
            place ->
                assertThat(weakest(picture, place))
                    .as("%s", place.badge().badge().kind())
                    .isGreaterThanOrEqualTo(READABLE));
  }

  private static Badge with(Badge badge, BadgeCell cell) {
    return new Badge(badge.kind(), badge.value(), List.of(cell), badge.appearance());
  }

  private static BufferedImage drawn(byte[] poster, List<Badge> badges) throws IOException {
    byte[] file = Renderers.draw(RENDERER, poster, badges).file().bytes();
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** The least contrast between a pixel inside of a letter and one beside the letter. */
  private static double weakest(BufferedImage picture, Placement place) {
    PlacedSprite cell = place.cells(SPRITES).get(0);
    int left = cell.left() - cell.sprite().bleed();
    int top = cell.top() - cell.sprite().bleed();
    int width = cell.sprite().width();
    int[] ink = ink(place);
    int inside = (int) (INSIDE * Arrays.stream(ink).max().orElseThrow());
    int reach = Math.max(1, place.badge().height() / 25);
    double weakest = Double.MAX_VALUE;
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] >= inside) {
        double letter = luminance(picture.getRGB(left + i % width, top + i / width));
        for (int beside : beside(ink, i, width, reach)) {
          double ground = luminance(picture.getRGB(left + beside % width, top + beside / width));
          weakest = Math.min(weakest, contrast(letter, ground));
        }
      }
    }
    return weakest;
  }

  /** Pixels without ink next to the edge of a letter, which is one pixel wide. */
  private static int[] beside(int[] ink, int at, int width, int reach) {
    int distance = reach + 1;
    return IntStream.rangeClosed(-distance, distance)
        .flatMap(
            down -> {
              int across = (int) Math.sqrt(distance * distance - down * down);
              return IntStream.rangeClosed(-across, across).map(right -> at + down * width + right);
            })
        .filter(index -> index >= 0 && index < ink.length && ink[index] == 0)
        .toArray();
  }

  /** How strongly each pixel of a cell has the colour of its text, from 0 to 255. */
  private static int[] ink(Placement place) {
    int[] one = coloured(place, "#FFFFFF").argb();
    int[] other = coloured(place, "#000000").argb();
    return IntStream.range(0, one.length)
        .map(i -> Math.abs(premultipliedGreen(one[i]) - premultipliedGreen(other[i])))
        .toArray();
  }

  private static int premultipliedGreen(int argb) {
    return (argb >> 8 & 0xFF) * (argb >>> 24) / 255;
  }

  private static Sprite coloured(Placement place, String foreground) {
    Badge badge = place.badge().badge();
    BadgeAppearance look = badge.appearance();
    BadgeCell cell = badge.cells().get(0);
    BadgeCell untoned = new BadgeCell(cell.value(), cell.icon(), cell.label(), cell.detail());
    Badge other =
        new Badge(
            badge.kind(),
            badge.value(),
            List.of(untoned),
            look.coloured("#000000", foreground, look.opacity()));
    MeasuredBadge measured = place.badge();
    return SPRITES
        .cells(
            new MeasuredBadge(other, measured.lengths(), measured.cells(), measured.iconColumn()))
        .get(0);
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
