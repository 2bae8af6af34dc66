package dev.badgepipeline.connection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where something that is configured comes from. */
public enum Origin {
  /** From the environment or a configuration file: it wins, and cannot be changed here. */
  ENVIRONMENT,
  /** Saved by the owner while the service ran. */
  SAVED,
  /** Carried by the program, for want of anything else. */
  BUILT_IN;

  @JsonValue
  String lowerCase() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
