package dev.badgepipeline.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How far a list has been read: to an item in the table, or to a page of a library that is listed
 * itself. Callers see neither.
 *
 * @param source by what the table is sorted, or {@code live}
 * @param first what the last item is sorted by, or the connection
 * @param second the last item's id, or the cursor of its library, which may be empty
 */
record ItemCursor(String source, String first, String second) {

  private static final String SEPARATOR = "\u001f";

  static ItemCursor row(ItemSort sort, KnownItem last) {
    return new ItemCursor(sort.name(), sort.keyOf(last), last.itemId());
  }

  static ItemCursor live(String connection, String cursor) {
    return new ItemCursor("live", connection, cursor);
  }

  boolean isLive() {
    return source.equals("live");
  }

  /**
   * Reads what a list has given out.
   *
   * @throws IllegalArgumentException for anything else
   */
  static ItemCursor of(String text) {
    String[] parts =
        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
            .split(SEPARATOR, -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return new ItemCursor(parts[0], parts[1], parts[2]);
  }

  static Optional<ItemCursor> of(Optional<String> text) {
    return text.map(ItemCursor::of);
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            String.join(SEPARATOR, source, first, second).getBytes(StandardCharsets.UTF_8));
  }
}
