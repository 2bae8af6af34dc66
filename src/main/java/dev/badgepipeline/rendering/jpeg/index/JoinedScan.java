package dev.badgepipeline.rendering.jpeg.index;

import dev.badgepipeline.rendering.jpeg.entropy.EntropyCodedData;
import dev.badgepipeline.rendering.jpeg.huffman.StandardTables;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import dev.badgepipeline.rendering.jpeg.parse.Scan.CodedComponent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The coefficients of a file as one sequential scan with the standard's tables, as bytes: a
 * version, a checksum of what follows, what tells the file from others, and the data, with as many
 * zeros behind them as reading needs.
 */
public final class JoinedScan {

  public static final int HEADER = CheckedBytes.HEADER + 2 * Integer.BYTES;

  /** Raised whenever the format changes, or the same file is joined to something else. */
  private static final int VERSION = 1;

  private static final int LUMA = 0;
  private static final int CHROMA = 1;
  private static final int SEQUENTIAL_BAND = 63;

  private final byte[] array;

  /** Behind the zeros. */
  private final int end;

  private final int scanBytes;
  private final int mcuCount;

  private JoinedScan(byte[] array, int end, int scanBytes, int mcuCount) {
    this.array = array;
    this.end = end;
    this.scanBytes = scanBytes;
    this.mcuCount = mcuCount;
  }

  /**
   * Of what {@link #bytes} has answered; empty for what is damaged, or of another version.
   *
   * @param bytes all of an array, but for its end
   */
  public static Optional<JoinedScan> read(ByteBuffer bytes) {
    if (bytes.remaining() < HEADER + EntropyCodedData.PADDING
        || !CheckedBytes.areSound(bytes, VERSION)) {
      return Optional.empty();
    }
    ByteBuffer in = bytes.duplicate().position(CheckedBytes.HEADER);
    return Optional.of(new JoinedScan(array(bytes), bytes.limit(), in.getInt(), in.getInt()));
  }

  private static byte[] array(ByteBuffer bytes) {
    if (bytes.arrayOffset() + bytes.position() != 0) {
      throw new IllegalArgumentException("a joined scan begins with its array");
    }
    return bytes.array();
  }

  /**
   * Of data that were just written.
   *
   * @param array has room for the header, the data behind it, and zeros behind them
   * @param dataEnd where the data end
   */
  public static JoinedScan of(JpegStructure structure, byte[] array, int dataEnd) {
    JoinedScan joined =
        new JoinedScan(
            array,
            dataEnd + EntropyCodedData.PADDING,
            scanBytes(structure),
            structure.frame().mcuCount());
    ByteBuffer bytes = joined.bytes();
    bytes.position(CheckedBytes.HEADER).putInt(joined.scanBytes).putInt(joined.mcuCount);
    CheckedBytes.seal(bytes, VERSION);
    return joined;
  }

  /** How much data a file has. */
  public static int scanBytes(JpegStructure structure) {
    return structure.scans().stream().mapToInt(scan -> scan.end() - scan.data()).sum();
  }

  /** All of it, never modified. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(array, 0, end);
  }

  /** Whether it may be of a file; of the same one it always is. */
  public boolean isOf(JpegStructure structure) {
    return scanBytes == scanBytes(structure) && mcuCount == structure.frame().mcuCount();
  }

  /** Itself, to be drawn on. */
  public SequentialScan whole(Frame frame) {
    return new SequentialScan(
        scan(frame),
        EntropyCodedData.plain(array, HEADER, end - EntropyCodedData.PADDING),
        StandardTables.all());
  }

  /** The header of such a scan. */
  public static Scan scan(Frame frame) {
    List<CodedComponent> components = frame.components().stream().map(JoinedScan::coded).toList();
    return new Scan(components, 0, SEQUENTIAL_BAND, 0, 0, 0, 0, 0, 0);
  }

  private static CodedComponent coded(Component component) {
    int number = component.index() == 0 ? LUMA : CHROMA;
    return new CodedComponent(component, number, number, StandardTables.all());
  }
}
