package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why the poster of an item is not to be touched. */
@RegisterForReflection
public enum LeftAlone {
  /** Somebody has said so here. Neither jobs nor people badge it until that is taken back. */
  EXCLUDED_HERE("it is excluded here"),
  /** It has the tag that says so in its library. The same holds for it. */
  EXCLUDED_BY_TAG("its tags in the library exclude it"),
  /** It is a season or an episode of a series of which one of these holds. */
  EXCLUDED_WITH_SERIES("its series is excluded"),
  /**
   * Its original was given back. Nothing that begins by itself badges it again; a person does who
   * asks for it by hand, or by a job that names it or has {@code force}.
   */
  RESTORED("its original was given back");

  private final String inWords;

  LeftAlone(String inWords) {
    this.inWords = inWords;
  }

  /** For reports and problems. */
  public String inWords() {
    return inWords;
  }

  /** Whether the wish holds for people too. */
  public boolean excluded() {
    return this != RESTORED;
  }
}
