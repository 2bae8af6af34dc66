package dev.badgepipeline.rendering.sprite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.art.CellArt;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures and draws badges. Cells are kept once they are drawn: a library shows the same ones
 * again and again.
 */
public final class BadgeSprites {

  /** What cells stand on takes this share of the memory besides. */
  private static final int PLATES = 4;

  /** More looks of cells than a library has. */
  private static final int CELLS = 4000;

  private final CellPainter painter;
  private final Artwork artwork;

  /** Each is there once, so that whoever knows it again need not compare all that decides it. */
  private final Cache<CellKey, Sprite> sprites =
      Caffeine.newBuilder().maximumSize(CELLS).executor(Runnable::run).build();

  private final Cache<CellPixels, SpritePixels.Drawn> drawn;

  /** Makes an empty cache of badges that are drawn with the program's art. */
  public BadgeSprites(long maximumBytes) {
    this(maximumBytes, Artwork.ofTheProgram());
  }

  /**
   * Makes an empty cache.
   *
   * @param maximumBytes how much memory drawn cells may take
   */
  public BadgeSprites(long maximumBytes, Artwork artwork) {
    this.painter = new CellPainter(maximumBytes / PLATES);
    this.artwork = artwork;
    this.drawn =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .executor(Runnable::run)
            .weigher((CellPixels key, SpritePixels.Drawn cell) -> cell.weight())
            .build();
  }

  private record CellKey(
      CellArt art, BadgeAppearance look, Lengths lengths, int width, double iconColumn) {}

  /** Drawn when it is asked for; equal to itself alone. */
  private final class CellPixels implements SpritePixels {

    private final CellKey key;

    private CellPixels(CellKey key) {
      this.key = key;
    }

    @Override
    public int[] argb() {
      return drawn().argb();
    }

    @Override
    public Optional<Pane> pane() {
      return drawn().pane();
    }

    private SpritePixels.Drawn drawn() {
      return drawn.get(this, CellPixels::paint);
    }

    private SpritePixels.Drawn paint() {
      return painter.paint(key.art, key.look, key.lengths, key.width, key.iconColumn);
    }
  }

  /**
   * How big a badge becomes.
   *
   * @param posterWidth in pixels
   * @param scale 1 for the size that the owner wants, less where there is no room for it
   * @param lines how many lines a row may take; a stack has as many as cells
   */
  public MeasuredBadge measure(Badge badge, int posterWidth, double scale, int lines) {
    BadgeAppearance look = badge.appearance();
    Lengths lengths = Lengths.of(look, posterWidth, scale);
    boolean stack = look.orientation() == Arrangement.VERTICAL;
    List<CellArt> cells = dressed(badge);
    double column = stack || lines > 1 ? widestIcon(cells, lengths) : 0;
    List<Integer> natural =
        cells.stream().map(cell -> painter.width(cell, lengths, look.shape(), column)).toList();
    CellGrid grid = new CellGrid(lengths, look.position(), stack ? natural.size() : lines);
    return new MeasuredBadge(badge, lengths, grid.slots(natural), column);
  }

  private List<CellArt> dressed(Badge badge) {
    return badge.cells().stream()
        .map(cell -> artwork.of(badge.kind(), cell, badge.appearance().content()))
        .toList();
  }

  private double widestIcon(List<CellArt> cells, Lengths lengths) {
    return cells.stream().mapToDouble(cell -> painter.iconWidth(cell, lengths)).max().orElse(0);
  }

  /**
   * The cells of a badge, in order. They are drawn when somebody asks for their pixels, which
   * nobody does who has prepared them before.
   */
  public List<Sprite> cells(MeasuredBadge measured) {
    List<CellArt> cells = dressed(measured.badge());
    return IntStream.range(0, cells.size())
        .mapToObj(
            index ->
                new CellKey(
                    cells.get(index),
                    ofCell(measured.badge().appearance()),
                    measured.lengths(),
                    measured.cells().get(index).width(),
                    measured.iconColumn()))
        .map(key -> sprites.get(key, this::sprite))
        .toList();
  }

  /** A cell looks alike wherever its badge stands, but for a ribbon, which hangs over a side. */
  private static BadgeAppearance ofCell(BadgeAppearance look) {
    return look.placed(CellOutline.isNotchedLeft(look) ? Position.TOP_RIGHT : Position.TOP_LEFT)
        .arranged(Arrangement.VERTICAL)
        .atMost(1);
  }

  private Sprite sprite(CellKey key) {
    CellOutline outline = new CellOutline(key.look, key.lengths, key.width);
    return new Sprite(
        outline.spriteWidth(),
        outline.spriteHeight(),
        key.lengths.bleed(),
        key.look.style() == Style.GLASS,
        new CellPixels(key));
  }
}
