package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.blend.BlockBlender;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.blend.TileCache;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegParser;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import java.util.List;
import java.util.Optional;

/**
 * Lays overlays over JPEG files without decoding them: only blocks that an overlay touches are
 * decoded, blended in the file's own colour space and coded again with its own quantisation; all
 * other coefficients stay the original's, and so do all segments. The same input gives the same
 * bytes. May be used by several threads.
 */
public final class JpegSplicer {

  private final TileCache tiles;

  /**
   * Makes a splicer.
   *
   * @param cacheBytes how much memory prepared overlays may take
   */
  public JpegSplicer(long cacheBytes) {
    this.tiles = new TileCache(cacheBytes);
  }

  /**
   * Draws on a file.
   *
   * <p>Colours are taken to be in the space of the file's, turned into its YCbCr or grey by the
   * rules of JFIF. Left out of the file are an index of further pictures behind it (MPF) and these
   * pictures themselves.
   *
   * @param jpeg the file, taken apart
   * @param overlays in the order of drawing
   * @param comment what a comment segment is to say that is put behind the leading application
   *     segments; none if empty, at most 65,533 bytes
   */
  public SpliceResult splice(JpegSegments jpeg, List<Overlay> overlays, byte[] comment) {
    return splice(jpeg, overlays, comment, Optional.empty());
  }

  /**
   * Draws on a file that may have been drawn on before and may be again. The same comes out as if
   * nothing were known, but sooner.
   *
   * @param known what the last splice of the very same file has left; empty if this one need leave
   *     nothing
   */
  public SpliceResult splice(
      JpegSegments jpeg, List<Overlay> overlays, byte[] comment, Optional<KnownFile> known) {
    try {
      JpegStructure structure = JpegParser.parse(jpeg);
      BlockBlender blender = BlockBlender.of(structure, overlays, tiles);
      // Called here, where nothing that the drawing needed is reachable any more.
      return new FileSplice(structure, blender, comment, known).splice().toResult();
    } catch (NotSplicedException e) {
      return SpliceResult.of(e);
    }
  }
}
