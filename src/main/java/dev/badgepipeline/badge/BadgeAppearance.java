package dev.badgepipeline.badge;

import dev.badgepipeline.settings.Help;
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
 * same picture. The width of a picture that is wider than high counts as 1.2 times its height at
 * most.
 *
 * <p>A style is two things: the way in which a cell is drawn, and the defaults of what the owner
 * leaves out ({@link #styled}). What he sets himself holds in every style.
 */
@RegisterForReflection
public record BadgeAppearance(
    @Help("Where on the poster the badge stands.") @NotNull Position position,
    @Help(
            "What a cell's outline looks like: a plate, or a ribbon that hangs "
                + "over the poster's side.")
        @NotNull
        Shape shape,
    @Help(
            "What stands between a cell's content and the poster. What you "
                + "leave out of colours, opacity, border and shape has the style's "
                + "defaults.")
        @NotNull
        Style style,
    @Help("Whether cells stand below or beside each other.") @NotNull Arrangement orientation,
    @Help("The height of one cell, in per cent of the poster's width.")
        @DecimalMin("2")
        @DecimalMax("30")
        double size,
    @Help("The distance to the poster's edges, in per cent of its width.")
        @DecimalMin("0")
        @DecimalMax("20")
        double margin,
    @Help("The space inside a cell around its content, in per cent of the " + "cell's height.")
        @DecimalMin("0")
        @DecimalMax("40")
        double padding,
    @Help("The space between cells, in per cent of the poster's width.")
        @DecimalMin("0")
        @DecimalMax("10")
        double spacing,
    @Help("How many cells are shown at most.") @Min(1) @Max(10) int maximum,
    @Help(
            "Whether icons, texts or both are shown; a cell without an icon "
                + "shows its text in any case.")
        @NotNull
        Content content,
    @Help("The colour behind the content.")
        @NotNull
        @Pattern(regexp = COLOUR, message = "must be a colour like #1A2B3C")
        String background,
    @Help("The colour of text, and of icons without a colour of their own.")
        @NotNull
        @Pattern(regexp = COLOUR, message = "must be a colour like #1A2B3C")
        String foreground,
    @Help("Opacity of the background, in per cent.") @DecimalMin("0") @DecimalMax("100")
        double opacity,
    @Help("The radius of the corners, in per cent of the cell's height; 50 " + "makes a pill.")
        @DecimalMin("0")
        @DecimalMax("50")
        double radius,
    @Help("A line around each cell.") @NotNull @Valid Border border,
    @Help("Whether a soft shadow lifts the badge off the poster.") boolean shadow) {

  static final String COLOUR = "^#[0-9A-Fa-f]{6}$";

  /** What all badges look like until their owner says otherwise, at a position and in a size. */
  public static BadgeAppearance at(Position position, double size) {
    return new BadgeAppearance(
        position,
        Shape.PLATE,
        Style.SOLID,
        Arrangement.VERTICAL,
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
    return with(
        other, style, orientation, maximum, new Colours(background, foreground), opacity, border);
  }

  /** The same in other colours. */
  public BadgeAppearance coloured(String newBackground, String newForeground, double newOpacity) {
    return with(
        shape,
        style,
        orientation,
        maximum,
        new Colours(newBackground, newForeground),
        newOpacity,
        border);
  }

  /** The same with another number of cells at most. */
  public BadgeAppearance atMost(int newMaximum) {
    return with(
        shape,
        style,
        orientation,
        newMaximum,
        new Colours(background, foreground),
        opacity,
        border);
  }

  /** The same with its cells below or beside each other. */
  public BadgeAppearance arranged(Arrangement other) {
    return with(shape, style, other, maximum, new Colours(background, foreground), opacity, border);
  }

  /** The same at another place of the poster. */
  public BadgeAppearance placed(Position other) {
    return new BadgeAppearance(
        other,
        shape,
        style,
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

  /**
   * What this looks like in a style: its own position, size and order, and what the style has of
   * colours, opacity, line and shape. {@link Style#SOLID} has nothing of its own. The others are
   * dark; a badge that is dark on bright changes its two colours with each other.
   */
  public BadgeAppearance styled(Style other) {
    Colours dark = new Colours(background, foreground).brightOnDark();
    return switch (other) {
      case SOLID ->
          with(
              shape,
              other,
              orientation,
              maximum,
              new Colours(background, foreground),
              opacity,
              border);
      case OUTLINE ->
          with(shape, other, orientation, maximum, dark, 88, new Border(4.5, dark.text(), 100));
      case MINIMAL ->
          with(Shape.PLATE, other, orientation, maximum, dark, 84, new Border(0, "#FFFFFF", 0));
      case GLASS ->
          with(shape, other, orientation, maximum, dark, 58, new Border(1.6, "#FFFFFF", 32));
    };
  }

  private BadgeAppearance with(
      Shape newShape,
      Style newStyle,
      Arrangement newOrientation,
      int newMaximum,
      Colours colours,
      double newOpacity,
      Border newBorder) {
    return new BadgeAppearance(
        position,
        newShape,
        newStyle,
        newOrientation,
        size,
        margin,
        padding,
        spacing,
        newMaximum,
        content,
        colours.ground(),
        colours.text(),
        newOpacity,
        radius,
        newBorder,
        shadow);
  }

  /** Behind the content and of the content, {@code #RRGGBB}. */
  private record Colours(String ground, String text) {

    /** How much white a colour gets that was made for a ground and is to be read as text. */
    private static final double LIGHTER = 0.55;

    Colours brightOnDark() {
      return luma(text) < luma(ground) ? new Colours(text, lighter(ground)) : this;
    }

    /** Rec. 601, from 0 to 255. */
    private static double luma(String colour) {
      return 0.299 * channel(colour, 16) + 0.587 * channel(colour, 8) + 0.114 * channel(colour, 0);
    }

    private static String lighter(String colour) {
      return "#%02X%02X%02X".formatted(lighter(colour, 16), lighter(colour, 8), lighter(colour, 0));
    }

    private static int lighter(String colour, int shift) {
      int channel = channel(colour, shift);
      return (int) Math.round(channel + (255 - channel) * LIGHTER);
    }

    private static int channel(String colour, int shift) {
      return Integer.parseInt(colour, 1, colour.length(), 16) >> shift & 0xFF;
    }
  }

  /** The outline of a cell. */
  public enum Shape {
    /** A rounded rectangle at the badge's margin. */
    PLATE,
    /** A band that hangs over the nearest side of the poster, with a notch at its free end. */
    RIBBON
  }

  /** What stands between a cell's content and the poster. */
  public enum Style {
    /** A plate in the background's colour. */
    SOLID,
    /** A plate that shows the poster behind it blurred, tinted in the background's colour. */
    GLASS,
    /** No plate: a halo around letters and icons, of the background's colour and opacity. */
    MINIMAL,
    /** A flat plate with a strong line around it. */
    OUTLINE
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
  public enum Arrangement {
    VERTICAL,
    HORIZONTAL
  }

  /** What of a cell is shown; a cell without an icon shows its text in any case. */
  public enum Content {
    ICON_AND_TEXT,
    ICON,
    TEXT
  }

  /** A line around a cell. */
  @RegisterForReflection
  public record Border(
      @Help("The width of the line, in per cent of the cell's height; 0 draws " + "none.")
          @DecimalMin("0")
          @DecimalMax("20")
          double width,
      @Help("The colour of the line.")
          @NotNull
          @Pattern(regexp = COLOUR, message = "must be a colour like #1A2B3C")
          String colour,
      @Help("Opacity of the line, in per cent.") @DecimalMin("0") @DecimalMax("100")
          double opacity) {}
}
