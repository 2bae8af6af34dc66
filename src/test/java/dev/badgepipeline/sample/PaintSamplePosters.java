package dev.badgepipeline.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Paints the posters of the sample library anew, after a change to one of the paintings. */
final class PaintSamplePosters {

  private static final float QUALITY = 0.86f;

  private static final Map<String, Supplier<BufferedImage>> POSTERS =
      Map.ofEntries(
          Map.entry("Ahsoka (2023)", SamplePosters::ahsoka),
          Map.entry("Dune Part Two (2024)", SamplePosters::dune),
          Map.entry("Parasite (2019)", SamplePosters::parasite),
          Map.entry("2001 A Space Odyssey (1968)", SamplePosters::odyssey),
          Map.entry("Casablanca (1942)", SamplePosters::casablanca),
          Map.entry("Planet Earth II (2016)", SamplePosters::planetEarth),
          Map.entry("Chernobyl (2019)", SamplePosters::chernobyl),
          Map.entry("Breaking Bad (2008)", SamplePosters::breakingBad),
          Map.entry("Big Buck Bunny (2008)", SamplePosters::bigBuckBunny),
          Map.entry("Spirited Away (2001)", SamplePosters::spiritedAway),
          Map.entry("Night of the Living Dead (1968)", SamplePosters::livingDead),
          Map.entry("Summer 1998", SamplePosters::homeVideo));

  private PaintSamplePosters() {}

  /**
   * Writes each poster into the folder of its title.
   *
   * @param arguments the folder of the sample library
   */
  public static void main(String... arguments) throws IOException {
    Path library = Path.of(arguments[0]);
    for (Map.Entry<String, Supplier<BufferedImage>> poster : POSTERS.entrySet()) {
      Path folder = Files.createDirectories(library.resolve(poster.getKey()));
      write(poster.getValue().get(), folder.resolve("poster.jpg"));
    }
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
