package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where the badges of a poster stand. What was chosen for it once holds for as long as its
 * original, the kinds of its badges and their looks are the same, so that no poster changes its
 * layout because a rating has; also while a badge stays that could not be decided.
 */
@ApplicationScoped
class PosterArranging {

  private final PosterRenderer renderer;
  private final BadgeKinds kinds;
  private final ObjectMapper json;

  PosterArranging(PosterRenderer renderer, BadgeKinds kinds, ObjectMapper json) {
    this.renderer = renderer;
    this.kinds = kinds;
    this.json = json;
  }

  /**
   * Decides. The result is seen on the context that the run began on.
   *
   * @param badges where they are set to stand
   * @param before what was chosen for the poster that the library shows
   */
  Uni<ArrangedPoster> of(
      Run run,
      PosterSource.Found found,
      List<Badge> badges,
      Placement placement,
      Optional<ChosenArrangement> before) {
    if (badges.isEmpty() || placement == Placement.FIXED) {
      return Uni.createFrom().item(ArrangedPoster.asSet(badges, "their placement is FIXED"));
    }
    String subject = subject(found.originalSha256(), badges);
    return before
        .filter(chosen -> chosen.holdsFor(subject, badges))
        .map(chosen -> Uni.createFrom().item(ArrangedPoster.asKept(badges, chosen)))
        .orElseGet(() -> chosen(run, found, badges, subject));
  }

  private Uni<ArrangedPoster> chosen(
      Run run, PosterSource.Found found, List<Badge> badges, String subject) {
    Set<BadgeKind> own = kinds.placedByOwner(badges);
    return run.received(renderer.arrange(found.original(), badges, own, run.room()))
        .map(
            arranged ->
                ArrangedPoster.chosen(
                    badges,
                    ChosenArrangement.of(arranged.choice(), subject, badges),
                    arranged.glance()));
  }

  @RegisterForReflection
  private record Look(BadgeKind kind, BadgeAppearance appearance) {}

  /** Names a poster and its badges, whatever they say. */
  private String subject(String originalSha256, List<Badge> badges) {
    List<Look> looks =
        badges.stream().map(badge -> new Look(badge.kind(), badge.appearance())).toList();
    try {
      String facts = originalSha256 + '\n' + json.writeValueAsString(looks);
      return Checksum.sha256(facts.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("looks are plain values", e);
    }
  }
}
