package dev.badgepipeline.rendering;

import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Badges posters in one of several ways, and prints the CPU milliseconds that each took. */
final class MeasureJava {

  private MeasureJava() {}

  /**
   * Measures.
   *
   * @param arguments the way, the folders of posters, badges and results, and the rounds
   */
  public static void main(String[] arguments) throws IOException {
    Path badges = Path.of(arguments[2]);
    new Measurement(way(arguments[0], badges))
        .print(Path.of(arguments[1]), Path.of(arguments[3]), Integer.parseInt(arguments[4]));
    System.exit(0);
  }

  private static Measurement.Way way(String name, Path badges) throws IOException {
    return switch (name) {
      case "service" -> {
        BenchmarkRenderer renderer = new BenchmarkRenderer();
        yield poster -> renderer.badge(PosterFile.of(poster), BenchmarkBadges.all());
      }
      case "service-again" -> serviceAgain(new BenchmarkRenderer());
      case "splice" -> MeasureSplice.first(badges);
      case "splice-again" -> MeasureSplice.again(badges);
      case "imageio" -> {
        List<Overlay> overlays = ComparedOverlays.read(badges);
        yield poster -> PlatformRoundTrip.badge(poster, overlays);
      }
      default -> throw new IllegalArgumentException("no such way: " + name);
    };
  }

  /** Knows the posters from the time before one rating changed. */
  private static Measurement.Way serviceAgain(BenchmarkRenderer renderer) {
    Map<byte[], Optional<PosterIndex>> indexes = new IdentityHashMap<>();
    return poster -> {
      PosterFile file = PosterFile.of(poster);
      Optional<PosterIndex> index =
          indexes.computeIfAbsent(poster, first -> renderer.index(file, BenchmarkBadges.before()));
      return renderer.badgeAgain(file, BenchmarkBadges.all(), index);
    };
  }
}
