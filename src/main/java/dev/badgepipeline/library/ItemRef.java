package dev.badgepipeline.library;

import java.util.regex.Pattern;

/**
 * An item of one of the connected libraries. Equal references mean the same item: the id is in the
 * one spelling that its library keeps to.
 *
 * @param connection the name of the connection that has the item, such as {@code jellyfin}
 * @param id the library's own id
 */
public record ItemRef(String connection, String id) {

  /** What names of connections look like. */
  public static final Pattern CONNECTION = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** The connection that posters seem to come from which belong to no library. */
  private static final String UPLOAD = "upload";

  private static final char SEPARATOR = ':';

  public ItemRef {
    if (!CONNECTION.matcher(connection).matches()) {
      throw new IllegalArgumentException("not the name of a connection: " + connection);
    }
  }

  /** What an uploaded poster is called for the time being; no connection can have this name. */
  public static ItemRef uploaded(String id) {
    return new ItemRef(UPLOAD, id);
  }

  /** As callers write it: {@code connection:id}. */
  @Override
  public String toString() {
    return connection + SEPARATOR + id;
  }
}
