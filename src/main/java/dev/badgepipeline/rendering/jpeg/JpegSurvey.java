package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.entropy.LumaGrid;
import dev.badgepipeline.rendering.jpeg.index.SequentialScan;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegParser;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.splice.ScanJoiner;
import dev.badgepipeline.rendering.jpeg.splice.ScanSurvey;
import java.util.Optional;

/**
 * What a file shows in an eighth of its size, as its DC coefficients have it, so that it can be
 * decided where to draw. A sequential scan is passed over, and where MCUs lie in it noted; several
 * scans are joined, as a splice would have to do: it finds that done.
 */
public final class JpegSurvey {

  private final LumaGrid luma;
  private final int divisor;
  private final KnownFile known;

  private JpegSurvey(LumaGrid luma, int divisor, KnownFile known) {
    this.luma = luma;
    this.divisor = divisor;
    this.known = known;
  }

  /** Of a file; empty if it is of a kind that cannot be spliced, or not sound. */
  public static Optional<JpegSurvey> of(JpegSegments jpeg) {
    try {
      JpegStructure structure = JpegParser.parse(jpeg);
      return isInEighths(structure.frame()) ? Optional.of(of(structure)) : Optional.empty();
    } catch (NotSplicedException e) {
      return Optional.empty();
    }
  }

  /** No file in use has less luma than colour. */
  private static boolean isInEighths(Frame frame) {
    Component luma = frame.components().get(0);
    return luma.horizontal() == frame.horizontalMaximum()
        && luma.vertical() == frame.verticalMaximum();
  }

  private static JpegSurvey of(JpegStructure structure) throws NotSplicedException {
    int divisor = structure.quantisation().get(0)[0];
    Optional<SequentialScan> own = SequentialScan.of(structure);
    if (own.isEmpty()) {
      ScanJoiner.Joined joined = ScanJoiner.join(structure);
      KnownFile known = new KnownFile(joined.index(), Optional.of(joined.scan()));
      return new JpegSurvey(joined.luma(), divisor, known);
    }
    ScanSurvey.Seen seen = ScanSurvey.of(structure.frame(), own.get());
    return new JpegSurvey(seen.luma(), divisor, new KnownFile(seen.index(), Optional.empty()));
  }

  /** How many blocks of 8 by 8 pixels of the stored picture lie beside each other. */
  public int columns() {
    return luma.columns();
  }

  /** How many lie below each other. */
  public int rows() {
    return luma.rows();
  }

  /** Eight times the mean of a block's luma, less 1024. */
  public int luma(int column, int row) {
    return luma.dc(column, row) * divisor;
  }

  /** What the next splice of the same file may use. */
  public KnownFile known() {
    return known;
  }
}
