package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.codec.PosterMarker;
import dev.badgepipeline.rendering.art.Artwork;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The renderer as the service has it when nothing is set, without the service around it. */
final class BenchmarkRenderer {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String FINGERPRINT = "0".repeat(64);

  private final PosterRenderer renderer;

  BenchmarkRenderer() {
    this.renderer =
        new PosterRenderer(
            new RenderingThreads(new Defaults(), new SimpleMeterRegistry()),
            new Defaults(),
            Artwork.ofTheProgram());
  }

  byte[] badge(PosterFile poster, List<Badge> badges) {
    return badge(poster, badges, PosterGlance.none());
  }

  /** Badges a poster where its badges hide least. */
  byte[] badgePlaced(PosterFile poster, List<Badge> badges) {
    ArrangedBadges arranged =
        renderer.arrange(poster, badges, Set.of(), Memory.UNLIMITED).await().atMost(LONGEST);
    return badge(
        poster, arranged.choice().arrangement().of(badges), arranged.glance());
  }

  private byte[] badge(PosterFile poster, List<Badge> badges, PosterGlance glance) {
    PosterMarker marker = new PosterMarker(poster.sha256(), FINGERPRINT);
    return renderer
        .render(poster, badges, marker, glance, Memory.UNLIMITED)
        .await()
        .atMost(LONGEST)
        .file()
        .bytes();
  }

  /** What is left for the next time by badging a poster. */
  Optional<PosterIndex> index(PosterFile poster, List<Badge> badges) {
    return again(poster, badges, Optional.empty()).index();
  }

  /** Badges a poster that was badged before, and leaves as much for the next time. */
  byte[] badgeAgain(PosterFile poster, List<Badge> badges, Optional<PosterIndex> index) {
    return again(poster, badges, index).file().bytes();
  }

  private RenderedPoster again(PosterFile poster, List<Badge> badges, Optional<PosterIndex> index) {
    PosterMarker marker = new PosterMarker(poster.sha256(), FINGERPRINT);
    return renderer.renderAgain(poster, badges, marker, PosterGlance.none(), index, Memory.UNLIMITED).await().atMost(LONGEST);
  }

  /** What a second run asks of a poster that is shown already. */
  boolean isShown(PosterFile badged, PosterFile original, List<Badge> badges) {
    Optional<PosterMarker> marker = renderer.markerOf(badged, Memory.UNLIMITED).await().atMost(LONGEST);
    renderer.withoutRoom(original, badges).await().atMost(LONGEST);
    return marker.map(PosterMarker::fingerprint).filter(FINGERPRINT::equals).isPresent();
  }

  private record Defaults() implements RenderingConfig {

    @Override
    public OptionalInt threads() {
      return OptionalInt.empty();
    }

    @Override
    public int maxBytes() {
      return 32 << 20;
    }

    @Override
    public long maxPixels() {
      return 24_000_000;
    }

    @Override
    public OptionalInt maxWidth() {
      return OptionalInt.empty();
    }

    @Override
    public int webpQuality() {
      return 90;
    }

    @Override
    public OptionalLong spriteCacheBytes() {
      return OptionalLong.empty();
    }

    @Override
    public boolean keepIndex() {
      return true;
    }

    @Override
    public Optional<Path> ownArt() {
      return Optional.empty();
    }
  }
}
