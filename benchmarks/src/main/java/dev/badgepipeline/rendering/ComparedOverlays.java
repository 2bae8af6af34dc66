package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Badges as files that every program can read. */
final class ComparedOverlays {

  private ComparedOverlays() {}

  /** What of an overlay lies on the poster: not every program takes more. */
  static Overlay cut(Overlay overlay, ImageSize poster) {
    int left = Math.max(0, overlay.left());
    int top = Math.max(0, overlay.top());
    int width = Math.min(poster.width(), overlay.left() + overlay.width()) - left;
    int height = Math.min(poster.height(), overlay.top() + overlay.height()) - top;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      int from = (top - overlay.top() + y) * overlay.width() + left - overlay.left();
      System.arraycopy(overlay.argb(), from, pixels, y * width, width);
    }
    return new Overlay(left, top, width, height, pixels);
  }

  static byte[] rgba(Overlay overlay) {
    byte[] bytes = new byte[overlay.argb().length * 4];
    for (int i = 0; i < overlay.argb().length; i++) {
      int argb = overlay.argb()[i];
      bytes[4 * i] = (byte) (argb >> 16);
      bytes[4 * i + 1] = (byte) (argb >> 8);
      bytes[4 * i + 2] = (byte) argb;
      bytes[4 * i + 3] = (byte) (argb >>> 24);
    }
    return bytes;
  }

  static List<Overlay> read(Path folder) throws IOException {
    List<Overlay> overlays = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("list.txt"))) {
      String[] fields = line.split(" ");
      byte[] rgba = Files.readAllBytes(folder.resolve(fields[1]));
      int[] argb = new int[rgba.length / 4];
      for (int i = 0; i < argb.length; i++) {
        argb[i] =
            (rgba[4 * i + 3] & 0xFF) << 24
                | (rgba[4 * i] & 0xFF) << 16
                | (rgba[4 * i + 1] & 0xFF) << 8
                | (rgba[4 * i + 2] & 0xFF);
      }
      overlays.add(
          new Overlay(
              Integer.parseInt(fields[2]),
              Integer.parseInt(fields[3]),
              Integer.parseInt(fields[4]),
              Integer.parseInt(fields[5]),
              argb));
    }
    return overlays;
  }
}
