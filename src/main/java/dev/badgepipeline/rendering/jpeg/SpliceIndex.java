package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a splice leaves for the next one of the same file: where the runs of MCUs lie that were
 * drawn on, so that the way to them need not be read again, and what they were coded to, so that
 * those need not be drawn again whose overlays are still the same.
 */
public final class SpliceIndex {

  private static final SpliceIndex NONE =
      new SpliceIndex(0, new int[0], new ScanPlace[0], List.of(), new byte[0]);

  /** How long the data of the scan are that it is of, in bytes. */
  private final int scanLength;

  /** The numbers of MCUs of which it knows the place: where runs begin and end, and the end. */
  private final int[] mcus;

  private final ScanPlace[] places;
  private final List<DrawnRun> runs;
  private final byte[] bits;

  /**
   * Takes over what is known.
   *
   * @param mcus for each run its first MCU and the one behind it, and then the end of the picture
   * @param places where these lie in the scan
   * @param runs what was drawn
   * @param bits of all runs; eight bytes more than their bits need
   */
  SpliceIndex(int scanLength, int[] mcus, ScanPlace[] places, List<DrawnRun> runs, byte[] bits) {
    this.scanLength = scanLength;
    this.mcus = mcus;
    this.places = places;
    this.runs = runs;
    this.bits = bits;
  }

  /**
   * What a run of MCUs was drawn to.
   *
   * @param overlays that lie over it, in the order of drawing
   * @param predictions the DC coefficients behind it as they are now, by the place of a component
   *     in the scan
   * @param firstBit where it is coded among the bits
   * @param endBit behind that
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record DrawnRun(List<PlacedOverlay> overlays, int[] predictions, long firstBit, long endBit) {}

  /**
   * A place that is known.
   *
   * @param mcu the number of the MCU that begins there
   */
  record KnownPlace(int mcu, ScanPlace place) {}

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
    return mcus.length > 0
        && scanLength == scan.end() - scan.data()
        && mcus[mcus.length - 1] == frame.mcuCount()
        && places[0].predictions().length == frame.components().size();
  }

  /** A run that is drawn already. */
  Optional<DrawnRun> run(int from, int to, List<PlacedOverlay> overlays) {
    int at = Arrays.binarySearch(mcus, from);
    if (at < 0 || at % 2 != 0 || at / 2 >= runs.size() || mcus[at + 1] != to) {
      return Optional.empty();
    }
    DrawnRun run = runs.get(at / 2);
    return run.overlays.equals(overlays) ? Optional.of(run) : Optional.empty();
  }

  /** The last place that is known up to some MCU. */
  Optional<KnownPlace> lastUpTo(int mcu) {
    int found = Arrays.binarySearch(mcus, mcu);
    int at = found < 0 ? -found - 2 : found;
    return at < 0 ? Optional.empty() : Optional.of(new KnownPlace(mcus[at], places[at]));
  }

  int scanLength() {
    return scanLength;
  }

  int[] mcus() {
    return mcus;
  }

  ScanPlace[] places() {
    return places;
  }

  List<DrawnRun> runs() {
    return runs;
  }

  byte[] bits() {
    return bits;
  }
}
