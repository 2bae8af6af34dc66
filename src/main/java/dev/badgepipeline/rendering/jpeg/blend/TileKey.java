package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Frame;
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
 * @param argb the overlay's pixels; the same array is the same overlay
 * @param width of the overlay, in pixels
 * @param visibleWidth how much of that lies left of the picture's right edge
 * @param visibleHeight how much of its height lies above the picture's lower edge
 * @param reachesRight whether it reaches the picture's right edge
 * @param reachesBottom whether it reaches the picture's lower edge
 * @param phaseX how far right of an MCU's left edge it begins
 * @param phaseY how far below an MCU's upper edge it begins
 */
@SuppressWarnings("ArrayRecordComponent") // equal only when it is the same array, as documented
record TileKey(
    int[] argb,
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
        overlay.argb(),
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
  TileKey showing(int[] pixels) {
    return new TileKey(
        pixels,
        width,
        visibleWidth,
        visibleHeight,
        reachesRight,
        reachesBottom,
        phaseX,
        phaseY,
        layout);
  }

  /** A checksum of all of it. */
  String name() {
    ByteBuffer pixels = ByteBuffer.allocate(Integer.BYTES * argb.length);
    pixels.asIntBuffer().put(argb);
    return name(pixels.array());
  }

  /** The same by a name of the pixels. */
  String name(String pixels) {
    return name(pixels.getBytes(StandardCharsets.UTF_8));
  }

  private String name(byte[] pixels) {
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
      return HexFormat.of().formatHex(digest.digest(pixels));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
