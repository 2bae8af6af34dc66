package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.rendering.BadgeLayout.Layout;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.codec.PosterMarker;
import dev.badgepipeline.rendering.jpeg.JpegSurvey;
import dev.badgepipeline.rendering.jpeg.KnownFile;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import dev.badgepipeline.rendering.placement.ArrangementChoice;
import dev.badgepipeline.rendering.placement.DetailMap;
import dev.badgepipeline.rendering.placement.Miniature;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws badges on posters, all at once: spliced into a JPEG file that allows it, otherwise by one
 * decode and one encode. The same poster, badges and settings give the same bytes. All work is done
 * on threads of its own.
 */
@Startup // what badges are drawn from is read from disk
@ApplicationScoped
public class PosterRenderer {

  /** Raised whenever the same badges come to be drawn differently. */
  private static final int DRAWING = 6;

  private static final int SHARE_OF_CACHE = 16;

  /** A file that is taken apart is there twice. */
  private static final long PARSED = 2;

  private final RenderingThreads threads;
  private final RenderingConfig config;
  private final Artwork artwork;
  private final BadgeSprites sprites;
  private final JpegSplicing splicing;

  PosterRenderer(RenderingThreads threads, RenderingConfig config, Artwork artwork) {
    this.threads = threads;
    this.config = config;
    this.artwork = artwork;
    long cacheBytes = config.spriteCacheBytes().orElseGet(PosterRenderer::shareOfTheHeap);
    this.sprites = new BadgeSprites(cacheBytes, artwork);
    this.splicing = new JpegSplicing(sprites, cacheBytes);
  }

  private static long shareOfTheHeap() {
    return Runtime.getRuntime().maxMemory() / SHARE_OF_CACHE;
  }

  /** Names everything besides the badges and the original that decides what comes out. */
  public String version() {
    String settings = DRAWING + "/" + config.webpQuality() + "/" + config.maxWidth().orElse(0);
    return artwork.version().isEmpty() ? settings : settings + "/" + artwork.version();
  }

  /**
   * Looks where badges hide least of a poster. Fails like {@link #render}.
   *
   * @param original an untouched poster
   * @param badges where they are set to stand
   * @param own the kinds of those that somebody has put there himself
   */
  public Uni<ArrangedBadges> arrange(
      PosterFile original, List<Badge> badges, Set<BadgeKind> own, Memory memory) {
    return threads.run(() -> arranged(accepted(original), badges, own, memory));
  }

  private ArrangedBadges arranged(
      ParsedPoster poster, List<Badge> badges, Set<BadgeKind> own, Memory memory) {
    Optional<JpegSurvey> survey = survey(poster, badges, memory);
    if (survey.isPresent()) {
      Miniature miniature = Miniatures.of(survey.get(), poster.orientation());
      return arranged(poster, badges, own, miniature, PosterGlance.of(survey.get().known()));
    }
    memory.take(DrawingCost.codedAnew(poster, drawnSize(poster), layout(poster, badges)));
    Pixels pixels = decoded(poster);
    return arranged(poster, badges, own, Miniatures.of(pixels), PosterGlance.of(pixels));
  }

  private ArrangedBadges arranged(
      ParsedPoster poster,
      List<Badge> badges,
      Set<BadgeKind> own,
      Miniature miniature,
      PosterGlance glance) {
    ArrangementChoice choice =
        BadgeArranging.choose(badges, own, drawnSize(poster), DetailMap.of(miniature), sprites);
    return new ArrangedBadges(choice, glance);
  }

  /** Of a poster whose pixels will not be decoded. */
  private Optional<JpegSurvey> survey(ParsedPoster poster, List<Badge> badges, Memory memory) {
    if (Downscaling.isNeeded(config.maxWidth(), poster.displayedSize())
        || !(poster instanceof JpegPoster jpeg)) {
      return Optional.empty();
    }
    memory.take(DrawingCost.spliced(jpeg, layout(jpeg, badges)));
    return JpegSurvey.of(jpeg.segments());
  }

  /**
   * Draws all badges on a poster. Fails with {@link NotAPosterException} when the file is truncated
   * or corrupt, and with {@link PosterTooLargeException} when it has too many bytes or pixels.
   *
   * @param original an untouched poster
   * @param marker what the new poster says of itself
   * @param glance what a look at the same poster has left
   * @param memory is asked for what the drawing takes, before anything is decoded
   */
  public Uni<RenderedPoster> render(
      PosterFile original,
      List<Badge> badges,
      PosterMarker marker,
      PosterGlance glance,
      Memory memory) {
    return threads.run(() -> draw(original, badges, marker, Known.forOnce(glance), memory));
  }

  /**
   * Draws all badges on a poster that will be badged again some day, like {@link #render}.
   *
   * @param index what the last time left of it; empty if it left nothing
   */
  public Uni<RenderedPoster> renderAgain(
      PosterFile original,
      List<Badge> badges,
      PosterMarker marker,
      PosterGlance glance,
      Optional<PosterIndex> index,
      Memory memory) {
    return threads.run(() -> draw(original, badges, marker, known(glance, index), memory));
  }

  /** Whether what is left of a drawing serves the next one of the same original. */
  public boolean usesIndexes() {
    return config.keepIndex();
  }

  private Known known(PosterGlance glance, Optional<PosterIndex> index) {
    Optional<KnownFile> kept = index.map(left -> KnownFile.read(left.mcus(), left.scan()));
    return new Known(kept.or(glance::passed), glance, config.keepIndex());
  }

  /**
   * What is known of a poster before it is drawn on.
   *
   * @param file where things lie in it
   * @param glance what a look at it has left besides
   * @param keep whether what the drawing leaves is wanted
   */
  private record Known(Optional<KnownFile> file, PosterGlance glance, boolean keep) {

    /** Of a poster that will not come again. */
    static Known forOnce(PosterGlance glance) {
      return new Known(glance.passed(), glance, /* keep= */ false);
    }

    Optional<KnownFile> forSplice() {
      return file.or(() -> keep ? Optional.of(KnownFile.nothing()) : Optional.empty());
    }
  }

  /**
   * The marker of a badged poster; empty for one that this service has not drawn. Fails like {@link
   * #render} when the poster cannot be accepted, and reads no pixels.
   */
  public Uni<Optional<PosterMarker>> markerOf(PosterFile poster, Memory memory) {
    return threads.run(
        () -> {
          memory.take(PARSED * poster.bytes().length);
          return accepted(poster).marker();
        });
  }

  /**
   * A poster scaled down to be looked at, never to be badged: as it is displayed, in sRGB, as a
   * JPEG file. One that is no wider than that is given as it is. Fails like {@link #render}.
   *
   * @param width in pixels
   */
  public Uni<PosterFile> thumbnail(PosterFile poster, int width, Memory memory) {
    return threads.run(
        () -> {
          ParsedPoster parsed = accepted(poster);
          if (parsed.displayedSize().width() <= width) {
            return poster;
          }
          memory.take(Thumbnail.cost(parsed, width));
          return Thumbnail.of(parsed, width);
        });
  }

  /**
   * Why a poster would come out without some of the badges, by their kinds; draws nothing. Fails
   * like {@link #render}.
   */
  public Uni<Map<BadgeKind, String>> withoutRoom(PosterFile original, List<Badge> badges) {
    return threads.run(() -> layout(accepted(original), badges).dropped());
  }

  private Layout layout(ParsedPoster poster, List<Badge> badges) {
    return BadgeLayout.of(badges, drawnSize(poster), sprites);
  }

  private ImageSize drawnSize(ParsedPoster poster) {
    return Downscaling.size(config.maxWidth(), poster.displayedSize());
  }

  private RenderedPoster draw(
      PosterFile original, List<Badge> badges, PosterMarker marker, Known known, Memory memory) {
    ParsedPoster poster = accepted(original);
    JpegSplicing.Outcome outcome =
        splice(poster, original.format(), badges, marker, known.forSplice(), memory);
    if (outcome instanceof JpegSplicing.Outcome.Finished finished) {
      RenderedPoster spliced = spliced(finished.poster(), original.format(), finished.layout());
      return known.keep() ? spliced : spliced.withoutIndex();
    }
    memory.take(DrawingCost.codedAnew(poster, drawnSize(poster), layout(poster, badges)));
    return codeAnew(
        poster,
        known.glance().takePixels().orElseGet(() -> decoded(poster)),
        original.format(),
        badges,
        marker,
        ((JpegSplicing.Outcome.NotPossible) outcome).reason());
  }

  /** In the size in which it is drawn on. */
  private Pixels decoded(ParsedPoster poster) {
    return Downscaling.toWidth(config.maxWidth(), poster.decode());
  }

  private JpegSplicing.Outcome splice(
      ParsedPoster poster,
      PosterFormat format,
      List<Badge> badges,
      PosterMarker marker,
      Optional<KnownFile> known,
      Memory memory) {
    if (Downscaling.isNeeded(config.maxWidth(), poster.displayedSize())) {
      return new JpegSplicing.Outcome.NotPossible(
          "it is wider than "
              + config.maxWidth().getAsInt()
              + " pixels, the greatest width that is set, and was scaled down");
    }
    if (poster instanceof JpegPoster jpeg) {
      memory.take(DrawingCost.spliced(jpeg, layout(jpeg, badges)));
      return splicing.draw(jpeg, badges, marker, known);
    }
    return new JpegSplicing.Outcome.NotPossible(
        format == PosterFormat.PNG
            ? "a PNG file is always written anew, which loses nothing"
            : "badges are set into JPEG files only, and this is a WebP file");
  }

  private RenderedPoster codeAnew(
      ParsedPoster poster,
      Pixels pixels,
      PosterFormat format,
      List<Badge> badges,
      PosterMarker marker,
      String reason) {
    Layout layout = BadgeLayout.of(badges, pixels.displayedSize(), sprites);
    Compositor compositor = new Compositor(pixels);
    FrostedGlass.over(Backdrop.of(pixels), layout.cells(sprites))
        .forEach(cell -> compositor.draw(cell.sprite(), cell.left(), cell.top()));
    byte[] file = poster.encode(pixels.image(), marker);
    return new RenderedPoster(
        new PosterFile(file, format),
        layout.places(),
        layout.dropped(),
        Optional.of(reason),
        Optional.empty());
  }

  private static RenderedPoster spliced(
      SpliceResult.Spliced poster, PosterFormat format, Layout layout) {
    return new RenderedPoster(
        new PosterFile(poster.file(), format),
        layout.places(),
        layout.dropped(),
        Optional.empty(),
        poster.known().map(known -> new PosterIndex(known.index(), known.joinedScan())));
  }

  private ParsedPoster parsed(PosterFile poster) {
    return ParsedPoster.of(poster, new ParsedPoster.EncodingQuality(config.webpQuality()));
  }

  /**
   * Checks a poster that is not read yet.
   *
   * @throws PosterTooLargeException when it has more bytes than are accepted
   */
  public void checkBytes(long bytes) {
    if (bytes > config.maxBytes()) {
      throw new PosterTooLargeException(
          "the poster has " + bytes + " bytes, at most " + config.maxBytes() + " are accepted");
    }
  }

  private ParsedPoster accepted(PosterFile file) {
    checkBytes(file.bytes().length);
    ParsedPoster poster = parsed(file);
    ImageSize size = poster.size();
    if (size.width() < 1 || size.height() < 1) {
      throw new NotAPosterException("the poster has no pixels");
    }
    if (size.pixels() > config.maxPixels()) {
      throw new PosterTooLargeException(
          "the poster has "
              + size.width()
              + "x"
              + size.height()
              + " pixels, at most "
              + config.maxPixels()
              + " are accepted");
    }
    return poster;
  }
}
