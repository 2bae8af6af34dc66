package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Reads all coefficients of a file with several scans. Blocks are put in the order of the MCUs of
 * an interleaved scan.
 */
final class CoefficientReader {

  private final JpegStructure structure;
  private final Frame frame;
  private final int mcuColumns;
  private final int blocksPerMcu;
  private final int[] firstBlock;
  private final Blocks blocks;

  CoefficientReader(JpegStructure structure) {
    this.structure = structure;
    this.frame = structure.frame();
    this.mcuColumns = frame.mcuColumns();
    this.blocksPerMcu = frame.blocksPerMcu();
    this.firstBlock = new int[frame.components().size()];
    for (int i = 1; i < firstBlock.length; i++) {
      firstBlock[i] = firstBlock[i - 1] + frame.components().get(i - 1).blocksPerMcu();
    }
    this.blocks = Blocks.empty(frame.mcuCount() * blocksPerMcu);
  }

  Blocks read() throws NotSplicedException {
    for (Scan scan : structure.scans()) {
      read(scan);
    }
    return blocks;
  }

  private void read(Scan scan) throws NotSplicedException {
    EntropyCoded data = EntropyCoded.read(structure.file(), scan);
    BlockSource source = frame.progressive() ? progressive(data, scan) : sequential(data, scan);
    int units = scan.isInterleaved() ? frame.mcuCount() : ownBlockCount(scan);
    int interval = scan.restartInterval() == 0 ? units : scan.restartInterval();
    if (data.intervalCount() != (units + interval - 1) / interval) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    UnitReader reader = scan.isInterleaved() ? mcus(scan, source) : ownBlocks(scan, source);
    for (int i = 0; i < data.intervalCount(); i++) {
      source.restart(data.start(i));
      for (int unit = i * interval; unit < Math.min(units, (i + 1) * interval); unit++) {
        reader.read(unit);
        if (source.position() > data.end(i)) {
          throw corrupt("the picture's data end too early");
        }
      }
    }
  }

  /** Reads what one restart interval counts as one: an MCU, or a block of a lone component. */
  private interface UnitReader {
    void read(int unit) throws NotSplicedException;
  }

  private int ownBlockCount(Scan scan) {
    Component component = scan.components().get(0).component();
    return frame.blockColumns(component) * frame.blockRows(component);
  }

  private UnitReader ownBlocks(Scan scan, BlockSource source) {
    Component component = scan.components().get(0).component();
    int columns = frame.blockColumns(component);
    return unit -> source.read(0, blocks, index(component, unit % columns, unit / columns));
  }

  private UnitReader mcus(Scan scan, BlockSource source) {
    List<CodedComponent> components = scan.components();
    return mcu -> {
      for (int i = 0; i < components.size(); i++) {
        Component component = components.get(i).component();
        int at = mcu * blocksPerMcu + firstBlock[component.index()];
        for (int block = 0; block < component.blocksPerMcu(); block++) {
          source.read(i, blocks, at + block);
        }
      }
    };
  }

  private int index(Component component, int column, int row) {
    int mcu = row / component.vertical() * mcuColumns + column / component.horizontal();
    int within =
        row % component.vertical() * component.horizontal() + column % component.horizontal();
    return mcu * blocksPerMcu + firstBlock[component.index()] + within;
  }

  /** What a scan of either kind does. */
  private interface BlockSource {

    void restart(long bit);

    void read(int component, Blocks blocks, int block) throws NotSplicedException;

    long position();
  }

  private static BlockSource progressive(EntropyCoded data, Scan scan) throws NotSplicedException {
    ProgressiveReader reader = new ProgressiveReader(data, scan);
    return new BlockSource() {
      @Override
      public void restart(long bit) {
        reader.restart(bit);
      }

      @Override
      public void read(int component, Blocks blocks, int block) throws NotSplicedException {
        reader.read(component, blocks, block);
      }

      @Override
      public long position() {
        return reader.position();
      }
    };
  }

  private static BlockSource sequential(EntropyCoded data, Scan scan) throws NotSplicedException {
    SequentialReader reader = new SequentialReader(data, ScanCoding.of(scan), new RareCodes());
    int[] predictions = new int[scan.components().size()];
    return new BlockSource() {
      @Override
      public void restart(long bit) {
        Arrays.fill(predictions, 0);
        reader.moveTo(bit);
      }

      @Override
      public void read(int component, Blocks blocks, int block) throws NotSplicedException {
        predictions[component] += reader.readBlock(component, blocks, block);
        blocks.setDc(block, ScanDivider.dc(predictions[component]));
      }

      @Override
      public long position() {
        return reader.position();
      }
    };
  }
}
