package dev.badgepipeline.rendering.sprite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import java.awt.Point;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadgeSpritesTest {

  private static final BadgeSprites SPRITES = new BadgeSprites(400_000);
  private static final BadgeAppearance LOOK = BadgeAppearance.at(Position.BOTTOM_LEFT, 8);

  private static final Badge STACK =
      badge(
          LOOK,
          BadgeCell.icon(Icon.IMDB, "7%"),
          BadgeCell.text("Nothing"),
          BadgeCell.icon(Icon.DOLBY, "TrueHD Atmos").withDetail("7.1"),
          BadgeCell.icon(Icon.RT_AUDIENCE, ""));

  @Test
  void cellsOfAStackAreEquallyHigh() {
    List<Sprite> cells = SPRITES.cells(SPRITES.measure(STACK, 1000, 1, 1));

    assertThat(cells).hasSize(4).extracting(Sprite::height).containsOnly(cells.get(0).height());
  }

  @Test
  void cellsOfAStackAreEquallyWide() {
    List<Sprite> cells = SPRITES.cells(SPRITES.measure(STACK, 1000, 1, 1));

    assertThat(cells).hasSize(4).extracting(Sprite::width).containsOnly(cells.get(0).width());
  }

  @Test
  void drawnCellsAreAsLargeAsMeasured() {
    MeasuredBadge measured = SPRITES.measure(STACK, 1000, 1, 1);

    assertThat(SPRITES.cells(measured))
        .allMatch(cell -> cell.width() - 2 * cell.bleed() == measured.width())
        .allMatch(cell -> cell.height() - 2 * cell.bleed() == measured.lengths().height());
  }

  @Test
  void equalCellsAreDrawnOnce() {
    Sprite first = only(badge(LOOK, BadgeCell.text("4K")));
    Sprite second = only(badge(LOOK, BadgeCell.text("4K")));

    assertThat(second).isEqualTo(first);
    assertThat(second.argb()).isSameAs(first.argb());
  }

  static Stream<Arguments> cells() {
    return Stream.of("TrueHD Atmos", "4K", "100%", "DTS-HD MA")
        .flatMap(
            text ->
                Stream.of(Shape.values())
                    .flatMap(
                        shape ->
                            Stream.of(60, 300, 1000)
                                .map(width -> Arguments.of(text, shape, width))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void textLiesInsideItsCell(String text, Shape shape, int posterWidth) {
    BadgeCell cell = BadgeCell.icon(Icon.STAR, text).withDetail("7.1");
    MeasuredBadge measured = SPRITES.measure(badge(LOOK.shaped(shape), cell), posterWidth, 1, 1);

    List<Point> ink = ink(cell, shape, posterWidth);

    java.awt.Shape inside =
        new CellOutline(LOOK.shaped(shape), measured.lengths(), measured.width()).at(0);
    assertThat(ink).isNotEmpty().allMatch(at -> inside.contains(at.x + 0.5, at.y + 0.5));
  }

  /** Where a sprite changes with the colour of its text. */
  private static List<Point> ink(BadgeCell cell, Shape shape, int posterWidth) {
    BadgeAppearance white = LOOK.shaped(shape).coloured("#000000", "#FFFFFF", 100);
    BadgeAppearance black = LOOK.shaped(shape).coloured("#000000", "#000000", 100);
    Sprite one = SPRITES.cells(SPRITES.measure(badge(white, cell), posterWidth, 1, 1)).get(0);
    Sprite other = SPRITES.cells(SPRITES.measure(badge(black, cell), posterWidth, 1, 1)).get(0);
    int[] onWhite = one.argb();
    int[] onBlack = other.argb();
    return IntStream.range(0, onWhite.length)
        .filter(i -> onWhite[i] != onBlack[i])
        .mapToObj(i -> new Point(i % one.width(), i / one.width()))
        .toList();
  }

  private static Sprite only(Badge badge) {
    return SPRITES.cells(SPRITES.measure(badge, 1000, 1, 1)).get(0);
  }

  private static Badge badge(BadgeAppearance look, BadgeCell... cells) {
    return new Badge(new BadgeKind("review"), "ratings", List.of(cells), look);
  }
}
