package dev.badgepipeline.rendering.jpeg.parse;

import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.List;

/**
 * A scan with everything that was in force when it began.
 *
 * @param components what it codes of the frame, with their tables
 * @param first the first coefficient that it codes, in zigzag order
 * @param last the last one
 * @param high the bit position of the scan that this one refines; zero for a first scan
 * @param low the bit position of the lowest bit that it codes
 * @param restartInterval in MCUs; zero for none
 * @param header where its header begins in the file
 * @param data where its entropy-coded data begin
 * @param end where the marker behind them stands
 */
public record Scan(
    List<CodedComponent> components,
    int first,
    int last,
    int high,
    int low,
    int restartInterval,
    int header,
    int data,
    int end) {

  /**
   * A component as a scan codes it.
   *
   * @param component of the frame
   * @param dcTable the number of the table for DC differences
   * @param acTable the number of the table for AC coefficients
   * @param tables the Huffman tables that these numbers mean
   */
  public record CodedComponent(
      Component component, int dcTable, int acTable, HuffmanTables tables) {

    public HuffmanTable dc() throws NotSplicedException {
      return tables.dc(dcTable);
    }

    public HuffmanTable ac() throws NotSplicedException {
      return tables.ac(acTable);
    }
  }

  public boolean isInterleaved() {
    return components.size() > 1;
  }
}
