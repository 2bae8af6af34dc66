package dev.badgepipeline.rendering.sprite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatesTest {

  private static final BadgeAppearance LOOK = BadgeAppearance.at(Position.BOTTOM_LEFT, 8);
  private static final int MUCH = 1 << 22;

  @Test
  void plateIsDrawnOnceForAllCellsOfItsSize() {
    Plates plates = new Plates(MUCH);

    assertThat(plates.get(plate(200))).isSameAs(plates.get(plate(200)));
    assertThat(plates.get(plate(201))).isNotSameAs(plates.get(plate(200)));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void lettersDoNotStayOnThePlateThatCellsShare(Style style) {
    BadgeSprites sprites = new BadgeSprites(MUCH);
    draw(sprites, style, "81%");

    assertThat(draw(sprites, style, "44%").argb())
        .isEqualTo(draw(new BadgeSprites(MUCH), style, "44%").argb());
  }

  private static Plate plate(int width) {
    return new Plate(new CellOutline(LOOK, Lengths.of(LOOK, 1000, 1), width), Optional.empty());
  }

  private static Sprite draw(BadgeSprites sprites, Style style, String text) {
    Badge badge =
        new Badge(
            new BadgeKind("review"), "ratings", List.of(BadgeCell.text(text)), LOOK.styled(style));
    return sprites.cells(sprites.measure(badge, 1000, 1, 1)).get(0);
  }
}
