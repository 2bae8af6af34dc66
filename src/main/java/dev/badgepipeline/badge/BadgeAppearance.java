package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How the owner wants a badge to look. Lengths are relative, so that a poster of any size shows the
 * same picture.
 *
 * @param position where on the poster the badge stands
 * @param shape what a cell's outline looks like
 * @param orientation whether cells stand below or beside each other
 * @param size the height of one cell, in per cent of the poster's width
 * @param margin the distance to the poster's edges, in per cent of the poster's width
 * @param padding the space inside a cell around its content, in per cent of the cell's height
 * @param spacing the space between cells, in per cent of the poster's width
 * @param maximum how many cells are shown at most
 * @param content whether icons, texts or both are shown
 * @param background the colour behind the content, {@code #RRGGBB}
 * @param foreground the colour of text and of icons without a colour of their own, {@code #RRGGBB}
 * @param opacity of the background, in per cent
 * @param radius of the corners, in per cent of the cell's height; 50 makes a pill
 * @param border a line around each cell
 * @param shadow whether a soft shadow lifts the badge off the poster
 */
@RegisterForReflection
public record BadgeAppearance(
    @NotNull Position position,
    @NotNull Shape shape,
    @NotNull Orientation orientation,
    @DecimalMin("2") @DecimalMax("30") double size,
    @DecimalMin("0") @DecimalMax("20") double margin,
    @DecimalMin("0") @DecimalMax("40") double padding,
    @DecimalMin("0") @DecimalMax("10") double spacing,
    @Min(1) @Max(10) int maximum,
    @NotNull Content content,
    @NotNull @Pattern(regexp = COLOUR, message = "must be a colour like #1A2B3C") String background,
    @NotNull @Pattern(regexp = COLOUR, message = "must be a colour like #1A2B3C") String foreground,
    @DecimalMin("0") @DecimalMax("100") double opacity,
    @DecimalMin("0") @DecimalMax("50") double radius,
    @NotNull @Valid Border border,
    boolean shadow) {

  static final String COLOUR = "#[0-9A-Fa-f]{6}";

  /** What all badges look like until their owner says otherwise, at a position and in a size. */
  public static BadgeAppearance at(Position position, double size) {
    return new BadgeAppearance(
        position,
        Shape.PLATE,
        Orientation.VERTICAL,
        size,
        3.4,
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
  }

  /** The same in another shape. */
  public BadgeAppearance shaped(Shape other) {
    return new BadgeAppearance(
        position,
        other,
        orientation,
        size,
        margin,
        padding,
        spacing,
        maximum,
        content,
        background,
        foreground,
        opacity,
        radius,
        border,
        shadow);
  }

  /** The same in other colours. */
  public BadgeAppearance coloured(String newBackground, String newForeground, double newOpacity) {
    return new BadgeAppearance(
        position,
        shape,
        orientation,
        size,
        margin,
        padding,
        spacing,
        maximum,
        content,
        newBackground,
        newForeground,
        newOpacity,
        radius,
        border,
        shadow);
  }

  /** The same with another number of cells at most. */
  public BadgeAppearance atMost(int newMaximum) {
    return new BadgeAppearance(
        position,
        shape,
        orientation,
        size,
        margin,
        padding,
        spacing,
        newMaximum,
        content,
        background,
        foreground,
        opacity,
        radius,
        border,
        shadow);
  }

  /** The outline of a cell. */
  public enum Shape {
    /** A rounded rectangle at the badge's margin. */
    PLATE,
    /** A band that hangs over the nearest side of the poster, with a notch at its free end. */
    RIBBON
  }

  /** Where on the poster a badge stands. */
  public enum Position {
    TOP_LEFT,
    TOP_CENTER,
    TOP_RIGHT,
    CENTER_LEFT,
    CENTER_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_CENTER,
    BOTTOM_RIGHT
  }

  /** How the cells of a badge follow each other. */
  public enum Orientation {
    VERTICAL,
    HORIZONTAL
  }

  /** What of a cell is shown; a cell without an icon shows its text in any case. */
  public enum Content {
    ICON_AND_TEXT,
    ICON,
    TEXT
  }

  /**
   * A line around a cell.
   *
   * @param width in per cent of the cell's height; 0 draws none
   * @param colour {@code #RRGGBB}
   * @param opacity in per cent
   */
  @RegisterForReflection
  public record Border(
      @DecimalMin("0") @DecimalMax("20") double width,
      @NotNull @Pattern(regexp = COLOUR, message = "must be a colour like #1A2B3C") String colour,
      @DecimalMin("0") @DecimalMax("100") double opacity) {}
}
