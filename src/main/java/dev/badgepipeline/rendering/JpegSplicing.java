package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.PosterMarker;
import dev.badgepipeline.rendering.jpeg.JpegSplicer;
import dev.badgepipeline.rendering.jpeg.KnownFile;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.util.List;
import java.util.Optional;

/**
 * Puts badges into JPEG posters without decoding them: where no badge is, the poster stays the
 * original bit for bit.
 */
final class JpegSplicing {

  private final JpegSplicer splicer;
  private final BadgeSprites sprites;
  private final StoredSprites stored = new StoredSprites();

  JpegSplicing(BadgeSprites sprites, long cacheBytes) {
    this.sprites = sprites;
    this.splicer = new JpegSplicer(cacheBytes);
  }

  /** What came of it. */
  sealed interface Outcome {

    /** The poster is finished. */
    record Finished(SpliceResult.Spliced poster, BadgeLayout.Layout layout) implements Outcome {}

    /** The whole picture has to be decoded and coded anew, for a reason in words. */
    record NotPossible(String reason) implements Outcome {}
  }

  /**
   * Lays the badges out and splices them in.
   *
   * @param known of the original; empty if it will not come again
   */
  Outcome draw(
      JpegPoster original, List<Badge> badges, PosterMarker marker, Optional<KnownFile> known) {
    BadgeLayout.Layout layout = BadgeLayout.of(badges, original.displayedSize(), sprites);
    SpliceResult result =
        splicer.splice(original.segments(), overlays(layout, original), marker.toBytes(), known);
    if (result instanceof SpliceResult.Spliced spliced) {
      return new Outcome.Finished(spliced, layout);
    }
    return new Outcome.NotPossible(
        result instanceof SpliceResult.Unsupported unsupported
            ? unsupported.reason()
            : ((SpliceResult.Corrupt) result).reason());
  }

  private List<Overlay> overlays(BadgeLayout.Layout layout, JpegPoster poster) {
    return stored.overlays(layout.cells(sprites), poster);
  }
}
