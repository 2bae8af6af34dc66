package dev.badgepipeline.rendering.jpeg.index;

import dev.badgepipeline.rendering.jpeg.entropy.EncodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.EntropyCodedData;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import dev.badgepipeline.rendering.jpeg.parse.Scan.CodedComponent;
import java.util.List;
import java.util.Optional;

/**
 * A whole picture in one sequential scan, to be drawn on.
 *
 * @param scan what it says
 * @param data what it has
 * @param tables to write it with: its own, with codes for all that may be drawn
 */
public record SequentialScan(Scan scan, EntropyCodedData data, HuffmanTables tables) {

  /** That of a file; empty if it has none, or with tables that have no room for more codes. */
  public static Optional<SequentialScan> of(JpegStructure structure) throws NotSplicedException {
    Frame frame = structure.frame();
    List<Scan> scans = structure.scans();
    if (frame.progressive()
        || scans.size() != 1
        || scans.get(0).components().size() != frame.components().size()) {
      return Optional.empty();
    }
    Scan scan = scans.get(0);
    Optional<HuffmanTables> tables = completed(scan);
    return tables.isPresent()
        ? Optional.of(
            new SequentialScan(scan, EntropyCodedData.read(structure.file(), scan), tables.get()))
        : Optional.empty();
  }

  private static Optional<HuffmanTables> completed(Scan scan) throws NotSplicedException {
    HuffmanTables tables = scan.components().get(0).tables();
    for (CodedComponent component : scan.components()) {
      Optional<HuffmanTable> dc = component.dc().forDc().completed().table();
      Optional<HuffmanTable> ac = component.ac().forAc().completed().table();
      if (dc.isEmpty() || ac.isEmpty()) {
        return Optional.empty();
      }
      tables =
          tables
              .with(HuffmanTables.dcSlot(component.dcTable()), dc.get())
              .with(HuffmanTables.acSlot(component.acTable()), ac.get());
    }
    return Optional.of(tables);
  }

  /** The codes of its data, by component. */
  public EncodingTables[] ownCodes() throws NotSplicedException {
    return EncodingTables.of(scan, scan.components().get(0).tables());
  }
}
