package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** Which badges the types of items get, by the names of their settings; with none, all. */
@RegisterForReflection
public record BadgesByType(
    @Help("Which badges films get, by their names, such as review; with none, all that are on.")
        @NotNull
        @Size(max = 40)
        @UniqueElements
        List<@NotNull String> movie,
    @Help("Which badges series get.") @NotNull @Size(max = 40) @UniqueElements
        List<@NotNull String> series,
    @Help("Which badges seasons get.") @NotNull @Size(max = 40) @UniqueElements
        List<@NotNull String> season,
    @Help("Which badges episodes get.") @NotNull @Size(max = 40) @UniqueElements
        List<@NotNull String> episode,
    @Help("Which badges collections get.") @NotNull @Size(max = 40) @UniqueElements
        List<@NotNull String> collection) {

  static final BadgesByType ALL =
      new BadgesByType(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Whether items of a type get a badge. */
  boolean include(ItemType type, BadgeKind kind) {
    List<String> chosen = of(type);
    return chosen.isEmpty() || chosen.contains(kind.name());
  }

  /** The names that are chosen for a type; none for all. */
  List<String> of(ItemType type) {
    return switch (type) {
      case MOVIE -> movie;
      case SERIES -> series;
      case SEASON -> season;
      case EPISODE -> episode;
      case COLLECTION -> collection;
    };
  }
}
