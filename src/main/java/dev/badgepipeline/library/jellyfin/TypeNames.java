package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ItemType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jellyfin calls the types of items. */
final class TypeNames {

  private TypeNames() {}

  static String of(ItemType type) {
    return switch (type) {
      case MOVIE -> "Movie";
      case SERIES -> "Series";
      case SEASON -> "Season";
      case EPISODE -> "Episode";
      case COLLECTION -> "BoxSet";
    };
  }

  /** Empty for what has no poster that could be badged, such as a person. */
  static Optional<ItemType> type(@Nullable String name) {
    return Arrays.stream(ItemType.values()).filter(type -> of(type).equals(name)).findFirst();
  }
}
