package dev.badgepipeline.badge.edition;

import dev.badgepipeline.library.Item;
import java.util.List;

/** In which editions an item is there, in the words of its badge, for other rules to go by. */
public final class EditionFacts {

  private EditionFacts() {}

  /** The editions of all versions, each once. */
  public static List<String> editions(Item item) {
    return EditionSettings.Versions.ANY.editions(ofEachVersion(item, /* freeText= */ true));
  }

  /**
   * The editions of each version.
   *
   * @param freeText whether words count that are not known, where they are said to be of an edition
   */
  static List<List<String>> ofEachVersion(Item item, boolean freeText) {
    return item.versions()
        .map(version -> EditionNames.of(version, item.title(), freeText))
        .toList();
  }
}
