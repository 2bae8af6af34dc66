package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.rendering.sprite.MeasuredBadge;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a place for each badge, so that none covers another or leaves the poster. Badges are placed
 * in their order, so that it is the later one that gives way. One that does not fit where its owner
 * wants it goes through these ways until one of them fits:
 *
 * <ol>
 *   <li>it is made a little smaller; a row then still smaller, and then is broken into two lines,
 *   <li>the same, moved towards the poster's middle past the badges that stand in its place,
 *   <li>in its full size at the other positions,
 *   <li>it is made much smaller, a row in more and more lines,
 *   <li>it is left out as a whole, and the report says so.
 * </ol>
 */
final class BadgeLayout {

  /** The widest that a poster counts as for the size of its badges, in heights. */
  private static final double WIDEST_REFERENCE = 1.2;

  private static final double FULL = 1;
  private static final double SLIGHTLY_SMALLER = 0.88;
  private static final List<Double> MUCH_SMALLER = List.of(0.75, 0.62, 0.5);

  private static final List<Form> WANTED =
      List.of(new Form(FULL, 1), new Form(SLIGHTLY_SMALLER, 1));

  /** A row of four ratings is about as wide as a poster. */
  private static final List<Form> WANTED_ROW =
      List.of(
          new Form(FULL, 1),
          new Form(SLIGHTLY_SMALLER, 1),
          new Form(0.75, 1),
          new Form(FULL, 2),
          new Form(SLIGHTLY_SMALLER, 2));

  private final ImageSize poster;
  private final BadgeSprites sprites;
  private final List<Placement> placements = new ArrayList<>();
  private final Map<BadgeKind, String> dropped = new LinkedHashMap<>();

  private BadgeLayout(ImageSize poster, BadgeSprites sprites) {
    this.poster = poster;
    this.sprites = sprites;
  }

  /**
   * A cell at its place.
   *
   * @param left where the cell's left edge, without its shadow, stands on the displayed poster
   * @param top where its top edge stands
   */
  record PlacedSprite(Sprite sprite, int left, int top) {

    /** What it covers of the displayed poster, its shadow included; may reach beyond it. */
    Rectangle area() {
      return new Rectangle(
          left - sprite.bleed(), top - sprite.bleed(), sprite.width(), sprite.height());
    }
  }

  /**
   * What becomes of a badge to fit.
   *
   * @param scale of its size, 1 for the one that its owner wants
   * @param lines that a row takes
   */
  private record Form(double scale, int lines) {}

  /**
   * Where a badge stands.
   *
   * @param position that it was placed by, perhaps not the one that its owner wants
   * @param x of its top left corner, in pixels of the displayed poster
   */
  record Placement(MeasuredBadge badge, Position position, int x, int y) {

    /** What its cells cover, without their shadows. */
    private Stream<Rectangle> covered() {
      int height = badge.lengths().height();
      return badge.cells().stream()
          .map(cell -> new Rectangle(x + cell.x(), y + cell.y(), cell.width(), height));
    }

    private boolean isAsWanted() {
      return position == badge.badge().appearance().position();
    }

    /** The cells of the badge, each at its place. */
    List<PlacedSprite> cells(BadgeSprites sprites) {
      List<Sprite> cells = sprites.cells(badge);
      return IntStream.range(0, cells.size())
          .mapToObj(
              cell ->
                  new PlacedSprite(
                      cells.get(cell),
                      x + badge.cells().get(cell).x(),
                      y + badge.cells().get(cell).y()))
          .toList();
    }

    PlacedBadge toPlacedBadge() {
      return new PlacedBadge(badge.badge().kind(), x, y, badge.width(), badge.height());
    }

    private Rectangle area() {
      return new Rectangle(x, y, badge.width(), badge.height());
    }

    /** Badges keep the distance that cells of the same badge keep. */
    private boolean isTooNear(Placement other) {
      int distance = Math.max(badge.lengths().spacing(), other.badge.lengths().spacing());
      Rectangle grown = area();
      grown.grow(distance, distance);
      return grown.intersects(other.area());
    }
  }

  /**
   * The places of all badges.
   *
   * @param placements in the order of the badges
   * @param dropped the badges for which there was no room, with the reason
   */
  record Layout(List<Placement> placements, Map<BadgeKind, String> dropped) {

    /** Whether every badge stands where its owner wants it, or beside those that he wants there. */
    boolean isAsWanted() {
      return dropped.isEmpty() && placements.stream().allMatch(Placement::isAsWanted);
    }

    /** What all cells cover, without their shadows. */
    List<Rectangle> covered() {
      return placements.stream().flatMap(Placement::covered).toList();
    }

    /** The badges that have a place, each with it. */
    List<PlacedBadge> places() {
      return placements.stream().map(Placement::toPlacedBadge).toList();
    }

    /** The cells of all badges, in the order of drawing. */
    List<PlacedSprite> cells(BadgeSprites sprites) {
      return placements.stream().flatMap(place -> place.cells(sprites).stream()).toList();
    }
  }

  static Layout of(List<Badge> badges, ImageSize poster, BadgeSprites sprites) {
    BadgeLayout layout = new BadgeLayout(poster, sprites);
    badges.forEach(layout::place);
    return new Layout(layout.placements, layout.dropped);
  }

  private void place(Badge badge) {
    attempts(badge)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresentOrElse(
            placements::add,
            () ->
                dropped.put(
                    badge.kind(),
                    "a poster of "
                        + poster.width()
                        + "x"
                        + poster.height()
                        + " has no room for it beside the other badges"));
  }

  /** All places that are acceptable, the best first; each is tried only when it is needed. */
  private Stream<Optional<Placement>> attempts(Badge badge) {
    Position wanted = badge.appearance().position();
    List<Form> forms = isRow(badge) ? WANTED_ROW : WANTED;
    return Stream.of(
            forms.stream().map(form -> at(badge, wanted, form)),
            forms.stream().map(form -> beside(badge, wanted, form)),
            elsewhere(badge, new Form(FULL, 1)),
            muchSmaller(badge)
                .flatMap(
                    form ->
                        Stream.concat(
                            Stream.of(beside(badge, wanted, form)), elsewhere(badge, form))))
        .flatMap(attempt -> attempt);
  }

  private static boolean isRow(Badge badge) {
    return badge.appearance().orientation() == Arrangement.HORIZONTAL && badge.cells().size() > 1;
  }

  private static Stream<Form> muchSmaller(Badge badge) {
    int mostLines = isRow(badge) ? badge.cells().size() : 1;
    return MUCH_SMALLER.stream()
        .flatMap(
            scale -> IntStream.rangeClosed(1, mostLines).mapToObj(lines -> new Form(scale, lines)));
  }

  private Stream<Optional<Placement>> elsewhere(Badge badge, Form form) {
    return Stream.of(Position.values()).map(position -> beside(badge, position, form));
  }

  private Optional<Placement> at(Badge badge, Position position, Form form) {
    return Optional.of(anchored(measured(badge, form), position)).filter(this::isFree);
  }

  /** At the position, or moved towards the poster's middle past the badges that stand there. */
  private Optional<Placement> beside(Badge badge, Position position, Form form) {
    MeasuredBadge measured = measured(badge, form);
    Placement place = anchored(measured, position);
    Optional<Placement> obstacle = obstacle(place);
    while (obstacle.isPresent() && isInside(place)) {
      place =
          new Placement(measured, position, place.x(), past(obstacle.get(), measured, position));
      obstacle = obstacle(place);
    }
    return Optional.of(place).filter(this::isFree);
  }

  private static int past(Placement obstacle, MeasuredBadge measured, Position position) {
    int distance = Math.max(measured.lengths().spacing(), obstacle.badge().lengths().spacing());
    return isAtBottom(position)
        ? obstacle.y() - distance - measured.height()
        : obstacle.y() + obstacle.badge().height() + distance;
  }

  private MeasuredBadge measured(Badge badge, Form form) {
    return sprites.measure(badge, referenceWidth(), form.scale(), form.lines());
  }

  /** Stills are low; by their height alone their badges would be too small to be read. */
  private int referenceWidth() {
    return (int) Math.min(poster.width(), WIDEST_REFERENCE * poster.height());
  }

  private Placement anchored(MeasuredBadge measured, Position position) {
    int margin = measured.lengths().margin();
    BadgeAppearance look = measured.badge().appearance();
    int side = look.shape() == Shape.RIBBON ? 0 : margin;
    int right = poster.width() - side - measured.width();
    int bottom = poster.height() - margin - measured.height();
    int centre = (poster.width() - measured.width()) / 2;
    int middle = (poster.height() - measured.height()) / 2;
    return switch (position) {
      case TOP_LEFT -> new Placement(measured, position, side, margin);
      case TOP_CENTER -> new Placement(measured, position, centre, margin);
      case TOP_RIGHT -> new Placement(measured, position, right, margin);
      case CENTER_LEFT -> new Placement(measured, position, side, middle);
      case CENTER_RIGHT -> new Placement(measured, position, right, middle);
      case BOTTOM_LEFT -> new Placement(measured, position, side, bottom);
      case BOTTOM_CENTER -> new Placement(measured, position, centre, bottom);
      case BOTTOM_RIGHT -> new Placement(measured, position, right, bottom);
    };
  }

  private static boolean isAtBottom(Position position) {
    return switch (position) {
      case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT -> true;
      case TOP_LEFT, TOP_CENTER, TOP_RIGHT, CENTER_LEFT, CENTER_RIGHT -> false;
    };
  }

  private boolean isFree(Placement place) {
    return isInside(place) && obstacle(place).isEmpty();
  }

  private boolean isInside(Placement place) {
    return new Rectangle(0, 0, poster.width(), poster.height()).contains(place.area());
  }

  private Optional<Placement> obstacle(Placement place) {
    return placements.stream().filter(place::isTooNear).findFirst();
  }
}
