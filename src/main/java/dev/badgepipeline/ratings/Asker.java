package dev.badgepipeline.ratings;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * For whom ratings are asked for.
 *
 * @param kind calls of providers are spent on whoever comes first there
 * @param allowance how many calls may be made for it at all
 * @param due is told of each answer when it is to be asked for again; long ago where there is none
 */
public record Asker(Kind kind, CallAllowance allowance, Consumer<Instant> due) {

  /** Somebody waits for them. */
  public static final Asker PERSON = whoever(Kind.PERSON);

  /** A title is new, or has just changed. */
  public static final Asker NEWCOMER = whoever(Kind.NEWCOMER);

  /** They are one title's of many that are worked through. */
  public static final Asker LIBRARY = whoever(Kind.LIBRARY);

  /** Who it may be, the most urgent first. */
  public enum Kind {
    PERSON,
    NEWCOMER,
    LIBRARY
  }

  private static Asker whoever(Kind kind) {
    return new Asker(kind, CallAllowance.UNLIMITED, due -> {});
  }

  /** The same, for whom no more calls are made than that. */
  public Asker within(CallAllowance fewer) {
    return new Asker(kind, fewer, due);
  }

  /** The same, who is told when answers are due. */
  public Asker telling(Consumer<Instant> listener) {
    return new Asker(kind, allowance, listener);
  }
}
