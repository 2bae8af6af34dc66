package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.TestSplice.spliced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.huffman.CompletedTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegParser;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files whose own Huffman tables do not do for their badges. */
class ChangedTablesTest {

  private static final int FIRST_AC = HuffmanTables.acSlot(0);
  private static final TestJpeg OPTIMISED = TestJpeg.of(96, 96, "1x1").withOptimisedTables();

  /** One colour everywhere needs hardly any code, so that its tables have much room. */
  private static final byte[] PLAIN = OPTIMISED.file(plain());

  /** Noise needs nearly all codes, the rare ones as long as can be. */
  private static final byte[] NOISY =
      TestJpeg.of(512, 512, "1x1").withQuality(60).withOptimisedTables().file(noise());

  @Test
  void codesAreAppendedToATableWithRoom() {
    byte[] spliced = spliced(PLAIN, detailed());

    assertThat(symbols(spliced)).startsWith(symbols(PLAIN).toArray(Integer[]::new));
    assertThat(symbols(spliced)).hasSizeGreaterThan(symbols(PLAIN).size());
  }

  @Test
  void appendedCodesLeaveTheRestAsItIs() {
    byte[] spliced = spliced(PLAIN, detailed());

    assertThat(new Comparison(PLAIN, spliced, detailed()).strayCoefficients()).isZero();
  }

  @Test
  void rareSymbolsGetLongerCodesWhereATableHasNoRoom() {
    int[] before = codes(NOISY);
    int[] after = codes(spliced(NOISY, detailed()));

    assertThat(after).isNotEqualTo(before);
    CompletedTable completed = table(NOISY).forAc().completed();
    assertThat(IntStream.range(0, HuffmanTable.SYMBOLS).filter(symbol -> before[symbol] != 0))
        .allMatch(symbol -> completed.exchanges(symbol) != (before[symbol] == after[symbol]));
  }

  @Test
  void longerCodesMeanWhatTheShorterMeant() {
    byte[] spliced = spliced(NOISY, detailed());

    assertThat(new Comparison(NOISY, spliced, detailed()).strayCoefficients()).isZero();
  }

  private static BufferedImage plain() {
    BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x406080));
    graphics.fillRect(0, 0, 96, 96);
    graphics.dispose();
    return image;
  }

  private static BufferedImage noise() {
    Random random = new Random(4);
    BufferedImage image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 512 * 512; i++) {
      int spread = 1 + i / 512 / 8;
      int level = 128 + (int) Math.round(random.nextGaussian() * spread);
      image.setRGB(i % 512, i / 512, 0x10101 * Math.max(0, Math.min(255, level)));
    }
    return image;
  }

  private static List<Overlay> detailed() {
    Random random = new Random(1);
    int[] argb = new int[40 * 40];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | (random.nextBoolean() ? 0xFFFFFF : 0x2000FF);
    }
    return List.of(new Overlay(21, 13, 40, 40, argb));
  }

  private static HuffmanTable table(byte[] file) {
    try {
      return JpegParser.parse(JpegSegments.read(file))
          .scans()
          .get(0)
          .components()
          .get(0)
          .tables()
          .defined(FIRST_AC);
    } catch (NotSplicedException e) {
      throw new AssertionError(e);
    }
  }

  private static int[] codes(byte[] file) {
    return table(file).codes();
  }

  /** In the order of their codes. */
  private static List<Integer> symbols(byte[] file) {
    HuffmanTable table = table(file);
    List<Integer> symbols = new ArrayList<>();
    for (int length = 1; length <= HuffmanTable.LONGEST; length++) {
      for (int i = 0; i < table.count(length); i++) {
        symbols.add(table.symbol(symbols.size()));
      }
    }
    return symbols;
  }
}
