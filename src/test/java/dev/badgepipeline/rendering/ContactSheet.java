package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.codec.PngSamples;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Every badge in every style, on a light and a dark poster, in several widths and formats, as the
 * program draws them. Posters of all widths are shown equally wide.
 */
final class ContactSheet {

  /** How wide each poster is shown, in pixels; the narrowest is shown pixel by pixel. */
  private static final int SHOWN = 300;

  private static final int GAP = 20;
  private static final int HEADING = 64;
  private static final Color PAPER = new Color(0x24262B);
  private static final Color INK = new Color(0xE8E8E4);
  private static final Path SAMPLES = Path.of("src/main/resources/sample-library");

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT);
  private final List<Integer> widths;
  private final List<BufferedImage> posters;
  private final Font font;
  private final List<String> dropped = new ArrayList<>();

  /**
   * Makes a sheet.
   *
   * @param widths of the posters that are badged, in pixels
   */
  ContactSheet(List<Integer> widths) throws IOException {
    this.widths = widths;
    this.posters = List.of(sample("Planet Earth II (2016)"), sample("2001 A Space Odyssey (1968)"));
    this.font = font();
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
    BufferedImage sheet =
        new BufferedImage(
            columns * (SHOWN + GAP) + GAP,
            Style.values().length * block + GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(sheet);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int top = 0;
    for (Style style : Style.values()) {
      draw(graphics, style, top);
      top += block;
    }
    graphics.dispose();
    return sheet;
  }

  private void draw(Graphics2D graphics, Style style, int top) throws IOException {
    int x = GAP;
    for (BufferedImage poster : posters) {
      for (int width : widths) {
        write(graphics, name(style) + ", " + width + " pixels", x, top + HEADING - GAP);
        int y = top + HEADING;
        for (PictureFormat format : PictureFormat.values()) {
          BufferedImage part = cropped(poster, width, format.size(width).height());
          graphics.drawImage(
              shrunk(badged(part, badges(format, style)), SHOWN, format.size(SHOWN).height()),
              x,
              y,
              null);
          y += format.size(SHOWN).height() + GAP;
        }
        x += SHOWN + GAP;
      }
    }
  }

  private static String name(Style style) {
    return style.name().charAt(0) + style.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private void write(Graphics2D graphics, String text, int x, int y) {
    graphics.setColor(INK);
    graphics.setFont(font.deriveFont(22f));
    graphics.drawString(text, x, y);
  }

  /** The styles beside each other: above with a stack of ratings, below with a row of them. */
  BufferedImage styles() throws IOException {
    int width = 500;
    int height = 750;
    BufferedImage sheet =
        new BufferedImage(
            Style.values().length * (width + GAP) + GAP,
            2 * (height + GAP) + HEADING,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(sheet);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    BufferedImage stack = sample("Dune Part Two (2024)");
    BufferedImage row = sample("Big Buck Bunny (2008)");
    int x = GAP;
    for (Style style : Style.values()) {
      write(graphics, name(style), x, HEADING - GAP);
      graphics.drawImage(badged(cropped(stack, width, height), Badges.in(style)), x, HEADING, null);
      graphics.drawImage(
          badged(cropped(row, width, height), Badges.withARow(style)),
          x,
          HEADING + height + GAP,
          null);
      x += width + GAP;
    }
    graphics.dispose();
    return sheet;
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
    BufferedImage sheet =
        new BufferedImage(
            titles.size() * (SHOWN + GAP) + GAP,
            2 * (height + HEADING) + GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(sheet);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    write(graphics, "FIXED", GAP, HEADING - GAP);
    write(graphics, "AUTO", GAP, height + 2 * HEADING - GAP);
    int x = GAP;
    for (String title : titles) {
      BufferedImage poster = sample(title);
      BufferedImage fixed = badged(poster, Badges.ALL);
      BufferedImage auto = badged(poster, arranged(poster, Badges.ALL));
      graphics.drawImage(shrunk(fixed, SHOWN, height), x, HEADING, null);
      graphics.drawImage(shrunk(auto, SHOWN, height), x, height + 2 * HEADING, null);
      x += SHOWN + GAP;
    }
    graphics.dispose();
    return sheet;
  }

  /** What the README begins with: four posters as they come when nothing is set. */
  BufferedImage first() throws IOException {
    int gap = 12;
    int edge = gap / 2;
    int height = SHOWN * 3 / 2;
    BufferedImage sheet =
        new BufferedImage(4 * (SHOWN + gap), height + gap, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(sheet);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int x = edge;
    for (Map.Entry<String, List<Badge>> title : Badges.OF_SAMPLES.entrySet()) {
      BufferedImage poster = sample(title.getKey());
      BufferedImage badged = badged(poster, arranged(poster, title.getValue()));
      graphics.drawImage(shrunk(badged, SHOWN, height), x, edge, null);
      x += SHOWN + gap;
    }
    graphics.dispose();
    return sheet;
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
    return shrunk(part, width, height);
  }

  /** In halves, because one large step would leave pixels out. */
  private static BufferedImage shrunk(BufferedImage image, int width, int height) {
    BufferedImage from = image;
    while (from.getWidth() > 2 * width) {
      from = scaled(from, from.getWidth() / 2, from.getHeight() / 2);
    }
    return from.getWidth() == width ? from : scaled(from, width, height);
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(copy);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return copy;
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return graphics;
  }

  private static Font font() throws IOException {
    try (@Nullable InputStream in =
        ContactSheet.class.getResourceAsStream("/fonts/Inter-SemiBold.otf")) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }
}
