package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.rendering.TitleMeasure.Measured;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import dev.badgepipeline.rendering.placement.TitledPoster;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Posters with their badges where they are set to stand, and beside that where they were chosen to:
 * a frame around each line of their titles, and below how much of those is hidden.
 */
final class TitleSheet {

  private static final int PAIRS_IN_A_ROW = 6;
  private static final int GAP = 24;
  private static final int BETWEEN = 4;
  private static final int HEADING = 64;
  private static final int BELOW = 40;
  private static final float HEADING_SIZE = 24;
  private static final float NUMBER_SIZE = 16;
  private static final Color FREE = new Color(0x6FD08C);
  private static final Color HIDDEN = new Color(0xFF6B5E);

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT);
  private final List<Badge> badges;
  private final int width;
  private final int height;

  /**
   * Makes a sheet.
   *
   * @param badges that were measured
   * @param width of each poster as it is shown, in pixels
   */
  TitleSheet(List<Badge> badges, int width) {
    this.badges = badges;
    this.width = width;
    this.height = width * 3 / 2;
  }

  BufferedImage draw(List<HiddenTitles> groups) throws IOException {
    int sheetWidth = GAP + PAIRS_IN_A_ROW * pairWidth();
    int sheetHeight = GAP + groups.stream().mapToInt(this::height).sum();
    SheetPaper paper = new SheetPaper(sheetWidth, sheetHeight);
    int top = 0;
    for (HiddenTitles group : groups) {
      draw(paper, group, top);
      top += height(group);
    }
    return paper.finished();
  }

  private int pairWidth() {
    return 2 * width + BETWEEN + GAP;
  }

  private int height(HiddenTitles group) {
    int rows = (group.measured().size() + PAIRS_IN_A_ROW - 1) / PAIRS_IN_A_ROW;
    return HEADING + rows * (height + BELOW);
  }

  private void draw(SheetPaper paper, HiddenTitles group, int top) throws IOException {
    String heading =
        "Titles under badges, %s: FIXED %s, AUTO %s"
            .formatted(group.posters(), group.asSet(), group.chosen());
    paper.write(heading, HEADING_SIZE, GAP, top + HEADING - GAP + 4);
    for (int i = 0; i < group.measured().size(); i++) {
      int x = GAP + i % PAIRS_IN_A_ROW * pairWidth();
      int y = top + HEADING + i / PAIRS_IN_A_ROW * (height + BELOW);
      Measured measured = group.measured().get(i);
      show(paper, measured.poster(), PosterArrangement.AS_SET, x, y);
      write(paper, "FIXED", measured.asSet(), x, y);
      int beside = x + width + BETWEEN;
      show(paper, measured.poster(), measured.choice().arrangement(), beside, y);
      write(paper, "AUTO", measured.chosen(), beside, y);
    }
  }

  private void show(
      SheetPaper paper, TitledPoster poster, PosterArrangement arrangement, int x, int y)
      throws IOException {
    paper.show(SheetPaper.shrunk(badged(poster, arrangement), width, height), x, y);
    double scale = (double) width / poster.picture().getWidth();
    for (Rectangle title : poster.titles()) {
      paper.frame(scaled(title, scale, x, y));
    }
  }

  private BufferedImage badged(TitledPoster poster, PosterArrangement arrangement)
      throws IOException {
    RenderedPoster rendered =
        Renderers.draw(renderer, PngSamples.of(poster.picture()), arrangement.of(badges));
    return ImageIO.read(new ByteArrayInputStream(rendered.file().bytes()));
  }

  private static Rectangle scaled(Rectangle area, double scale, int x, int y) {
    return new Rectangle(
        x + (int) Math.round(area.x * scale),
        y + (int) Math.round(area.y * scale),
        (int) Math.round(area.width * scale),
        (int) Math.round(area.height * scale));
  }

  /** How much is hidden, in red from one per cent on, which is what counts as hit. */
  private void write(SheetPaper paper, String placement, int hidden, int x, int y) {
    String text = String.format(Locale.ROOT, "%s %.1f %%", placement, hidden / 10.0);
    paper.write(text, NUMBER_SIZE, hidden >= 10 ? HIDDEN : FREE, x, y + height + 18);
  }
}
