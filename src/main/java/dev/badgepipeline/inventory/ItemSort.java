package dev.badgepipeline.inventory;

import java.util.regex.Pattern;

/** Which items come first; ids decide where that leaves a choice. */
public enum ItemSort {
  /** By the title that libraries sort by. */
  TITLE("sort_title", "text", "asc"),
  /** Those that came last first. */
  ADDED("first_seen", "timestamptz", "desc"),
  /** The newest first. */
  YEAR("coalesce(year, 0)", "integer", "desc");

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final String key;
  private final String type;
  private final String direction;

  ItemSort(String key, String type, String direction) {
    this.key = key;
    this.type = type;
    this.direction = direction;
  }

  String order() {
    return "%s %s, item_id %s".formatted(key, direction, direction);
  }

  /** What holds for the items behind the one that a cursor names. */
  String behind() {
    return "(%s, item_id) %s (cast(cast(:key as text) as %s), :last)"
        .formatted(key, direction.equals("asc") ? ">" : "<", type);
  }

  /** Whether a cursor was given out by a list that is sorted so. */
  boolean understands(ItemCursor cursor) {
    return cursor.source().equals(name())
        && switch (this) {
          case TITLE -> true;
          case ADDED -> MOMENT.matcher(cursor.first()).matches();
          case YEAR -> NUMBER.matcher(cursor.first()).matches();
        };
  }

  /** What an item is sorted by, as text. */
  String keyOf(KnownItem item) {
    return switch (this) {
      case TITLE -> item.sortTitle();
      case ADDED -> String.valueOf(item.firstSeen());
      case YEAR -> String.valueOf(item.year() == null ? 0 : item.year());
    };
  }
}
