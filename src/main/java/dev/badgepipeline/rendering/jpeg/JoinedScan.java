package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The coefficients of a file as one sequential scan with tables of its own, as bytes: a version, a
 * checksum of what follows, what tells the file from others, the number of pairs of tables and
 * these, and the data, with zeros behind them.
 */
final class JoinedScan {

  /** Raised whenever the format changes, or the same file is joined to something else. */
  private static final int VERSION = 1;

  private static final int LUMA = 0;
  private static final int CHROMA = 1;
  private static final int SEQUENTIAL_BAND = 63;
  private static final int CHECKSUM_AT = Integer.BYTES;
  private static final int CHECKED_FROM = Integer.BYTES + Long.BYTES;

  private final byte[] bytes;
  private final int scanBytes;
  private final int mcuCount;
  private final HuffmanTables tables;
  private final int dataStart;

  private JoinedScan(byte[] bytes, ByteBuffer in) {
    this.bytes = bytes;
    this.scanBytes = in.getInt();
    this.mcuCount = in.getInt();
    this.tables = tables(in);
    this.dataStart = in.position();
  }

  /** Of what {@link #bytes} has answered; empty for what is damaged, or of another version. */
  static Optional<JoinedScan> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return bytes.length >= CHECKED_FROM && in.getInt() == VERSION && in.getLong() == checksum(bytes)
        ? Optional.of(new JoinedScan(bytes, in))
        : Optional.empty();
  }

  /**
   * Of what was just written.
   *
   * @param bytes begin with the {@link #header}, the data behind it, and end with as many zeros as
   *     reading needs
   */
  static JoinedScan written(byte[] bytes) {
    ByteBuffer.wrap(bytes).putLong(CHECKSUM_AT, checksum(bytes));
    return new JoinedScan(bytes, ByteBuffer.wrap(bytes).position(CHECKED_FROM));
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
    return checksum.getValue();
  }

  private static HuffmanTables tables(ByteBuffer in) {
    HuffmanTables tables = HuffmanTables.none();
    int pairs = in.getInt();
    for (int number = 0; number < pairs; number++) {
      tables =
          tables
              .with(HuffmanTables.dcSlot(number), table(in))
              .with(HuffmanTables.acSlot(number), table(in));
    }
    return tables;
  }

  private static HuffmanTable table(ByteBuffer in) {
    int[] counts = new int[HuffmanTable.LONGEST + 1];
    for (int length = 1; length <= HuffmanTable.LONGEST; length++) {
      counts[length] = in.get() & 0xFF;
    }
    byte[] symbols = new byte[IntStream.of(counts).sum()];
    in.get(symbols);
    return HuffmanTable.trusted(counts, symbols);
  }

  /** What stands before the data; the checksum is not there yet. */
  static byte[] header(JpegStructure structure, HuffmanTables tables) throws NotSplicedException {
    Frame frame = structure.frame();
    ByteArrayOutputStream definitions = new ByteArrayOutputStream();
    for (int number = LUMA; number < tablePairs(frame); number++) {
      definitions.writeBytes(tables.dc(number).toBytes());
      definitions.writeBytes(tables.ac(number).toBytes());
    }
    return ByteBuffer.allocate(CHECKED_FROM + 3 * Integer.BYTES + definitions.size())
        .putInt(VERSION)
        .putLong(0)
        .putInt(scanBytes(structure))
        .putInt(frame.mcuCount())
        .putInt(tablePairs(frame))
        .put(definitions.toByteArray())
        .array();
  }

  private static int scanBytes(JpegStructure structure) {
    return structure.scans().stream().mapToInt(scan -> scan.end() - scan.data()).sum();
  }

  /** How many pairs of tables there are, for DC and AC coefficients. */
  static int tablePairs(Frame frame) {
    return frame.isGrey() ? 1 : 2;
  }

  /** The number of a component's tables. */
  static int tableNumber(int component) {
    return component == 0 ? LUMA : CHROMA;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether it may be of a file; of the same one it always is. */
  boolean isOf(JpegStructure structure) {
    return scanBytes == scanBytes(structure) && mcuCount == structure.frame().mcuCount();
  }

  /** Itself, to be drawn on. */
  WholeScan whole(Frame frame) {
    List<CodedComponent> components = frame.components().stream().map(this::coded).toList();
    return new WholeScan(
        new Scan(components, 0, SEQUENTIAL_BAND, 0, 0, 0, 0, 0, 0),
        EntropyCoded.plain(bytes, dataStart, bytes.length - EntropyCoded.PADDING),
        tables);
  }

  private CodedComponent coded(Component component) {
    int number = tableNumber(component.index());
    return new CodedComponent(component, number, number, tables);
  }
}
