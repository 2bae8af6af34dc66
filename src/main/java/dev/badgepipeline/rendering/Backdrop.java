package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ColourSpace;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.Orientation;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.jpeg.JpegWindows;
import dev.badgepipeline.rendering.jpeg.JpegWindows.Window;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A poster as it is before anything is drawn on it.
 *
 * @param stored its size in the file
 * @param orientation how it is turned for display
 * @param colours the space that its numbers are of; empty for sRGB
 * @param alpha whether its pixels say how transparent they are
 * @param reader reads parts of the stored picture; what comes may be larger than asked for
 */
record Backdrop(
    ImageSize stored,
    Orientation orientation,
    Optional<ColourSpace> colours,
    boolean alpha,
    Function<List<Rectangle>, List<Window>> reader) {

  /** A poster that is decoded already. */
  static Backdrop of(Pixels poster) {
    BufferedImage image = poster.image();
    Window whole = whole(image);
    return new Backdrop(
        new ImageSize(image.getWidth(), image.getHeight()),
        poster.orientation(),
        poster.colours(),
        image.getColorModel().hasAlpha(),
        parts -> parts.stream().map(part -> whole).toList());
  }

  private static Window whole(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new Window(0, 0, image.getWidth(), image.getHeight(), pixels);
  }

  /** A poster of which no more is decoded than is asked for, where its kind allows that. */
  static Backdrop of(JpegPoster poster) {
    return new Backdrop(
        poster.size(),
        poster.orientation(),
        poster.colourSpace(),
        /* alpha= */ false,
        parts -> read(poster, parts));
  }

  private static List<Window> read(JpegPoster poster, List<Rectangle> parts) {
    List<Window> windows =
        parts.stream().map(part -> new Window(part.x, part.y, part.width, part.height)).toList();
    return JpegWindows.fill(poster.segments(), windows)
        ? windows
        : of(poster.decode()).reader.apply(parts);
  }

  /**
   * What parts of the displayed poster show, as sRGB; only red, green and blue mean something. Its
   * edge goes on beyond it; where it is transparent it counts as black.
   */
  List<int[]> displayed(List<Rectangle> parts) {
    Rectangle poster = new Rectangle(0, 0, displayedSize().width(), displayedSize().height());
    List<Window> windows =
        reader.apply(
            parts.stream()
                .map(part -> orientation.storedArea(part.intersection(poster), stored))
                .toList());
    return IntStream.range(0, parts.size())
        .mapToObj(i -> srgb(displayed(parts.get(i), windows.get(i))))
        .toList();
  }

  private ImageSize displayedSize() {
    return orientation.displayed(stored);
  }

  private int[] srgb(int[] argb) {
    return colours.map(space -> SpriteColours.from(space, argb)).orElse(argb);
  }

  private int[] displayed(Rectangle part, Window window) {
    ImageSize size = displayedSize();
    int[] argb = new int[part.width * part.height];
    for (int row = 0; row < part.height; row++) {
      int y = Math.max(0, Math.min(size.height() - 1, part.y + row));
      for (int column = 0; column < part.width; column++) {
        int x = Math.max(0, Math.min(size.width() - 1, part.x + column));
        int storedX = orientation.storedX(x, y, stored) - window.left();
        int storedY = orientation.storedY(x, y, stored) - window.top();
        int pixel = window.argb()[storedY * window.width() + storedX];
        argb[row * part.width + column] = alpha ? overBlack(pixel) : pixel;
      }
    }
    return argb;
  }

  private static int overBlack(int argb) {
    int alpha = argb >>> 24;
    return shaded(argb >> 16, alpha) << 16 | shaded(argb >> 8, alpha) << 8 | shaded(argb, alpha);
  }

  private static int shaded(int channel, int alpha) {
    return ((channel & 0xFF) * alpha + 127) / 255;
  }
}
