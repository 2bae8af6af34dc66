package dev.badgepipeline.inventory;

import java.util.Objects;
import java.util.Optional;

/** How an item in its library differs from what is known of it. */
public enum Difference {
  /** In nothing that matters. */
  NONE("unchanged"),
  /** Nothing was known of it. */
  NEW("new"),
  /** Its library has saved something about it, such as a better file. */
  CHANGED("changed"),
  /** It shows another poster, which is not ours. */
  NEW_POSTER("another poster"),
  /** The last run has failed, and one more is worth trying. */
  FAILED_BEFORE("failed before");

  private final String inWords;

  Difference(String inWords) {
    this.inWords = inWords;
  }

  /** For log lines. */
  public String inWords() {
    return inWords;
  }

  /**
   * Compares.
   *
   * @param known empty where nothing is known of it
   */
  static Difference of(Optional<KnownItem> known, SeenItem shown) {
    return known.map(before -> of(before, shown)).orElse(NEW);
  }

  private static Difference of(KnownItem before, SeenItem shown) {
    if (before.changeToken() == null && !before.wasRun()) {
      return NEW; // somebody has excluded it before any list had it
    }
    if (isSomebodysPoster(before, shown)) {
      return NEW_POSTER;
    }
    return shown.changeToken().equals(before.changeToken()) ? NONE : CHANGED;
  }

  private static boolean isSomebodysPoster(KnownItem before, SeenItem shown) {
    return !Objects.equals(shown.posterTag(), before.posterTag())
        && !Objects.equals(shown.posterTag(), before.uploadedTag());
  }
}
