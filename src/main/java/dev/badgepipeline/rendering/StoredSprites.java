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
import java.util.function.Function;

/**
 * Makes overlays for the stored pictures of posters: instead of turning a poster for display and
 * converting its colours, its badges are turned and converted the other way. What was made is kept,
 * because the splice knows a badge by its array of pixels.
 */
final class StoredSprites {

  private final Cache<Key, Sprite> kept;
  private final Cache<Key, Outline> outlines;

  /**
   * Makes an empty cache.
   *
   * @param maximumBytes how much memory turned and converted sprites may take
   */
  StoredSprites(long maximumBytes) {
    this.kept = cache(maximumBytes, sprite -> sprite);
    this.outlines = cache(maximumBytes, Outline::sprite);
  }

  private static <T> Cache<Key, T> cache(long maximumBytes, Function<T, Sprite> sprite) {
    return Caffeine.newBuilder()
        .maximumWeight(maximumBytes)
        .executor(Runnable::run)
        .weigher((Key key, T kept) -> sprite.apply(kept).argb().length * Integer.BYTES)
        .build();
  }

  private record Key(Sprite sprite, Form form) {}

  /**
   * What is known of a cell of glass before anybody looks at the poster.
   *
   * @param sprite opaque where it draws anything
   * @param name of what it shows besides the poster
   */
  private record Outline(Sprite sprite, String name) {}

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
    FrostedGlass glass = new FrostedGlass(Backdrop.of(poster));
    return cells.stream()
        .map(
            cell ->
                FrostedGlass.isGlass(cell)
                    ? overlay(cell, form, picture, glass)
                    : overlay(cell, form, picture))
        .toList();
  }

  /** What glass shows costs a look at the poster, which a cell that is drawn already is spared. */
  private Overlay overlay(PlacedSprite cell, Form form, ImageSize picture, FrostedGlass glass) {
    Rectangle area = form.orientation.storedArea(cell.area(), picture);
    Outline outline = outlines.get(new Key(cell.sprite(), form), StoredSprites::outline);
    Sprite sprite = outline.sprite();
    return new Overlay(
        area.x,
        area.y,
        sprite.width(),
        sprite.height(),
        sprite.argb(),
        Optional.of(
            new Overlay.Later(
                String.join(
                    " ",
                    outline.name(),
                    Integer.toString(cell.left()),
                    Integer.toString(cell.top())),
                () -> glass.announce(cell),
                () -> made(glass.filled(cell).sprite(), form).argb())));
  }

  private static Outline outline(Key key) {
    return new Outline(
        turned(FrostedGlass.outline(key.sprite), key.form), FrostedGlass.name(key.sprite));
  }

  private Overlay overlay(PlacedSprite cell, Form form, ImageSize picture) {
    Rectangle area = form.orientation.storedArea(cell.area(), picture);
    Sprite stored = stored(cell, form);
    return new Overlay(area.x, area.y, stored.width(), stored.height(), stored.argb());
  }

  private Sprite stored(PlacedSprite cell, Form form) {
    return form.isAsDisplayed()
        ? cell.sprite()
        : kept.get(new Key(cell.sprite(), form), key -> made(key.sprite, key.form));
  }

  private static Sprite made(Sprite sprite, Form form) {
    Sprite coloured =
        form.colours
            .map(space -> SpriteColours.in(space, sprite))
            .map(argb -> new Sprite(sprite.width(), sprite.height(), sprite.bleed(), argb))
            .orElse(sprite);
    return turned(coloured, form);
  }

  private static Sprite turned(Sprite sprite, Form form) {
    Orientation turn = form.orientation;
    if (turn == Orientation.UPRIGHT) {
      return sprite;
    }
    int[] colours = sprite.argb();
    ImageSize stored = turn.stored(new ImageSize(sprite.width(), sprite.height()));
    int[] turned = new int[colours.length];
    for (int i = 0; i < colours.length; i++) {
      turned[turn.index(i % sprite.width(), i / sprite.width(), stored)] = colours[i];
    }
    return new Sprite(stored.width(), stored.height(), sprite.bleed(), turned);
  }
}
