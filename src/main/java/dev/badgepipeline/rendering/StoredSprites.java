package dev.badgepipeline.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.codec.ColourSpace;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.Orientation;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * Makes overlays for the stored pictures of posters: instead of turning a poster for display and
 * converting its colours, its badges are turned and converted the other way. What was made is kept,
 * because the splice knows a badge by its array of pixels.
 */
final class StoredSprites {

  private final Cache<Key, Sprite> kept;

  /**
   * Makes an empty cache.
   *
   * @param maximumBytes how much memory turned and converted sprites may take
   */
  StoredSprites(long maximumBytes) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .executor(Runnable::run)
            .weigher((Key key, Sprite sprite) -> sprite.argb().length * Integer.BYTES)
            .build();
  }

  private record Key(Sprite sprite, Form form) {}

  /**
   * How a picture is stored.
   *
   * @param orientation how it is turned for display
   * @param colours the space that its numbers are of; empty for sRGB
   */
  private record Form(Orientation orientation, Optional<ColourSpace> colours) {

    boolean isAsDisplayed() {
      return orientation == Orientation.UPRIGHT && colours.isEmpty();
    }
  }

  /** Overlays of cells that were placed on a displayed poster. */
  List<Overlay> overlays(List<PlacedSprite> cells, JpegPoster poster) {
    Form form = new Form(poster.orientation(), poster.colourSpace());
    ImageSize picture = poster.size();
    return cells.stream().map(cell -> overlay(cell, form, picture)).toList();
  }

  private Overlay overlay(PlacedSprite cell, Form form, ImageSize picture) {
    Rectangle area = form.orientation.storedArea(cell.area(), picture);
    Sprite stored = stored(cell, form);
    return new Overlay(
        area.x, area.y, stored.width(), stored.height(), stored.argb(), cell.recurring());
  }

  private Sprite stored(PlacedSprite cell, Form form) {
    if (form.isAsDisplayed()) {
      return cell.sprite();
    }
    Key key = new Key(cell.sprite(), form);
    return cell.recurring() ? kept.get(key, this::made) : made(key);
  }

  private Sprite made(Key key) {
    Sprite sprite = key.sprite;
    Orientation turn = key.form.orientation;
    int[] colours =
        key.form.colours.map(space -> SpriteColours.in(space, sprite)).orElseGet(sprite::argb);
    ImageSize stored = turn.stored(new ImageSize(sprite.width(), sprite.height()));
    int[] turned = new int[colours.length];
    for (int i = 0; i < colours.length; i++) {
      turned[turn.index(i % sprite.width(), i / sprite.width(), stored)] = colours[i];
    }
    return new Sprite(stored.width(), stored.height(), sprite.bleed(), turned);
  }
}
