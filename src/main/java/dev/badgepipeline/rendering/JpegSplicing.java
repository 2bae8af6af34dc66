package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.PosterMarker;
import dev.badgepipeline.rendering.jpeg.JpegSplicer;
import dev.badgepipeline.rendering.jpeg.Overlay;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.util.List;

/**
 * Puts badges into JPEG posters without decoding them: where no badge is, the poster stays the
 * original bit for bit.
 */
final class JpegSplicing {

  private final JpegSplicer splicer;
  private final BadgeSprites sprites;

  JpegSplicing(BadgeSprites sprites, long cacheBytes) {
    this.sprites = sprites;
    this.splicer = new JpegSplicer(cacheBytes);
  }

  /** What came of it. */
  sealed interface Outcome {

    /** The poster is finished. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Finished(byte[] file, BadgeLayout.Layout layout) implements Outcome {}

    /** The whole picture has to be decoded and coded anew, for a reason in words. */
    record NotPossible(String reason) implements Outcome {}
  }

  /** Lays the badges out and splices them in. */
  Outcome draw(JpegPoster original, List<Badge> badges, PosterMarker marker) {
    if (!original.isShownAsStored()) {
      return new Outcome.NotPossible("it is turned for display, or has colours of its own");
    }
    BadgeLayout.Layout layout = BadgeLayout.of(badges, original.size(), sprites);
    SpliceResult result = splicer.splice(original.segments(), overlays(layout), marker.toBytes());
    if (result instanceof SpliceResult.Spliced spliced) {
      return new Outcome.Finished(spliced.file(), layout);
    }
    return new Outcome.NotPossible(
        result instanceof SpliceResult.Unsupported unsupported
            ? unsupported.reason()
            : ((SpliceResult.Corrupt) result).reason());
  }

  private List<Overlay> overlays(BadgeLayout.Layout layout) {
    return layout.placements().stream()
        .flatMap(placement -> placement.cells(sprites).stream())
        .map(JpegSplicing::overlay)
        .toList();
  }

  private static Overlay overlay(PlacedSprite cell) {
    Sprite sprite = cell.sprite();
    return new Overlay(
        cell.left() - sprite.bleed(),
        cell.top() - sprite.bleed(),
        sprite.width(),
        sprite.height(),
        sprite.argb());
  }
}
