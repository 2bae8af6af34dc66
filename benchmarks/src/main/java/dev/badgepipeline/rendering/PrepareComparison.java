package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.rendering.BenchmarkPosters.Coding;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what all programs are given: posters in every coding, and badges as raw RGBA pixels with a
 * list of lines {@code badge file left top width height}; and the badges as they were before one
 * rating changed, for programs that know a poster again.
 */
final class PrepareComparison {

  private PrepareComparison() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder, and the width of the posters in pixels
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int width = Integer.parseInt(arguments[1]);
    ImageSize size = new ImageSize(width, width * 3 / 2);
    writeOverlays(folder.resolve("overlays"), BenchmarkBadges.all(), size);
    writeOverlays(folder.resolve("overlays-before"), BenchmarkBadges.before(), size);
    for (Coding coding : Coding.values()) {
      Path posters = folder.resolve(coding.name().toLowerCase(Locale.ROOT)).resolve("in");
      Files.createDirectories(posters);
      for (Map.Entry<String, byte[]> poster : BenchmarkPosters.of(width, coding).entrySet()) {
        String name = poster.getKey().replaceAll("[^A-Za-z0-9]+", "-");
        Files.write(posters.resolve(name + ".jpg"), poster.getValue());
      }
    }
  }

  private static void writeOverlays(Path folder, List<Badge> all, ImageSize poster)
      throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    List<List<Overlay>> badges = BenchmarkBadges.overlays(all, poster);
    for (int badge = 0; badge < badges.size(); badge++) {
      for (Overlay overlay : badges.get(badge)) {
        Overlay visible = ComparedOverlays.cut(overlay, poster);
        String file = lines.size() + ".rgba";
        Files.write(folder.resolve(file), ComparedOverlays.rgba(visible));
        lines.add(
            "%d %s %d %d %d %d"
                .formatted(
                    badge, file, visible.left(), visible.top(), visible.width(), visible.height()));
      }
    }
    Files.write(folder.resolve("list.txt"), lines);
  }
}
