package dev.badgepipeline.rendering.placement;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A poster of which it is known where its title stands.
 *
 * @param titles what each line of it takes, in pixels
 * @param faces what each face takes
 */
public record TitledPoster(
    String name, BufferedImage picture, List<Rectangle> titles, List<Rectangle> faces) {

  public TitledPoster {
    titles = List.copyOf(titles);
    faces = List.copyOf(faces);
  }

  /** How much of the title lies under something, of a thousand. */
  public int hiddenBy(List<Rectangle> covers) {
    return hidden(titles, covers);
  }

  /** How much of the faces lies under something, of a thousand. */
  public int facesHiddenBy(List<Rectangle> covers) {
    return hidden(faces, covers);
  }

  private static int hidden(List<Rectangle> areas, List<Rectangle> covers) {
    long hidden = 0;
    long all = 0;
    for (Rectangle area : areas) {
      for (int y = area.y; y < area.y + area.height; y++) {
        for (int x = area.x; x < area.x + area.width; x++) {
          all++;
          hidden += isUnder(covers, x, y) ? 1 : 0;
        }
      }
    }
    return all == 0 ? 0 : (int) (1000 * hidden / all);
  }

  private static boolean isUnder(List<Rectangle> covers, int x, int y) {
    return covers.stream().anyMatch(cover -> cover.contains(x, y));
  }
}
