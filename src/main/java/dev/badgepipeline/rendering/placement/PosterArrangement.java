package dev.badgepipeline.rendering.placement;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeKind;
import java.util.List;
import java.util.Set;

/**
 * Where all badges of a poster stand, by where their owner wants them. Each keeps together what he
 * has put together: whole edges of the poster move, never a single badge. Which of two badges gives
 * way that come to the same place, the layout knows, by their order.
 *
 * <p>The names are told in reports and kept with posters.
 */
public enum PosterArrangement {

  /** As it is set. */
  AS_SET("where they are set to stand"),

  /** What stands below stands on the other side there. */
  SWAPPED_BELOW("those below on the other side"),

  /** What stands below stands above, under what is there. */
  ABOVE("all above"),

  /** The same on the other side. */
  ABOVE_SWAPPED("all above, those from below on the other side"),

  /** Badges of several cells become a row above, under what is there. */
  ROW_ABOVE("all above, in a row"),

  /** Badges of several cells become a row below. */
  ROW_BELOW("a row below"),

  /** What stands above stands below, over what is there. */
  BELOW("all below"),

  /** One stack from the upper right corner. */
  RIGHT_FROM_ABOVE("one stack at the right, from above"),

  /** One stack from the lower right corner. */
  RIGHT_FROM_BELOW("one stack at the right, from below"),

  /** One stack from the lower left corner. */
  LEFT_FROM_BELOW("one stack at the left, from below");

  private final String words;

  PosterArrangement(String words) {
    this.words = words;
  }

  /** The badges with the places that they have in it; all else of them is as it was. */
  public List<Badge> of(List<Badge> badges) {
    return badges.stream().map(badge -> badge.looking(placed(badge.appearance()))).toList();
  }

  /** Whether it takes a badge of one of some kinds away from where it is set to stand. */
  public boolean movesAny(List<Badge> badges, Set<BadgeKind> kinds) {
    return badges.stream().anyMatch(badge -> kinds.contains(badge.kind()) && moves(badge));
  }

  private boolean moves(Badge badge) {
    return !placed(badge.appearance()).equals(badge.appearance());
  }

  private BadgeAppearance placed(BadgeAppearance look) {
    return switch (this) {
      case AS_SET -> look;
      case SWAPPED_BELOW -> isBelow(look) ? look.placed(mirrored(look.position())) : look;
      case ABOVE -> isBelow(look) ? look.placed(Edge.TOP.with(side(look))) : look;
      case ABOVE_SWAPPED -> isBelow(look) ? look.placed(mirrored(Edge.TOP.with(side(look)))) : look;
      case ROW_ABOVE -> isBelow(look) ? rowOr(look, Edge.TOP, Edge.TOP.with(side(look))) : look;
      case ROW_BELOW -> isBelow(look) ? rowOr(look, Edge.BOTTOM, look.position()) : look;
      case BELOW -> isAbove(look) ? look.placed(Edge.BOTTOM.with(side(look))) : look;
      case RIGHT_FROM_ABOVE -> look.placed(Position.TOP_RIGHT);
      case RIGHT_FROM_BELOW -> look.placed(Position.BOTTOM_RIGHT);
      case LEFT_FROM_BELOW -> look.placed(Position.BOTTOM_LEFT);
    };
  }

  /** In words that follow "the badges stand". */
  String words() {
    return words;
  }

  /** An edge that positions lie at. */
  private enum Edge {
    TOP,
    BOTTOM;

    Position with(Side side) {
      return switch (side) {
        case LEFT -> this == TOP ? Position.TOP_LEFT : Position.BOTTOM_LEFT;
        case CENTER -> this == TOP ? Position.TOP_CENTER : Position.BOTTOM_CENTER;
        case RIGHT -> this == TOP ? Position.TOP_RIGHT : Position.BOTTOM_RIGHT;
      };
    }
  }

  private enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  /** Whether there may be several cells does not go by how many there are today. */
  private static BadgeAppearance rowOr(BadgeAppearance look, Edge edge, Position alone) {
    return look.maximum() > 1
        ? look.placed(edge.with(Side.CENTER)).arranged(Arrangement.HORIZONTAL)
        : look.placed(alone);
  }

  private static boolean isBelow(BadgeAppearance look) {
    return switch (look.position()) {
      case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT -> true;
      case TOP_LEFT, TOP_CENTER, TOP_RIGHT, CENTER_LEFT, CENTER_RIGHT -> false;
    };
  }

  private static boolean isAbove(BadgeAppearance look) {
    return switch (look.position()) {
      case TOP_LEFT, TOP_CENTER, TOP_RIGHT -> true;
      case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT, CENTER_LEFT, CENTER_RIGHT -> false;
    };
  }

  private static Side side(BadgeAppearance look) {
    return switch (look.position()) {
      case TOP_LEFT, CENTER_LEFT, BOTTOM_LEFT -> Side.LEFT;
      case TOP_CENTER, BOTTOM_CENTER -> Side.CENTER;
      case TOP_RIGHT, CENTER_RIGHT, BOTTOM_RIGHT -> Side.RIGHT;
    };
  }

  private static Position mirrored(Position position) {
    return switch (position) {
      case TOP_LEFT -> Position.TOP_RIGHT;
      case TOP_RIGHT -> Position.TOP_LEFT;
      case CENTER_LEFT -> Position.CENTER_RIGHT;
      case CENTER_RIGHT -> Position.CENTER_LEFT;
      case BOTTOM_LEFT -> Position.BOTTOM_RIGHT;
      case BOTTOM_RIGHT -> Position.BOTTOM_LEFT;
      case TOP_CENTER, BOTTOM_CENTER -> position;
    };
  }
}
