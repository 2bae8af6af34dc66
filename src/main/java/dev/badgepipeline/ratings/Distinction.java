package dev.badgepipeline.ratings;

/** What ratings have earned a title, by the rules of their source. Names are a contract. */
public enum Distinction {
  /** Metacritic's, of films. */
  MUST_SEE("Must-See"),
  /** Rotten Tomatoes' critics'. */
  CERTIFIED_FRESH("Certified Fresh"),
  /** Rotten Tomatoes' audience's. */
  VERIFIED_HOT("Verified Hot");

  private final String label;

  Distinction(String label) {
    this.label = label;
  }

  /** The name as its source writes it. */
  public String label() {
    return label;
  }
}
