package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Border;
import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeAppearance.Orientation;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.BadgeLayout.Layout;
import dev.badgepipeline.rendering.BadgeLayout.Placement;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.awt.Rectangle;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadgeLayoutTest {

  private static final long SEED = Long.getLong("layout.seed", 20260101L);
  private static final int LAYOUTS = 150;

  private static final BadgeSprites SPRITES = new BadgeSprites(1 << 20);

  /** The shapes that pictures in a library have: posters, covers, stills of episodes. */
  private enum Format {
    POSTER(2, 3),
    SQUARE(1, 1),
    STILL(16, 9);

    private final int across;
    private final int down;

    Format(int across, int down) {
      this.across = across;
      this.down = down;
    }

    private ImageSize size(int width) {
      return new ImageSize(width, width * down / across);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noBadgeCoversAnotherOrLeavesThePoster(Format format) {
    Random random = new Random(SEED);
    for (int i = 0; i < LAYOUTS; i++) {
      ImageSize poster = format.size(60 + random.nextInt(2941));
      List<Badge> badges = Badges.ALL.stream().map(badge -> anyhow(badge, random)).toList();

      Layout layout = BadgeLayout.of(badges, poster, SPRITES);

      List<Rectangle> areas = layout.placements().stream().map(BadgeLayoutTest::area).toList();
      assertThat(areas)
          .as("seed %d, layout %d, %s", SEED, i, poster)
          .allMatch(new Rectangle(poster.width(), poster.height())::contains)
          .noneMatch(area -> areas.stream().filter(area::intersects).count() > 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyBadgeIsPlacedOrSaidToBeDropped(Format format) {
    Random random = new Random(SEED);
    for (int i = 0; i < LAYOUTS; i++) {
      ImageSize poster = format.size(60 + random.nextInt(400));
      List<Badge> badges = Badges.ALL.stream().map(badge -> anyhow(badge, random)).toList();

      Layout layout = BadgeLayout.of(badges, poster, SPRITES);

      assertThat(layout.placements().size() + layout.dropped().size())
          .as("seed %d, layout %d, %s", SEED, i, poster)
          .isEqualTo(badges.size());
    }
  }

  @Test
  void reasonOfADroppedBadgeNamesThePoster() {
    Badge wide = look(Badges.AUDIO, Position.TOP_LEFT, Orientation.VERTICAL, Shape.PLATE, 30, 3);

    Layout layout = BadgeLayout.of(List.of(wide), new ImageSize(400, 60), SPRITES);
    Layout narrow = BadgeLayout.of(List.of(wide), new ImageSize(20, 20), SPRITES);

    assertThat(layout.dropped()).isEmpty();
    assertThat(narrow.dropped())
        .hasEntrySatisfying(wide.kind(), reason -> assertThat(reason).contains("20x20"));
  }

  @ParameterizedTest
  @CsvSource({"60", "300", "1000", "3000"})
  void defaultBadgesAllFit(int width) {
    Layout layout = BadgeLayout.of(Badges.ALL, Format.POSTER.size(width), SPRITES);

    assertThat(layout.dropped()).isEmpty();
  }

  @Test
  void ribbonOnTheRightTouchesTheRightEdge() {
    Placement place = only(Position.CENTER_RIGHT);

    assertThat(place.x() + place.badge().width()).isEqualTo(1000);
  }

  @Test
  void ribbonOnTheLeftTouchesTheLeftEdge() {
    assertThat(only(Position.TOP_LEFT).x()).isZero();
  }

  private Placement only(Position position) {
    Badge ribbon = look(Badges.AWARD, position, Orientation.VERTICAL, Shape.RIBBON, 8, 3);
    return BadgeLayout.of(List.of(ribbon), new ImageSize(1000, 1500), SPRITES).placements().get(0);
  }

  private static Rectangle area(Placement place) {
    return new Rectangle(place.x(), place.y(), place.badge().width(), place.badge().height());
  }

  private static Badge anyhow(Badge badge, Random random) {
    return look(
        badge,
        one(Position.values(), random),
        one(Orientation.values(), random),
        one(Shape.values(), random),
        2 + random.nextDouble() * 28,
        random.nextDouble() * 20);
  }

  private static <T> T one(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  private static Badge look(
      Badge badge,
      Position position,
      Orientation orientation,
      Shape shape,
      double size,
      double margin) {
    BadgeAppearance look =
        new BadgeAppearance(
            position,
            shape,
            Style.SOLID,
            orientation,
            size,
            margin,
            15,
            1.3,
            4,
            Content.ICON_AND_TEXT,
            "#14161A",
            "#FFFFFF",
            82,
            26,
            new Border(1.6, "#FFFFFF", 18),
            true);
    return new Badge(badge.kind(), badge.value(), badge.cells(), look);
  }
}
