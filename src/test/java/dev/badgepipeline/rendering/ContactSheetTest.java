package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Draws the pictures of {@code docs/images}. {@code ./mvnw test -Dtest=ContactSheetTest
 * -Dcontact-sheet.renew=true} writes them there; otherwise a small sheet is drawn below {@code
 * target}, to be looked at.
 */
class ContactSheetTest {

  private static final boolean RENEW = Boolean.getBoolean("contact-sheet.renew");
  private static final Path FOLDER = Path.of(RENEW ? "docs/images" : "target/contact-sheet");

  @Test
  void everyBadgeFitsInEveryStyleAndFormat() throws IOException {
    ContactSheet sheet = new ContactSheet(RENEW ? List.of(300, 600, 1000, 2000) : List.of(300));

    write(sheet.draw(), "contact-sheet.jpg", 0.78f);
    write(sheet.styles(), "styles.jpg", 0.86f);
    write(sheet.placements(), "placement.jpg", 0.84f);
    write(sheet.first(), "badged-posters.jpg", 0.86f);

    assertThat(sheet.dropped()).isEmpty();
  }

  /** The posters of the README's table; the picture beside it has room for its first row. */
  @Test
  void whatIsHiddenOfTitlesCanBeSeen() throws IOException {
    TitleMeasure measure = new TitleMeasure(Badges.ALL);
    HiddenTitles samples = HiddenTitles.ofSamples(measure);

    if (RENEW) {
      write(new TitleSheet(Badges.ALL, 150).draw(List.of(samples)), "titles.jpg", 0.8f);
    } else {
      List<HiddenTitles> all = List.of(samples, HiddenTitles.ofDrawn(measure));
      write(new TitleSheet(Badges.ALL, 200).draw(all), "titles.jpg", 0.9f);
    }
  }

  private static void write(BufferedImage picture, String name, float quality) throws IOException {
    Path file = Files.createDirectories(FOLDER).resolve(name);
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
