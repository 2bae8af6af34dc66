package dev.badgepipeline.pipeline;

/** Work needs more of the memory than is free now; it is begun anew when there is as much. */
final class NoRoomYetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long bytes;

  NoRoomYetException(long bytes) {
    super("there is no room yet for " + bytes + " bytes");
    this.bytes = bytes;
  }

  /** What it needs in all. */
  long bytes() {
    return bytes;
  }
}
