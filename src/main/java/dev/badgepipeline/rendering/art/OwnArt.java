package dev.badgepipeline.rendering.art;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The icons and fonts of an owner that are used.
 *
 * @param icons by badge and value, such as {@code review/imdb}
 * @param typefaces by weight, for one badge such as {@code review/bold}, or for one value
 * @param checksum of all their files; empty when there are none
 */
public record OwnArt(Map<String, IconArt> icons, Map<String, Typeface> typefaces, String checksum) {

  static final String BOLD = "bold";
  static final String SEMI_BOLD = "semibold";

  /** That of an owner who has none. */
  public static final OwnArt NONE = new OwnArt(Map.of(), Map.of(), "");

  public OwnArt {
    icons = Map.copyOf(icons);
    typefaces = Map.copyOf(typefaces);
  }

  Optional<IconArt> icon(BadgeKind kind, BadgeValue value) {
    return Optional.ofNullable(icons.get(kind + "/" + value));
  }

  /** The font that was meant most closely. */
  Optional<Typeface> typeface(BadgeKind kind, BadgeValue value, String weight) {
    return typefaces.isEmpty()
        ? Optional.empty()
        : Stream.of(kind + "/" + value + "/" + weight, kind + "/" + weight, weight)
            .flatMap(name -> Stream.ofNullable(typefaces.get(name)))
            .findFirst();
  }
}
