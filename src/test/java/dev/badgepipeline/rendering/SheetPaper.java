package dev.badgepipeline.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dark paper that posters are shown on, with words beside them. */
final class SheetPaper {

  private static final Color PAPER = new Color(0x24262B);
  private static final Color INK = new Color(0xE8E8E4);
  private static final Color FRAME = new Color(0xFF3DA5);
  private static final Font FONT = font();

  private final BufferedImage sheet;
  private final Graphics2D graphics;

  SheetPaper(int width, int height) {
    sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = smooth(sheet);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, width, height);
  }

  void write(String text, float size, int x, int baseline) {
    write(text, size, INK, x, baseline);
  }

  void write(String text, float size, Color colour, int x, int baseline) {
    graphics.setColor(colour);
    graphics.setFont(FONT.deriveFont(size));
    graphics.drawString(text, x, baseline);
  }

  /** Shows a picture as it is. */
  void show(BufferedImage picture, int x, int y) {
    graphics.drawImage(picture, x, y, null);
  }

  /** A thin frame around an area, outside of it, so that nothing in it is painted over. */
  void frame(Rectangle area) {
    graphics.setColor(FRAME);
    graphics.drawRect(area.x - 2, area.y - 2, area.width + 3, area.height + 3);
  }

  /** The sheet; nothing can be drawn on it any more. */
  BufferedImage finished() {
    graphics.dispose();
    return sheet;
  }

  /** In halves, because one large step would leave pixels out. */
  static BufferedImage shrunk(BufferedImage image, int width, int height) {
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

  private static Font font() {
    try (@Nullable InputStream in =
        SheetPaper.class.getResourceAsStream("/fonts/Inter-SemiBold.otf")) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
