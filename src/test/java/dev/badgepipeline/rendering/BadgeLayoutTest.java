package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Border;
import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.BadgeLayout.Layout;
import dev.badgepipeline.rendering.BadgeLayout.Placement;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.rendering.sprite.MeasuredBadge.Slot;
import java.awt.Rectangle;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadgeLayoutTest {

  private static final long SEED = Long.getLong("layout.seed", 20260101L);
  private static final int LAYOUTS = 150;

  private static final BadgeSprites SPRITES = new BadgeSprites(1 << 20);

  /** The shapes that pictures in a library have: posters, covers, stills of episodes. */
  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void noBadgeCoversAnotherOrLeavesThePoster(PictureFormat format) {
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

  static Stream<Arguments> styles() {
    return Stream.of(Style.values())
        .flatMap(
            style ->
                Stream.of(Arrangement.values())
                    .flatMap(
                        orientation ->
                            Stream.of(PictureFormat.values())
                                .map(format -> Arguments.of(style, orientation, format))));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void noCellCoversAnotherAtAnyPositionAndSize(
      Style style, Arrangement orientation, PictureFormat format) {
    for (Position position : Position.values()) {
      for (double size : new double[] {2, 8.4, 16, 30}) {
        for (int width : new int[] {60, 300, 600, 1000, 2000}) {
          ImageSize poster = format.size(width);
          List<Badge> badges =
              Badges.in(style).stream()
                  .map(badge -> styled(badge, style, position, orientation, size))
                  .toList();

          List<Rectangle> cells = cells(BadgeLayout.of(badges, poster, SPRITES));

          assertThat(cells)
              .as("%s, size %s, %s", position, size, poster)
              .isNotEmpty()
              .allMatch(new Rectangle(poster.width(), poster.height())::contains)
              .noneMatch(cell -> cells.stream().filter(cell::intersects).count() > 1);
        }
      }
    }
  }

  @Test
  void rowIsMadeSmallerBeforeItIsBroken() {
    Placement row = row(8.4, 1000);

    assertThat(lines(row)).isOne();
    assertThat(row.badge().lengths().height()).isLessThan(84);
  }

  @Test
  void rowThatIsMuchTooWideIsBrokenIntoLinesOfEqualCells() {
    Placement row = row(14, 1000);

    assertThat(lines(row)).isEqualTo(2);
    assertThat(row.badge().lengths().height()).isGreaterThan(100);
    assertThat(row.badge().cells()).extracting(Slot::width).containsOnly(width(row, 0));
  }

  /** Three cells in two lines: the last one stands at the badge's own side. */
  @ParameterizedTest
  @CsvSource({"BOTTOM_LEFT, 0", "BOTTOM_CENTER, 1", "BOTTOM_RIGHT, 2"})
  void lastCellOfABrokenRowKeepsToTheSideOfTheBadge(Position position, int halves) {
    Badge three =
        new Badge(
            Badges.REVIEW.kind(),
            "three",
            Badges.REVIEW.cells().subList(0, 3),
            Badges.REVIEW.appearance());
    Badge wide = look(three, position, Arrangement.HORIZONTAL, Shape.PLATE, Style.SOLID, 20, 3);

    Placement row =
        BadgeLayout.of(List.of(wide), new ImageSize(1000, 1500), SPRITES).placements().get(0);

    int free = row.badge().width() - width(row, 2);
    assertThat(lines(row)).isEqualTo(2);
    assertThat(row.badge().cells().get(2).x()).isEqualTo(free * halves / 2);
  }

  private static int width(Placement place, int cell) {
    return place.badge().cells().get(cell).width();
  }

  private static long lines(Placement place) {
    return place.badge().cells().stream().map(Slot::y).distinct().count();
  }

  private static Placement row(double size, int posterWidth) {
    Badge row =
        look(
            Badges.REVIEW,
            Position.BOTTOM_LEFT,
            Arrangement.HORIZONTAL,
            Shape.PLATE,
            Style.SOLID,
            size,
            3.4);
    return BadgeLayout.of(List.of(row), PictureFormat.POSTER.size(posterWidth), SPRITES)
        .placements()
        .get(0);
  }

  private static List<Rectangle> cells(Layout layout) {
    return layout.placements().stream()
        .flatMap(
            place ->
                place.badge().cells().stream()
                    .map(
                        cell ->
                            new Rectangle(
                                place.x() + cell.x(),
                                place.y() + cell.y(),
                                cell.width(),
                                place.badge().lengths().height())))
        .toList();
  }

  private static Badge styled(
      Badge badge, Style style, Position position, Arrangement orientation, double size) {
    return look(
        badge, position, orientation, badge.appearance().shape(), style, size, /* margin= */ 3.4);
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void everyBadgeIsPlacedOrSaidToBeDropped(PictureFormat format) {
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
    Badge wide =
        look(
            Badges.AUDIO, Position.TOP_LEFT, Arrangement.VERTICAL, Shape.PLATE, Style.SOLID, 30, 3);

    Layout layout = BadgeLayout.of(List.of(wide), new ImageSize(400, 60), SPRITES);
    Layout narrow = BadgeLayout.of(List.of(wide), new ImageSize(20, 20), SPRITES);

    assertThat(layout.dropped()).isEmpty();
    assertThat(narrow.dropped())
        .hasEntrySatisfying(wide.kind(), reason -> assertThat(reason).contains("20x20"));
  }

  @ParameterizedTest
  @CsvSource({"60", "300", "1000", "3000"})
  void defaultBadgesAllFit(int width) {
    Layout layout = BadgeLayout.of(Badges.ALL, PictureFormat.POSTER.size(width), SPRITES);

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
    Badge ribbon =
        look(Badges.AWARD, position, Arrangement.VERTICAL, Shape.RIBBON, Style.SOLID, 8, 3);
    return BadgeLayout.of(List.of(ribbon), new ImageSize(1000, 1500), SPRITES).placements().get(0);
  }

  private static Rectangle area(Placement place) {
    return new Rectangle(place.x(), place.y(), place.badge().width(), place.badge().height());
  }

  private static Badge anyhow(Badge badge, Random random) {
    return look(
        badge,
        one(Position.values(), random),
        one(Arrangement.values(), random),
        one(Shape.values(), random),
        one(Style.values(), random),
        2 + random.nextDouble() * 28,
        random.nextDouble() * 20);
  }

  private static <T> T one(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  private static Badge look(
      Badge badge,
      Position position,
      Arrangement orientation,
      Shape shape,
      Style style,
      double size,
      double margin) {
    BadgeAppearance look =
        new BadgeAppearance(
            position,
            shape,
            style,
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
