package dev.badgepipeline.rendering;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that draws on a poster, one badge of which is known from before, with no more of its
 * heap left than it is told.
 */
final class DrawingInLittleHeap {

  private static final int BALLAST_BYTES = 1 << 14;

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT.withThreadsAndQueue(1, 1));

  private DrawingInLittleHeap() {}

  /**
   * Draws, or fails where the heap is too small.
   *
   * @param arguments a poster; another one of the same size that makes the badges known; how many
   *     bytes the heap is to have besides the poster itself
   */
  public static void main(String[] arguments) throws IOException {
    DrawingInLittleHeap drawing = new DrawingInLittleHeap();
    byte[] poster = read(arguments[0]);
    byte[] other = read(arguments[1]);
    Renderers.draw(drawing.renderer, other, Badges.ALL);
    Renderers.draw(drawing.renderer, other, Badges.ALL);
    Optional<byte[]> index =
        Renderers.drawAgain(drawing.renderer, poster, Badges.ALL.subList(0, 1), Optional.empty())
            .index();
    drawing.drawIn(Long.parseLong(arguments[2]), poster, index);
    System.exit(0);
  }

  private void drawIn(long room, byte[] poster, Optional<byte[]> index) {
    List<byte[]> ballast = fill();
    try {
      ballast.subList(0, (int) Math.min(ballast.size(), room / BALLAST_BYTES)).clear();
      System.gc();
      Renderers.drawAgain(renderer, poster, Badges.ALL, index);
    } finally {
      Reference.reachabilityFence(ballast);
    }
  }

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(Path.of(file));
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
}
