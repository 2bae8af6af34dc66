package dev.badgepipeline.job;

import java.util.Locale;

/** What can be done with a job. */
public enum JobMove {
  /** Its items begin to be looked up. */
  BEGIN,
  /** Its items are known from before. */
  GO_ON,
  /** The last item is known. */
  LISTED,
  /** Each item has an outcome. */
  END,
  /** The same, and some have failed. */
  END_WITH_FAILURES,
  /** Nothing of it is in hand any more. */
  STOPPED,
  /** Somebody stops it for a while. */
  PAUSE,
  /** Somebody lets it go on. */
  RESUME,
  /** Somebody ends it. */
  CANCEL,
  /** Somebody has what failed done again. */
  RETRY,
  /** Somebody has it forgotten. */
  DELETE;

  /** Whether people make it; the others happen by themselves. */
  boolean isOfPeople() {
    return compareTo(PAUSE) >= 0;
  }

  /** As people read it. */
  String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
