package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.BenchmarkPosters.Coding;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** What a Java program does without a splice: decodes, draws and encodes the whole picture. */
final class PlatformRoundTrip {

  private PlatformRoundTrip() {}

  static byte[] badge(byte[] poster, List<Overlay> overlays) throws IOException {
    BufferedImage picture =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(poster)), "not a picture");
    draw(picture, overlays);
    return BenchmarkPosters.encode(picture, Coding.STANDARD);
  }

  static void draw(BufferedImage picture, List<Overlay> overlays) {
    Graphics2D graphics = picture.createGraphics();
    overlays.forEach(
        overlay -> graphics.drawImage(image(overlay), overlay.left(), overlay.top(), null));
    graphics.dispose();
  }

  static BufferedImage image(Overlay overlay) {
    BufferedImage image =
        new BufferedImage(overlay.width(), overlay.height(), BufferedImage.TYPE_INT_ARGB);
    image.getRaster().setDataElements(0, 0, overlay.width(), overlay.height(), overlay.argb());
    return image;
  }
}
