package dev.badgepipeline.upstream;

import java.util.Optional;

/** A key to an upstream service, which never shows itself whole. */
public record ApiKey(String value) {

  private static final int SHOWN = 4;
  private static final int LONG_ENOUGH_TO_SHOW_A_PART = 8;

  /** Its last characters, enough to tell keys apart; empty for a key too short to show any. */
  public Optional<String> last4() {
    return value.length() < LONG_ENOUGH_TO_SHOW_A_PART
        ? Optional.empty()
        : Optional.of(value.substring(value.length() - SHOWN));
  }

  /** {@code ****} and the last four characters. */
  @Override
  public String toString() {
    return "****" + last4().orElse("");
  }
}
