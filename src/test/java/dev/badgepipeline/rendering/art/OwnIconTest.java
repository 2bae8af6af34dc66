package dev.badgepipeline.rendering.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.badgepipeline.rendering.codec.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program must not trust what its owner may have found anywhere. */
class OwnIconTest {

  private static final String RED = "<rect width='10' height='10' fill='red'/>";

  static Stream<Arguments> refusedDrawings() {
    return Stream.of(
        Arguments.of("behind its end", svg("<path d='M0 0L9 9z%'/>")),
        Arguments.of("behind its end", svg("<path D='M0 0L9 9Z , 5'/>")),
        Arguments.of("path in a style", svg("<path style='fill:red;d:M0 0z%'/>")),
        Arguments.of("path in a style", svg("<style>path{D :M0 0z%}</style><path/>")),
        Arguments.of("script", svg(RED + "<script>alert(1)</script>")),
        Arguments.of("foreignobject", svg(RED + "<foreignObject><p/></foreignObject>")),
        Arguments.of("image", svg(RED + "<image href='#a'/>")),
        Arguments.of("image", svg(RED + "<IMAGE href='#a'/>")),
        Arguments.of("animate", svg("<g>" + RED + "<animate/></g>")),
        Arguments.of("text", svg(RED + "<text>4K</text>")),
        Arguments.of("filter", svg(RED + "<filter/>")),
        Arguments.of("pattern", svg(RED + "<pattern/>")),
        Arguments.of("onload", svg("<g onload='alert(1)'>" + RED + "</g>")),
        Arguments.of("outside", svg(RED + "<use href='http://example.org/a.svg#a'/>")),
        Arguments.of("outside", svg(RED + "<use href='other.svg#a'/>")),
        Arguments.of("outside", svg(RED + "<use href='data:image/svg+xml;base64,AAAA'/>")),
        Arguments.of("outside", svg(RED + "<use xlink:href='file:///etc/passwd'/>")),
        Arguments.of("outside", svg("<rect width='9' height='9' fill='url(a.svg#x)'/>")),
        Arguments.of("outside", svg("<rect style='fill: URL( \"a.svg#x\" )'/>" + RED)),
        Arguments.of("does not have: #b", svg(RED + "<use href='#b'/>")),
        Arguments.of("backslash", svg("<rect style='fill:u\\72l(a.svg)'/>" + RED)),
        Arguments.of("style sheet", svg("<style>@import 'a.css';</style>" + RED)),
        Arguments.of("style sheet", svg("<style>.a{fill:url(a.svg)}</style>" + RED)),
        Arguments.of("dashed", svg("<path d='M0 0h9' stroke-dasharray='1e-9'/>" + RED)),
        Arguments.of("dashed", svg("<path style='stroke-dasharray:1e-9'/>" + RED)),
        Arguments.of("dashed", svg("<style>path{stroke-dasharray:1e-9}</style>" + RED)),
        Arguments.of("1000 elements", svg(RED.repeat(1000))),
        Arguments.of("32768 characters", svg("<path d='M0 0%sz'/>".formatted("h9".repeat(16_383)))),
        Arguments.of("25 deep", svg("<g>".repeat(25) + RED + "</g>".repeat(25))),
        Arguments.of("circle", svg("<g id='a'>" + RED + "<use href='#a'/></g>")),
        Arguments.of("too often", svg(manyTimes(10))),
        Arguments.of("nothing can be seen", svg("")),
        Arguments.of("no size", svg(RED).replace("viewBox='0 0 10 10'", "width='0' height='5'")),
        Arguments.of("well-formed", svg("<g>")),
        Arguments.of("<html>", "<html/>"),
        Arguments.of("not a drawing", "<x xmlns='urn:x'/>"),
        Arguments.of("DOCTYPE", "<!DOCTYPE svg SYSTEM 'http://example.org/a.dtd'>" + svg(RED)),
        Arguments.of(
            "DOCTYPE", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg(RED)));
  }

  /** Ten times what the level below shows, and so on. */
  private static String manyTimes(int levels) {
    return IntStream.rangeClosed(1, levels)
        .mapToObj(
            level ->
                "<g id='l%d'>%s</g>"
                    .formatted(level, "<use href='#l%d'/>".formatted(level - 1).repeat(10)))
        .collect(Collectors.joining("", "<g id='l0'>" + RED + "</g>", ""));
  }

  @ParameterizedTest
  @MethodSource("refusedDrawings")
  void drawingThatIsMoreThanADrawingIsRefused(String reason, String file) {
    assertThatThrownBy(() -> OwnIcon.svg(bytes(file)))
        .isInstanceOf(RefusedArtException.class)
        .hasMessageContaining(reason);
  }

  /** What drawing programs write. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        RED,
        "<defs><linearGradient id='a'><stop offset='0' stop-color='red'/></linearGradient></defs>"
            + "<rect width='10' height='10' fill='url(#a)'/>",
        "<defs><g id='a'>" + RED + "</g></defs><use xlink:href='#a'/>",
        "<style type='text/css'>.a{fill:red}</style><rect class='a' width='10' height='10'/>",
        "<title>t</title><metadata><x:a xmlns:x='urn:x'/></metadata><g style='fill:red'>"
            + "<path d='M0 0h10v10h-10z'/></g>",
        "<clipPath id='c'><rect width='10' height='10'/></clipPath>"
            + "<rect width='20' height='20' fill='red' clip-path=\"url('#c')\"/>"
      })
  void drawingIsDrawnInItsOwnColours(String content) {
    assertThat(colours(OwnIcon.svg(bytes(svg(content))))).containsOnly(Color.RED.getRGB());
  }

  /** Without a view box a drawing would not be scaled by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "width='10' height='10'", "width='10mm' height='20mm'", "viewBox='0 0 20 10'"})
  void drawingOfAnySizeFillsItsRoom(String size) {
    byte[] file = bytes(svg(RED).replace("viewBox='0 0 10 10'", size));

    assertThat(OwnIcon.svg(file).aspect()).isEqualTo(1, within(0.2));
    assertThat(colours(OwnIcon.svg(file))).containsOnly(Color.RED.getRGB());
  }

  @Test
  void elementsOfOtherLanguagesAreNotDrawn() {
    String other = "<x:image xmlns:x='urn:x' href='#a'><rect width='9' height='9'/></x:image>";

    assertThat(colours(OwnIcon.svg(bytes(svg(other.replace("href='#a'", "") + RED)))))
        .containsOnly(Color.RED.getRGB());
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 200, 1024})
  void pictureIsDrawnInItsOwnColours(int side) throws IOException {
    assertThat(colours(OwnIcon.png(png(filled(side, side, Color.GREEN)))))
        .containsOnly(Color.GREEN.getRGB());
  }

  @Test
  void pictureKeepsItsAspectAndLosesItsEmptyEdges() throws IOException {
    BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.GREEN);
    graphics.fillRect(50, 100, 200, 100);
    graphics.dispose();

    assertThat(OwnIcon.png(png(picture)).aspect()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("largePictures")
  void pictureOfTooManyPixelsIsRefusedBeforeItIsRead(int width, int height) {
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();

    assertThatThrownBy(() -> OwnIcon.png(withoutPixels(header)))
        .isInstanceOf(RefusedArtException.class)
        .hasMessageContaining(width + "x" + height);
  }

  static Stream<Arguments> largePictures() {
    return Stream.of(Arguments.of(1025, 1), Arguments.of(1, 1025), Arguments.of(1 << 30, 1 << 30));
  }

  private static byte[] withoutPixels(byte[] header) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    chunk(file, "IHDR", header);
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    file.write(ByteBuffer.allocate(4).putInt(data.length).array());
    file.write(name);
    file.write(data);
    file.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Test
  void emptyPictureIsRefused() {
    assertThatThrownBy(() -> OwnIcon.png(png(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB))))
        .isInstanceOf(RefusedArtException.class)
        .hasMessageContaining("nothing can be seen");
  }

  @Test
  void damagedPictureIsRefused() throws IOException {
    byte[] file = png(filled(64, 64, Color.GREEN));
    file[file.length / 2] ^= 1;

    assertThatThrownBy(() -> OwnIcon.png(file)).isInstanceOf(RefusedArtException.class);
  }

  @Test
  void pictureOfAnotherFormatIsRefused() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(Pictures.colourful(20, 20), "jpeg", jpeg);

    assertThatThrownBy(() -> OwnIcon.png(jpeg.toByteArray()))
        .isInstanceOf(RefusedArtException.class)
        .hasMessageContaining("JPEG");
  }

  /** The colours of an icon well inside of its edges. */
  private static Stream<Integer> colours(IconArt art) {
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = VectorDrawing.on(image);
    art.draw(graphics, new Rectangle2D.Double(0, 0, 60, 60 / art.aspect()), Color.BLUE);
    graphics.dispose();
    return IntStream.range(0, 40 * 40)
        .mapToObj(i -> image.getRGB(10 + i % 40, 10 + i / 40))
        .distinct();
  }

  private static BufferedImage filled(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  static byte[] greenSquare() throws IOException {
    return png(filled(64, 64, Color.GREEN));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }

  private static String svg(String content) {
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
        + " viewBox='0 0 10 10'>"
        + content
        + "</svg>";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
