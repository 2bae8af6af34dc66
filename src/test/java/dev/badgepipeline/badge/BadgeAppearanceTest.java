package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadgeAppearanceTest {

  private static final BadgeAppearance USUAL = BadgeAppearance.at(Position.TOP_LEFT, 7.4);

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  @Test
  void theUsualOneIsValid() {
    assertThat(validator.validate(USUAL)).isEmpty();
  }

  @Test
  void coloursAreSixHexadecimalDigits() {
    assertThat(validator.validate(USUAL.coloured("red", "#FFFFFF", 50)))
        .singleElement()
        .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("background"));
  }

  @Test
  void opacityIsAPercentage() {
    assertThat(validator.validate(USUAL.coloured("#000000", "#FFFFFF", 101)))
        .singleElement()
        .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("opacity"));
  }

  @Test
  void changingOneThingLeavesTheOthers() {
    assertThat(USUAL.shaped(Shape.RIBBON).atMost(1))
        .usingRecursiveComparison()
        .ignoringFields("shape", "maximum")
        .isEqualTo(USUAL);
  }

  @Test
  void changesTakeEffect() {
    BadgeAppearance changed =
        USUAL.shaped(Shape.RIBBON).atMost(2).coloured("#000001", "#000002", 3);

    assertThat(changed)
        .extracting(
            BadgeAppearance::shape,
            BadgeAppearance::maximum,
            BadgeAppearance::background,
            BadgeAppearance::foreground,
            BadgeAppearance::opacity)
        .containsExactly(Shape.RIBBON, 2, "#000001", "#000002", 3.0);
  }

  @Test
  void everyStyleIsValid() {
    assertThat(Style.values())
        .extracting(USUAL::styled)
        .allSatisfy(look -> assertThat(validator.validate(look)).isEmpty());
  }

  @Test
  void solidIsTheUsualStyle() {
    assertThat(USUAL.styled(Style.SOLID)).isEqualTo(USUAL);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aStyleChangesNeitherPlaceNorOrder(Style style) {
    assertThat(USUAL.styled(style))
        .usingRecursiveComparison()
        .comparingOnlyFields("position", "orientation", "size", "margin", "maximum", "content")
        .isEqualTo(USUAL);
  }

  @Test
  void darkOnBrightBecomesBrightOnDark() {
    BadgeAppearance gold = USUAL.coloured("#C8961E", "#1B1404", 100).styled(Style.GLASS);

    assertThat(gold.background()).isEqualTo("#1B1404");
    assertThat(gold.foreground()).isEqualTo("#E6D09A");
  }

  @Test
  void lineOfAnOutlineHasTheColourOfTheText() {
    BadgeAppearance gold = USUAL.coloured("#C8961E", "#1B1404", 100).styled(Style.OUTLINE);

    assertThat(gold.border().colour()).isEqualTo(gold.foreground());
  }

  @Test
  void cellsCanStandBesideEachOther() {
    assertThat(USUAL.arranged(Arrangement.HORIZONTAL).orientation())
        .isEqualTo(Arrangement.HORIZONTAL);
  }
}
