package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.PosterIndex;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that draws on a poster for the first time, and again, with no more of its heap left
 * than it is told.
 */
final class DrawingInLittleHeap {

  private static final int BALLAST_BYTES = 1 << 14;

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT.withThreads(1));

  private DrawingInLittleHeap() {}

  /**
   * Draws, or fails where the heap is too small.
   *
   * @param arguments a poster; another one of the same size that makes the badges known; how many
   *     bytes the heap is to have besides the poster itself; a folder for what is left
   */
  public static void main(String[] arguments) throws IOException {
    DrawingInLittleHeap drawing = new DrawingInLittleHeap();
    byte[] poster = read(arguments[0]);
    byte[] other = read(arguments[1]);
    Renderers.draw(drawing.renderer, other, Badges.ALL);
    Renderers.draw(drawing.renderer, other, Badges.ALL);
    drawing.drawIn(Long.parseLong(arguments[2]), poster, Path.of(arguments[3]));
    System.exit(0);
  }

  /** For the first time, and then by what that has left. */
  private void drawIn(long room, byte[] poster, Path folder) throws IOException {
    List<byte[]> ballast = fill();
    try {
      ballast.subList(0, (int) Math.min(ballast.size(), room / BALLAST_BYTES)).clear();
      System.gc();
      write(draw(poster, Badges.ALL.subList(0, 1), Optional.empty()), folder);
      System.gc();
      draw(poster, Badges.ALL, Optional.of(index(folder)));
    } finally {
      Reference.reachabilityFence(ballast);
    }
  }

  private PosterIndex draw(byte[] poster, List<Badge> badges, Optional<PosterIndex> index) {
    return Renderers.drawAgain(renderer, poster, badges, index).index().orElseThrow();
  }

  private static void write(PosterIndex index, Path folder) throws IOException {
    Files.write(folder.resolve("mcus"), index.mcus());
    if (index.scan().isPresent()) {
      try (FileChannel file =
          FileChannel.open(
              folder.resolve("scan"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        file.write(index.scan().get());
      }
    }
  }

  private static PosterIndex index(Path folder) throws IOException {
    Path scan = folder.resolve("scan");
    return new PosterIndex(
        Files.readAllBytes(folder.resolve("mcus")),
        Files.exists(scan)
            ? Optional.of(ByteBuffer.wrap(Files.readAllBytes(scan)))
            : Optional.empty());
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
