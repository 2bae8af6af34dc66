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
 * converting its colours, its badges are turned and converted the other way, when the splice asks
 * for their pixels.
 */
final class StoredSprites {

  /** More looks of glass than a library has. */
  private static final int NAMES = 4000;

  private final Cache<Sprite, String> namesOfGlass =
      Caffeine.newBuilder().maximumSize(NAMES).executor(Runnable::run).build();

  /**
   * How a picture is stored.
   *
   * @param orientation how it is turned for display
   * @param colours the space that its numbers are of; empty for sRGB
   */
  private record Form(Orientation orientation, Optional<ColourSpace> colours) {

    /** The part of a sprite that has a stored part in it, or more. */
    Rectangle displayed(Rectangle part, Sprite sprite) {
      return orientation == Orientation.UPRIGHT ? part : FrostedGlass.whole(sprite);
    }
  }

  /** A cell as a picture is stored. */
  private record StoredPixels(Sprite sprite, Form form) implements Overlay.Pixels {

    @Override
    public int[] argb() {
      return made(sprite, form).argb();
    }
  }

  /** Where a cell of glass draws anything, as a picture is stored. */
  private record StoredOutline(Sprite glass, Form form) implements Overlay.Pixels {

    @Override
    public int[] argb() {
      return turned(FrostedGlass.outline(glass), form).argb();
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
    return new Overlay(
        area.x,
        area.y,
        area.width,
        area.height,
        new StoredOutline(cell.sprite(), form),
        Optional.of(
            new Overlay.Later(
                name(cell),
                part -> glass.announce(cell, form.displayed(part, cell.sprite())),
                () -> made(glass.filled(cell).sprite(), form).argb())));
  }

  private String name(PlacedSprite cell) {
    return String.join(
        " ",
        namesOfGlass.get(cell.sprite(), FrostedGlass::name),
        Integer.toString(cell.left()),
        Integer.toString(cell.top()));
  }

  private static Overlay overlay(PlacedSprite cell, Form form, ImageSize picture) {
    Rectangle area = form.orientation.storedArea(cell.area(), picture);
    return new Overlay(
        area.x, area.y, area.width, area.height, new StoredPixels(cell.sprite(), form));
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
