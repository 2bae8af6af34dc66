package dev.badgepipeline.rendering;

import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.codec.PosterMarker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that draws on a poster with no more of its heap left than it is told. */
final class DrawingInLittleHeap {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int BALLAST_BYTES = 1 << 14;

  private final PosterRenderer renderer =
      new PosterRenderer(
          new RenderingThreads(Limits.DEFAULT.withThreadsAndQueue(1, 1), new SimpleMeterRegistry()),
          Limits.DEFAULT,
          Artwork.ofTheProgram());

  private DrawingInLittleHeap() {}

  /**
   * Draws, or fails where the heap is too small.
   *
   * @param arguments a poster; another one of the same size that makes the badges known; how many
   *     bytes the heap is to have besides the poster itself
   */
  public static void main(String[] arguments) throws IOException {
    DrawingInLittleHeap drawing = new DrawingInLittleHeap();
    PosterFile poster = read(arguments[0]);
    PosterFile other = read(arguments[1]);
    drawing.draw(other);
    drawing.draw(other);
    drawing.drawIn(Long.parseLong(arguments[2]), poster);
    System.exit(0);
  }

  private void drawIn(long room, PosterFile poster) {
    List<byte[]> ballast = fill();
    try {
      ballast.subList(0, (int) Math.min(ballast.size(), room / BALLAST_BYTES)).clear();
      System.gc();
      draw(poster);
    } finally {
      Reference.reachabilityFence(ballast);
    }
  }

  private static PosterFile read(String file) throws IOException {
    return PosterFile.of(Files.readAllBytes(Path.of(file)));
  }

  /** What fills the heap. */
  private static List<byte[]> fill() {
    int most = (int) (Runtime.getRuntime().maxMemory() / BALLAST_BYTES);
    List<byte[]> ballast = new ArrayList<>(most);
    try {
      while (ballast.size() < most) {
        ballast.add(new byte[BALLAST_BYTES]);
      }
    } catch (OutOfMemoryError full) {
      return ballast;
    }
    return ballast;
  }

  private void draw(PosterFile poster) {
    renderer
        .render(poster, Badges.ALL, new PosterMarker(poster.sha256(), "f0".repeat(32)))
        .await()
        .atMost(LONGEST);
  }
}
