package dev.badgepipeline.rendering.jpeg.entropy;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import java.util.BitSet;

/**
 * Reads of a file with several scans the one that first tells the DC coefficients of luma. What a
 * progressive file adds to them later is left out: it is less than one step of what that scan
 * tells.
 */
public final class LumaScan {

  private LumaScan() {}

  /** What the scan says. */
  public static LumaGrid read(JpegStructure structure) throws NotSplicedException {
    Frame frame = structure.frame();
    Component luma = frame.components().get(0);
    ScanDecoder decoder = ScanDecoder.atBeginning(structure, first(structure, luma));
    LumaGrid grid = new LumaGrid(frame);
    Blocks row = Blocks.empty(frame.mcuColumns() * frame.blocksPerMcu());
    for (int mcuRow = 0; mcuRow < frame.mcuRows(); mcuRow++) {
      decoder.readRow(mcuRow, new BitSet(), row);
      for (int column = 0; column < frame.mcuColumns(); column++) {
        for (int block = 0; block < luma.blocksPerMcu(); block++) {
          int dc = row.dc(column * frame.blocksPerMcu() + block);
          grid.put(mcuRow * frame.mcuColumns() + column, block, dc);
        }
      }
    }
    return grid;
  }

  private static Scan first(JpegStructure structure, Component luma) throws NotSplicedException {
    return structure.scans().stream()
        .filter(scan -> scan.first() == 0 && scan.high() == 0)
        .filter(
            scan -> scan.components().stream().anyMatch(coded -> coded.component().equals(luma)))
        .findFirst()
        .orElseThrow(() -> corrupt("no scan tells the luma"));
  }
}
