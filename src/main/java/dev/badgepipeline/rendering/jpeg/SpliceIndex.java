package dev.badgepipeline.rendering.jpeg;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a splice leaves for the next one of the same file: where the runs of MCUs lie that were
 * drawn on, so that the way to them need not be read again, and what they were coded to, so that
 * those need not be drawn again whose overlays are still the same.
 */
public final class SpliceIndex {

  private static final SpliceIndex NONE =
      new SpliceIndex(0, List.of(), new ScanPlace(0, 0, new int[0]), new byte[0]);

  private final int scanLength;
  private final List<DrawnRun> runs;
  private final ScanPlace end;
  private final byte[] bits;

  /** The runs by the number of their first MCU. */
  private final NavigableMap<Integer, DrawnRun> byBegin = new TreeMap<>();

  /**
   * Takes over what is known.
   *
   * @param scanLength how long the data of the scan are, in bytes
   * @param runs in their order
   * @param end of the picture
   * @param bits of all runs, with eight bytes behind them at least
   */
  SpliceIndex(int scanLength, List<DrawnRun> runs, ScanPlace end, byte[] bits) {
    this.scanLength = scanLength;
    this.runs = List.copyOf(runs);
    this.end = end;
    this.bits = bits;
    runs.forEach(run -> byBegin.put(run.begin().mcu(), run));
  }

  /** Of a file of which nothing is known. */
  public static SpliceIndex none() {
    return NONE;
  }

  /** Of what was written by {@link #toBytes}; of nothing if that is damaged or of another kind. */
  public static SpliceIndex read(byte[] written) {
    return SpliceIndexFormat.read(written).orElse(NONE);
  }

  /** To be kept until the next splice. */
  public byte[] toBytes() {
    return SpliceIndexFormat.write(this);
  }

  /** Whether it may be of a scan; two of the same file always match. */
  boolean isOf(Frame frame, Scan scan) {
    return scanLength == scan.end() - scan.data()
        && end.mcu() == frame.mcuCount()
        && end.predictions().length == frame.components().size();
  }

  /**
   * A run that is drawn already.
   *
   * @param from the number of its first MCU
   * @param to behind its last one
   * @param overlays that lie over it now
   */
  Optional<DrawnRun> run(int from, int to, List<PlacedOverlay> overlays) {
    return Optional.ofNullable(byBegin.get(from))
        .filter(run -> run.end().mcu() == to && run.overlays().equals(overlays));
  }

  /** The last place that is known up to some MCU. */
  Optional<ScanPlace> lastUpTo(int mcu) {
    if (mcu == end.mcu()) {
      return Optional.of(end);
    }
    return Optional.ofNullable(byBegin.floorEntry(mcu))
        .map(Map.Entry::getValue)
        .map(run -> run.end().mcu() <= mcu ? run.end() : run.begin());
  }

  int scanLength() {
    return scanLength;
  }

  List<DrawnRun> runs() {
    return runs;
  }

  ScanPlace end() {
    return end;
  }

  byte[] bits() {
    return bits;
  }
}
