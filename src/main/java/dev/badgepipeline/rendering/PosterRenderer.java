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
import dev.badgepipeline.rendering.jpeg.KnownFile;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private static final int SHARE_OF_CACHE = 8;

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
   * Draws all badges on a poster. Fails with {@link NotAPosterException} when the file is truncated
   * or corrupt, and with {@link PosterTooLargeException} when it has too many bytes or pixels.
   *
   * @param original an untouched poster
   * @param marker what the new poster says of itself
   * @param memory is asked for what the drawing takes, before anything is decoded
   */
  public Uni<RenderedPoster> render(
      PosterFile original, List<Badge> badges, PosterMarker marker, Memory memory) {
    return threads.run(() -> draw(original, badges, marker, Optional.empty(), memory));
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
      Optional<PosterIndex> index,
      Memory memory) {
    return threads.run(() -> draw(original, badges, marker, known(index), memory));
  }

  /** Whether what is left of a drawing serves the next one of the same original. */
  public boolean usesIndexes() {
    return config.keepIndex();
  }

  private Optional<KnownFile> known(Optional<PosterIndex> index) {
    return config.keepIndex()
        ? Optional.of(
            index
                .map(kept -> KnownFile.read(kept.mcus(), kept.scan()))
                .orElseGet(KnownFile::nothing))
        : Optional.empty();
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
    ImageSize size = Downscaling.size(config.maxWidth(), poster.displayedSize());
    return BadgeLayout.of(badges, size, sprites);
  }

  private RenderedPoster draw(
      PosterFile original,
      List<Badge> badges,
      PosterMarker marker,
      Optional<KnownFile> known,
      Memory memory) {
    ParsedPoster poster = accepted(original);
    JpegSplicing.Outcome outcome = splice(poster, original.format(), badges, marker, known, memory);
    return outcome instanceof JpegSplicing.Outcome.Finished finished
        ? spliced(finished.poster(), original.format(), finished.layout())
        : codeAnew(
            poster,
            original.format(),
            badges,
            marker,
            ((JpegSplicing.Outcome.NotPossible) outcome).reason(),
            memory);
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
      PosterFormat format,
      List<Badge> badges,
      PosterMarker marker,
      String reason,
      Memory memory) {
    ImageSize drawn = Downscaling.size(config.maxWidth(), poster.displayedSize());
    memory.take(DrawingCost.codedAnew(poster, drawn, layout(poster, badges)));
    Pixels pixels = Downscaling.toWidth(config.maxWidth(), poster.decode());
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
