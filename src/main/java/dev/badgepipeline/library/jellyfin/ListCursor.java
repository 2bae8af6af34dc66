package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a list has been read. Each type of item is listed by itself, which Jellyfin has an index
 * for.
 *
 * @param start how many items of the type are read
 * @param last the id of the last one; a server that gives it again does not count any further
 */
record ListCursor(ItemType type, int start, String last) {

  private static final Pattern FORM = Pattern.compile("([A-Z]{1,10}):(\\d{1,9}):([0-9a-f]{0,32})");

  /**
   * Pages overlap by this much: an item that goes while a library is listed moves those behind it
   * one place to the front.
   */
  private static final int OVERLAP = 5;

  /**
   * Reads a cursor that a page had.
   *
   * @throws IllegalArgumentException for anything else
   */
  static ListCursor of(Optional<String> text, ItemQuery query) {
    return text.map(ListCursor::parse)
        .orElseGet(() -> new ListCursor(query.types().iterator().next(), 0, ""));
  }

  private static ListCursor parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return new ListCursor(
        ItemType.valueOf(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
  }

  /** Where the next page begins; empty after the last one. */
  Optional<ListCursor> next(List<String> read, int limit, ItemQuery query) {
    boolean goesOn = read.size() >= limit && !read.get(read.size() - 1).equals(last);
    return goesOn
        ? Optional.of(
            new ListCursor(
                type, start + Math.max(1, read.size() - OVERLAP), read.get(read.size() - 1)))
        : query.types().stream()
            .filter(other -> other.compareTo(type) > 0)
            .findFirst()
            .map(other -> new ListCursor(other, 0, ""));
  }

  @Override
  public String toString() {
    return type + ":" + start + ":" + last;
  }
}
