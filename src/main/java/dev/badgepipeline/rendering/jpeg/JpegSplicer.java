package dev.badgepipeline.rendering.jpeg;

import java.util.List;

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
    try {
      JpegStructure structure = JpegParser.parse(jpeg);
      BlockBlender blender = BlockBlender.of(structure, overlays, tiles);
      // Called here, where nothing that the drawing needed is reachable any more.
      return new SpliceResult.Spliced(splice(structure, blender, comment).toBytes());
    } catch (NotSplicedException e) {
      return e.result();
    }
  }

  private static BitWriter splice(JpegStructure structure, BlockBlender blender, byte[] comment)
      throws NotSplicedException {
    List<Scan> scans = structure.scans();
    boolean single =
        !structure.frame().progressive()
            && scans.size() == 1
            && scans.get(0).components().size() == structure.frame().components().size();
    return single
        ? new SequentialSplice(structure, comment).splice(blender)
        : new RebuiltSplice(structure, comment).splice(blender);
  }
}
