package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished poster.
 *
 * @param file in the format of the original, carrying the marker
 * @param places where each badge stands that is on it
 * @param dropped the kinds for which the poster had no room, each with the reason
 * @param codedAnew why the whole picture was decoded and coded anew; empty for a poster that is the
 *     original bit for bit wherever no badge is
 * @param index what helps to badge the same original again; empty if nothing does, or nobody asked
 */
public record RenderedPoster(
    PosterFile file,
    List<PlacedBadge> places,
    Map<BadgeKind, String> dropped,
    Optional<String> codedAnew,
    Optional<PosterIndex> index) {

  /** The same where nobody wants what helps to badge the original again. */
  RenderedPoster withoutIndex() {
    return new RenderedPoster(file, places, dropped, codedAnew, Optional.empty());
  }

  /** The kinds that are on it. */
  public List<BadgeKind> drawn() {
    return places.stream().map(PlacedBadge::kind).toList();
  }
}
