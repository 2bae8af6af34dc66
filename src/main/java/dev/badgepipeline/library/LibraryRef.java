package dev.badgepipeline.library;

/**
 * What the owner of a connection calls a library there, such as "Films"; a folder is one.
 *
 * @param connection the name of the connection that has the library
 * @param id the connection's own id of it
 */
public record LibraryRef(String connection, String id) {

  private static final int LONGEST_ID = 200;

  /**
   * Names a library.
   *
   * @throws ItemNotFoundException for what could never be the id of one
   */
  public LibraryRef {
    if (!ItemRef.CONNECTION.matcher(connection).matches()) {
      throw new IllegalArgumentException("not the name of a connection: " + connection);
    }
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new ItemNotFoundException("'" + id + "' is not the id of a library");
    }
  }

  /** As callers write it: {@code connection:id}. */
  @Override
  public String toString() {
    return connection + ":" + id;
  }
}
