package dev.badgepipeline.ratings;

/**
 * For whom ratings are asked for.
 *
 * @param kind calls of providers are spent on whoever comes first there
 * @param allowance how many calls may be made for it at all
 */
public record Asker(Kind kind, CallAllowance allowance) {

  /** Somebody waits for them. */
  public static final Asker PERSON = new Asker(Kind.PERSON, CallAllowance.UNLIMITED);

  /** A title is new, or has just changed. */
  public static final Asker NEWCOMER = new Asker(Kind.NEWCOMER, CallAllowance.UNLIMITED);

  /** They are one title's of many that are worked through. */
  public static final Asker LIBRARY = new Asker(Kind.LIBRARY, CallAllowance.UNLIMITED);

  /** Who it may be, the most urgent first. */
  public enum Kind {
    PERSON,
    NEWCOMER,
    LIBRARY
  }

  /** The same, for whom no more calls are made than that. */
  public Asker within(CallAllowance fewer) {
    return new Asker(kind, fewer);
  }
}
