package dev.badgepipeline.upstream;

/** A key to an upstream service, which never shows itself whole. */
public record ApiKey(String value) {

  private static final int SHOWN = 4;
  private static final int LONG_ENOUGH_TO_SHOW_A_PART = 8;

  /** Enough to tell keys apart: {@code ****} and the last four characters. */
  @Override
  public String toString() {
    return value.length() < LONG_ENOUGH_TO_SHOW_A_PART
        ? "****"
        : "****" + value.substring(value.length() - SHOWN);
  }
}
