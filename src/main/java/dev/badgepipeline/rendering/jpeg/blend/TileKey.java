package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.awt.Rectangle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What decides the tiles of an overlay: its pixels, where they lie within the MCU grid, the file's
 * colour space and sampling, and where the picture ends.
 *
 * @param pixels of the overlay
 * @param width of the overlay, in pixels
 * @param visibleWidth how much of that lies left of the picture's right edge
 * @param visibleHeight how much of its height lies above the picture's lower edge
 * @param reachesRight whether it reaches the picture's right edge
 * @param reachesBottom whether it reaches the picture's lower edge
 * @param phaseX how far right of an MCU's left edge it begins
 * @param phaseY how far below an MCU's upper edge it begins
 */
record TileKey(
    Overlay.Pixels pixels,
    int width,
    int visibleWidth,
    int visibleHeight,
    boolean reachesRight,
    boolean reachesBottom,
    int phaseX,
    int phaseY,
    McuLayout layout) {

  static TileKey of(Overlay overlay, Frame frame) {
    int right = overlay.left() + overlay.width();
    int bottom = overlay.top() + overlay.height();
    return new TileKey(
        overlay.pixels(),
        overlay.width(),
        Math.min(overlay.width(), frame.width() - overlay.left()),
        Math.min(overlay.height(), frame.height() - overlay.top()),
        right >= frame.width(),
        bottom >= frame.height(),
        Math.floorMod(overlay.left(), frame.mcuWidth()),
        Math.floorMod(overlay.top(), frame.mcuHeight()),
        McuLayout.of(frame));
  }

  /** The same with other pixels. */
  TileKey showing(int[] argb) {
    return new TileKey(
        new Overlay.Pixels.Made(argb),
        width,
        visibleWidth,
        visibleHeight,
        reachesRight,
        reachesBottom,
        phaseX,
        phaseY,
        layout);
  }

  /**
   * Which of its pixels lie over some MCUs.
   *
   * @param mcus of those that it lies over, the first being 0, 0
   */
  Rectangle pixelsOf(Rectangle mcus) {
    int width = layout.width();
    int height = layout.height();
    return new Rectangle(
            mcus.x * width - phaseX,
            mcus.y * height - phaseY,
            mcus.width * width,
            mcus.height * height)
        .intersection(new Rectangle(visibleWidth, visibleHeight));
  }

  /** A checksum of all of it. */
  String name() {
    int[] argb = pixels.argb();
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * argb.length);
    bytes.asIntBuffer().put(argb);
    return name(bytes.array());
  }

  /** The same by a name of the pixels. */
  String name(String pixelName) {
    return name(pixelName.getBytes(StandardCharsets.UTF_8));
  }

  private String name(byte[] shown) {
    byte[] rest =
        List.of(
                width,
                visibleWidth,
                visibleHeight,
                reachesRight,
                reachesBottom,
                phaseX,
                phaseY,
                layout)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(rest);
      return HexFormat.of().formatHex(digest.digest(shown));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
