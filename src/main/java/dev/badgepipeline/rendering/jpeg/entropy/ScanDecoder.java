package dev.badgepipeline.rendering.jpeg.entropy;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import dev.badgepipeline.rendering.jpeg.parse.Scan.CodedComponent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A place in a scan that moves on by rows of MCUs, also where the scan has one component only and
 * its blocks in rows of their own (T.81, A.2).
 */
final class ScanDecoder {

  private final Scan scan;
  private final EntropyCodedData data;
  private final BlockSource source;
  private final int mcuColumns;
  private final int blocksPerMcu;

  /** Of the scan's components, which block of an MCU is their first. */
  private final int[] firstBlock;

  /** Of a lone component, how many blocks hold pixels. */
  private final int ownColumns;

  private final int ownRows;

  /** How many MCUs, or blocks of a lone component, lie between restart markers. */
  private final int interval;

  /** How many of them are left until the next marker. */
  private int left;

  /** How many intervals are begun. */
  private int intervals;

  private ScanDecoder(Frame frame, Scan scan, EntropyCodedData data, BlockSource source)
      throws NotSplicedException {
    this.scan = scan;
    this.data = data;
    this.source = source;
    this.mcuColumns = frame.mcuColumns();
    this.blocksPerMcu = frame.blocksPerMcu();
    this.firstBlock =
        scan.components().stream().mapToInt(coded -> frame.firstBlock(coded.component())).toArray();
    Component first = scan.components().get(0).component();
    this.ownColumns = frame.blockColumns(first);
    this.ownRows = frame.blockRows(first);
    int all = scan.isInterleaved() ? frame.mcuCount() : ownColumns * ownRows;
    this.interval = scan.restartInterval() == 0 ? all : scan.restartInterval();
    if (data.intervalCount() != (all + interval - 1) / interval) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
  }

  static ScanDecoder atBeginning(JpegStructure structure, Scan scan) throws NotSplicedException {
    EntropyCodedData data = EntropyCodedData.read(structure.file(), scan);
    BlockSource source =
        structure.frame().progressive()
            ? new ProgressiveReader(data, scan)
            : new WholeBlocks(data, scan);
    return new ScanDecoder(structure.frame(), scan, data, source);
  }

  /** Reads what the scan has of blocks, in the order of the scan. */
  interface BlockSource {

    /** Begins a restart interval. */
    void restart(long bit);

    /**
     * Adds to a block.
     *
     * @param component its place in the scan
     */
    void read(int component, Blocks blocks, int block) throws NotSplicedException;

    /**
     * Goes past a block that nobody asks for; adds to it where that is needed to find the next.
     *
     * @param component its place in the scan
     */
    void pass(int component, Blocks blocks, int block) throws NotSplicedException;

    /** Where it is, in bits. */
    long position();
  }

  /** A sequential scan has all of a block at once. */
  private static final class WholeBlocks implements BlockSource {

    private final SequentialReader reader;
    private final int[] predictions;

    WholeBlocks(EntropyCodedData data, Scan scan) throws NotSplicedException {
      this.reader = new SequentialReader(data, DecodingTables.of(scan), new ExchangedCodes());
      this.predictions = new int[scan.components().size()];
    }

    @Override
    public void restart(long bit) {
      Arrays.fill(predictions, 0);
      reader.moveTo(bit);
    }

    @Override
    public void read(int component, Blocks blocks, int block) throws NotSplicedException {
      predictions[component] += reader.readBlock(component, blocks, block);
      blocks.setDc(block, SequentialReader.dc(predictions[component]));
    }

    @Override
    public void pass(int component, Blocks blocks, int block) throws NotSplicedException {
      predictions[component] += reader.skipBlock(component);
    }

    @Override
    public long position() {
      return reader.position();
    }
  }

  /**
   * Reads the next row of MCUs.
   *
   * @param row its number
   * @param columns of the MCUs that are wanted
   * @param into takes the coefficients, MCU by MCU
   */
  void readRow(int row, BitSet columns, Blocks into) throws NotSplicedException {
    if (scan.isInterleaved()) {
      readMcus(columns, into);
    } else {
      readOwnBlocks(row, columns, into);
    }
  }

  private void readMcus(BitSet columns, Blocks into) throws NotSplicedException {
    List<CodedComponent> components = scan.components();
    for (int mcu = 0; mcu < mcuColumns; mcu++) {
      beginUnit();
      for (int i = 0; i < components.size(); i++) {
        int at = mcu * blocksPerMcu + firstBlock[i];
        int count = components.get(i).component().blocksPerMcu();
        for (int block = 0; block < count; block++) {
          read(columns.get(mcu), i, into, at + block);
        }
      }
      endUnit();
    }
  }

  private void read(boolean wanted, int component, Blocks into, int block)
      throws NotSplicedException {
    if (wanted) {
      source.read(component, into, block);
    } else {
      source.pass(component, into, block);
    }
  }

  private void readOwnBlocks(int mcuRow, BitSet columns, Blocks into) throws NotSplicedException {
    Component component = scan.components().get(0).component();
    int first = mcuRow * component.vertical();
    int rows = Math.min(component.vertical(), ownRows - first);
    for (int row = 0; row < rows; row++) {
      int inMcu = component.horizontal();
      readOwnRow(firstBlock[0] + row * inMcu, inMcu, columns, into);
    }
  }

  /**
   * Reads a row of a lone component's blocks.
   *
   * @param first which block of an MCU comes first
   * @param inMcu how many blocks of an MCU the row has
   */
  private void readOwnRow(int first, int inMcu, BitSet columns, Blocks into)
      throws NotSplicedException {
    int within = 0;
    int mcu = 0;
    for (int column = 0; column < ownColumns; column++) {
      beginUnit();
      read(columns.get(mcu), 0, into, first + mcu * blocksPerMcu + within);
      endUnit();
      if (++within == inMcu) {
        within = 0;
        mcu++;
      }
    }
  }

  private void beginUnit() {
    if (left == 0) {
      source.restart(data.start(intervals++));
      left = interval;
    }
    left--;
  }

  private void endUnit() throws NotSplicedException {
    if (source.position() > data.end(intervals - 1)) {
      throw corrupt("the picture's data end too early");
    }
  }
}
