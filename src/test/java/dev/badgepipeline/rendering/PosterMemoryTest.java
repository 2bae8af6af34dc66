package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.rendering.sprite.Sprite;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What drawing on a JPEG poster takes from the heap once its badges are known. */
class PosterMemoryTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final ThreadMXBean HEAP = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** 64 coefficients of two bytes, which of them are not zero, and room for them in the result. */
  private static final int BLOCK_BYTES = 128 + 8 + 8;

  /** Of an MCU of 16x16 pixels: four of luma, two of chroma. */
  private static final int BLOCKS = 6;

  private static final int MCU = 16;

  /** Huffman tables made ready, the layout of the badges, and what code takes until compiled. */
  private static final long FIXED_BYTES = 256 << 10;

  /** The sides of a large poster in pixels. */
  private static final int LARGE = 1500;

  private final Path folder;
  private final RenderingThreads threads =
      new RenderingThreads(Limits.DEFAULT.withThreads(1).config(), new SimpleMeterRegistry());
  private final PosterRenderer renderer =
      new PosterRenderer(threads, Limits.DEFAULT.config(), Artwork.ofTheProgram());

  PosterMemoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001 A Space Odyssey (1968)",
        "Ahsoka (2023)",
        "Big Buck Bunny (2008)",
        "Breaking Bad (2008)",
        "Casablanca (1942)",
        "Chernobyl (2019)",
        "Dune Part Two (2024)",
        "Night of the Living Dead (1968)",
        "Parasite (2019)",
        "Planet Earth II (2016)",
        "Spirited Away (2001)",
        "Summer 1998"
      })
  void drawingTakesThreeTimesTheFileAndWhatBadgesTouch(String title) throws IOException {
    PosterFile poster = poster(title);

    assertThat(takenByDrawing(poster))
        .isLessThan(3L * poster.bytes().length + bands(poster) + FIXED_BYTES);
  }

  /** Its symbols are kept, coded for the time being, until their codes are known. */
  @ParameterizedTest
  @ValueSource(strings = {"Ahsoka (2023)", "Casablanca (1942)"})
  void progressiveFileIsNeverThereAsCoefficients(String title) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(poster(title).bytes()));
    PosterFile poster = PosterFile.of(JpegSamples.progressive(picture));

    assertThat(takenByDrawing(poster))
        .isLessThan(6L * poster.bytes().length + bands(poster) + FIXED_BYTES);
  }

  /** How a large poster is coded. */
  enum Coding {
    STANDARD_TABLES,
    OPTIMISED_TABLES,
    PROGRESSIVE;

    byte[] write(BufferedImage picture) {
      return switch (this) {
        case STANDARD_TABLES -> JpegSamples.baseline(picture);
        case OPTIMISED_TABLES -> JpegSamples.optimised(picture);
        case PROGRESSIVE -> JpegSamples.progressive(picture);
      };
    }
  }

  /** What is there at a time, besides the poster itself. */
  @ParameterizedTest
  @EnumSource(Coding.class)
  void drawingFitsIntoLittleMoreThanTwiceTheFile(Coding coding) throws Exception {
    PosterFile poster = large(coding);

    assertThat(drawsWith(room(poster), poster, coding)).isTrue();
  }

  @Test
  void drawingDoesNotFitIntoHalfAsMuch() throws Exception {
    PosterFile poster = large(Coding.PROGRESSIVE);

    assertThat(drawsWith(room(poster) / 2, poster, Coding.PROGRESSIVE)).isFalse();
  }

  private static PosterFile large(Coding coding) {
    return PosterFile.of(coding.write(Pictures.noise(LARGE, LARGE)));
  }

  private static long room(PosterFile poster) {
    return (long) (2.2 * poster.bytes().length) + bands(poster) + FIXED_BYTES;
  }

  private boolean drawsWith(long room, PosterFile poster, Coding coding) throws Exception {
    Path file = Files.write(folder.resolve("poster.jpg"), poster.bytes());
    byte[] plain = coding.write(Pictures.plain(LARGE, LARGE, 0));
    Path other = Files.write(folder.resolve("plain.jpg"), plain);
    Process drawing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Xmn4m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                DrawingInLittleHeap.class.getName(),
                file.toString(),
                other.toString(),
                Long.toString(room),
                folder.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    return drawing.waitFor() == 0;
  }

  @AfterEach
  void stop() {
    threads.stop();
  }

  /** Once sprites and tiles are known. */
  private long takenByDrawing(PosterFile poster) {
    draw(poster);
    draw(poster);
    long before = taken();
    draw(poster);
    return taken() - before;
  }

  private void draw(PosterFile poster) {
    Renderers.draw(renderer, poster.bytes(), Badges.ALL);
  }

  /** By the only thread that draws, since it began. */
  private long taken() {
    return threads
        .run(() -> HEAP.getThreadAllocatedBytes(Thread.currentThread().getId()))
        .await()
        .atMost(LONGEST);
  }

  private static long bands(PosterFile poster) {
    BadgeSprites sprites = new BadgeSprites(1 << 24);
    JpegPoster parsed = JpegPoster.parse(poster.bytes());
    return BadgeLayout.of(Badges.ALL, parsed.displayedSize(), sprites).cells(sprites).stream()
        .map(PlacedSprite::sprite)
        .mapToLong(PosterMemoryTest::mcus)
        .map(mcus -> mcus * BLOCKS * BLOCK_BYTES)
        .sum();
  }

  /** Wherever it begins within an MCU. */
  private static long mcus(Sprite sprite) {
    return (sprite.width() / MCU + 2L) * (sprite.height() / MCU + 2L);
  }

  private static PosterFile poster(String title) throws IOException {
    String resource = "/sample-library/" + title + "/poster.jpg";
    try (InputStream in = PosterMemoryTest.class.getResourceAsStream(resource)) {
      return PosterFile.of(Objects.requireNonNull(in, resource).readAllBytes());
    }
  }
}
