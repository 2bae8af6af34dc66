package dev.badgepipeline.sample;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A line of the title of a sample poster, centred. */
public enum PaintedTitle {
  AHSOKA("AHSOKA", 0.94, 0.66, 0.22),
  DUNE("DUNE", 0.155, 0.62, 0.3),
  PART_TWO("PART TWO", 0.19, 0.3, 0.3),
  PARASITE("PARASITE", 0.9, 0.7, 0.12),
  YEAR_2001("2001", 0.13, 0.42, 0.3),
  A_SPACE_ODYSSEY("A SPACE ODYSSEY", 0.165, 0.5, 0.3),
  CASABLANCA("CASABLANCA", 0.91, 0.82, 0.06),
  PLANET_EARTH_II("PLANET EARTH II", 0.135, 0.72, 0.18),
  CHERNOBYL("CHERNOBYL", 0.95, 0.74, 0.2),
  BREAKING_BAD("BREAKING BAD", 0.93, 0.8, 0.02),
  BIG_BUCK_BUNNY("BIG BUCK BUNNY", 0.13, 0.78, 0.02),
  SPIRITED_AWAY("SPIRITED AWAY", 0.17, 0.76, 0.1),
  NIGHT_OF_THE("NIGHT OF THE", 0.84, 0.5, 0.24),
  LIVING_DEAD("LIVING DEAD", 0.91, 0.78, 0.06),
  SUMMER_1998("SUMMER 1998", 0.93, 0.62, 0.16);

  private static final Map<String, List<PaintedTitle>> BY_FOLDER =
      Map.ofEntries(
          Map.entry("Ahsoka (2023)", List.of(AHSOKA)),
          Map.entry("Dune Part Two (2024)", List.of(DUNE, PART_TWO)),
          Map.entry("Parasite (2019)", List.of(PARASITE)),
          Map.entry("2001 A Space Odyssey (1968)", List.of(YEAR_2001, A_SPACE_ODYSSEY)),
          Map.entry("Casablanca (1942)", List.of(CASABLANCA)),
          Map.entry("Planet Earth II (2016)", List.of(PLANET_EARTH_II)),
          Map.entry("Chernobyl (2019)", List.of(CHERNOBYL)),
          Map.entry("Breaking Bad (2008)", List.of(BREAKING_BAD)),
          Map.entry("Big Buck Bunny (2008)", List.of(BIG_BUCK_BUNNY)),
          Map.entry("Spirited Away (2001)", List.of(SPIRITED_AWAY)),
          Map.entry("Night of the Living Dead (1968)", List.of(NIGHT_OF_THE, LIVING_DEAD)),
          Map.entry("Summer 1998", List.of(SUMMER_1998)));

  private final String text;
  private final double baseline;
  private final double width;
  private final double tracking;

  /**
   * Takes a line.
   *
   * @param baseline from 0 to 1
   * @param width of the text, from 0 to 1
   * @param tracking between letters, as a share of the letter size
   */
  PaintedTitle(String text, double baseline, double width, double tracking) {
    this.text = text;
    this.baseline = baseline;
    this.width = width;
    this.tracking = tracking;
  }

  /** The folders of the sample library. */
  public static List<String> folders() {
    return BY_FOLDER.keySet().stream().sorted().toList();
  }

  /** What the lines of a poster's title take of it, in pixels. */
  public static List<Rectangle> areas(String folder) {
    return Objects.requireNonNull(BY_FOLDER.get(folder), folder).stream()
        .map(title -> title.outline().getBounds())
        .toList();
  }

  /** Its letters, on a canvas. */
  Shape outline() {
    Font spaced = font().deriveFont(100f).deriveFont(Map.of(TextAttribute.TRACKING, tracking));
    FontRenderContext smooth =
        new FontRenderContext(null, /* isAntiAliased= */ true, /* usesFractionalMetrics= */ false);
    Shape outline = new TextLayout(text, spaced, smooth).getOutline(null);
    Rectangle2D bounds = outline.getBounds2D();
    double scale = width * Canvas.WIDTH / bounds.getWidth();
    AffineTransform place =
        new AffineTransform(
            scale,
            0,
            0,
            scale,
            (Canvas.WIDTH - bounds.getWidth() * scale) / 2 - bounds.getX() * scale,
            baseline * Canvas.HEIGHT);
    return place.createTransformedShape(outline);
  }

  private static Font font() {
    try (InputStream in =
        Objects.requireNonNull(PaintedTitle.class.getResourceAsStream("/fonts/Inter-Bold.otf"))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
