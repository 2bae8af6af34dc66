package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.codec.PngSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Every badge in every style, on a light and a dark poster, in several widths and formats, as the
 * program draws them. Posters of all widths are shown equally wide.
 */
final class ContactSheet {

  /** How wide each poster is shown, in pixels; the narrowest is shown pixel by pixel. */
  private static final int SHOWN = 300;

  private static final int GAP = 20;
  private static final int HEADING = 64;
  private static final float WORDS = 22;
  private static final Path SAMPLES = Path.of("src/main/resources/sample-library");

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT);
  private final List<Integer> widths;
  private final List<BufferedImage> posters;
  private final List<String> dropped = new ArrayList<>();

  /**
   * Makes a sheet.
   *
   * @param widths of the posters that are badged, in pixels
   */
  ContactSheet(List<Integer> widths) throws IOException {
    this.widths = widths;
    this.posters = List.of(sample("Planet Earth II (2016)"), sample("2001 A Space Odyssey (1968)"));
  }

  private static List<Badge> badges(PictureFormat format, Style style) {
    return format == PictureFormat.POSTER ? Badges.in(style) : Badges.withARow(style);
  }

  /** What was left out on any of the posters. */
  List<String> dropped() {
    return dropped;
  }

  BufferedImage draw() throws IOException {
    int columns = posters.size() * widths.size();
    int block = HEADING;
    for (PictureFormat format : PictureFormat.values()) {
      block += format.size(SHOWN).height() + GAP;
    }
    SheetPaper paper =
        new SheetPaper(columns * (SHOWN + GAP) + GAP, Style.values().length * block + GAP);
    int top = 0;
    for (Style style : Style.values()) {
      draw(paper, style, top);
      top += block;
    }
    return paper.finished();
  }

  private void draw(SheetPaper paper, Style style, int top) throws IOException {
    int x = GAP;
    for (BufferedImage poster : posters) {
      for (int width : widths) {
        paper.write(name(style) + ", " + width + " pixels", WORDS, x, top + HEADING - GAP);
        int y = top + HEADING;
        for (PictureFormat format : PictureFormat.values()) {
          BufferedImage part = cropped(poster, width, format.size(width).height());
          paper.show(
              SheetPaper.shrunk(
                  badged(part, badges(format, style)), SHOWN, format.size(SHOWN).height()),
              x,
              y);
          y += format.size(SHOWN).height() + GAP;
        }
        x += SHOWN + GAP;
      }
    }
  }

  private static String name(Style style) {
    return style.name().charAt(0) + style.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The styles beside each other: above with a stack of ratings, below with a row of them. */
  BufferedImage styles() throws IOException {
    int width = 500;
    int height = 750;
    SheetPaper paper =
        new SheetPaper(Style.values().length * (width + GAP) + GAP, 2 * (height + GAP) + HEADING);
    BufferedImage stack = sample("Dune Part Two (2024)");
    BufferedImage row = sample("Big Buck Bunny (2008)");
    int x = GAP;
    for (Style style : Style.values()) {
      paper.write(name(style), WORDS, x, HEADING - GAP);
      paper.show(badged(cropped(stack, width, height), Badges.in(style)), x, HEADING);
      paper.show(
          badged(cropped(row, width, height), Badges.withARow(style)), x, HEADING + height + GAP);
      x += width + GAP;
    }
    return paper.finished();
  }

  /** Posters of the sample library, above with FIXED placement, below with AUTO. */
  BufferedImage placements() throws IOException {
    List<String> titles =
        List.of(
            "Ahsoka (2023)",
            "Breaking Bad (2008)",
            "Casablanca (1942)",
            "Chernobyl (2019)",
            "Parasite (2019)",
            "Night of the Living Dead (1968)");
    int height = SHOWN * 3 / 2;
    SheetPaper paper =
        new SheetPaper(titles.size() * (SHOWN + GAP) + GAP, 2 * (height + HEADING) + GAP);
    paper.write("FIXED", WORDS, GAP, HEADING - GAP);
    paper.write("AUTO", WORDS, GAP, height + 2 * HEADING - GAP);
    int x = GAP;
    for (String title : titles) {
      BufferedImage poster = sample(title);
      BufferedImage fixed = badged(poster, Badges.ALL);
      BufferedImage auto = badged(poster, arranged(poster, Badges.ALL));
      paper.show(SheetPaper.shrunk(fixed, SHOWN, height), x, HEADING);
      paper.show(SheetPaper.shrunk(auto, SHOWN, height), x, height + 2 * HEADING);
      x += SHOWN + GAP;
    }
    return paper.finished();
  }

  /** What the README begins with: four posters as they come when nothing is set. */
  BufferedImage first() throws IOException {
    int gap = 12;
    int edge = gap / 2;
    int height = SHOWN * 3 / 2;
    SheetPaper paper = new SheetPaper(4 * (SHOWN + gap), height + gap);
    int x = edge;
    for (Map.Entry<String, List<Badge>> title : Badges.OF_SAMPLES.entrySet()) {
      BufferedImage poster = sample(title.getKey());
      BufferedImage badged = badged(poster, arranged(poster, title.getValue()));
      paper.show(SheetPaper.shrunk(badged, SHOWN, height), x, edge);
      x += SHOWN + gap;
    }
    return paper.finished();
  }

  private List<Badge> arranged(BufferedImage poster, List<Badge> badges) {
    return new TitleMeasure(badges).chosen(PngSamples.of(poster)).arrangement().of(badges);
  }

  private BufferedImage badged(BufferedImage poster, List<Badge> badges) throws IOException {
    RenderedPoster rendered = Renderers.draw(renderer, PngSamples.of(poster), badges);
    rendered
        .dropped()
        .forEach(
            (kind, reason) ->
                dropped.add(badges.get(0).appearance().style() + " " + kind + ": " + reason));
    return ImageIO.read(new ByteArrayInputStream(rendered.file().bytes()));
  }

  private static BufferedImage sample(String title) throws IOException {
    return ImageIO.read(SAMPLES.resolve(title).resolve("poster.jpg").toFile());
  }

  /** The middle of a picture in another size and format. */
  private static BufferedImage cropped(BufferedImage image, int width, int height) {
    double scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
    int partWidth = (int) Math.min(image.getWidth(), Math.round(width / scale));
    int partHeight = (int) Math.min(image.getHeight(), Math.round(height / scale));
    BufferedImage part =
        image.getSubimage(
            (image.getWidth() - partWidth) / 2,
            (image.getHeight() - partHeight) / 2,
            partWidth,
            partHeight);
    return SheetPaper.shrunk(part, width, height);
  }
}
