package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the runs of MCUs of a scan lie that were drawn on, so that the way to them need not be read
 * again, and what they were coded to, so that those need not be drawn again whose overlays are
 * still the same.
 */
final class SpliceIndex {

  private static final SpliceIndex NONE =
      new SpliceIndex(
          0, List.of(), new ScanPlace(0, 0, new int[0]), new ExchangedCodes(), new byte[0]);

  private final long dataEnd;
  private final List<ScanPiece.Drawn> runs;
  private final ScanPlace end;
  private final ExchangedCodes exchangedCodes;
  private final byte[] bits;

  /** The runs by the number of their first MCU. */
  private final NavigableMap<Integer, ScanPiece.Drawn> byBegin = new TreeMap<>();

  /**
   * Takes over what is known.
   *
   * @param dataEnd where the data of the scan end, in bits
   * @param runs in their order
   * @param end of the picture
   * @param exchangedCodes where codes stand that become others
   * @param bits of all runs, with eight bytes behind them at least
   */
  SpliceIndex(
      long dataEnd,
      List<ScanPiece.Drawn> runs,
      ScanPlace end,
      ExchangedCodes exchangedCodes,
      byte[] bits) {
    this.dataEnd = dataEnd;
    this.runs = List.copyOf(runs);
    this.end = end;
    this.exchangedCodes = exchangedCodes;
    this.bits = bits;
    runs.forEach(run -> byBegin.put(run.begin().mcu(), run));
  }

  /**
   * Of a scan that is not drawn on yet.
   *
   * @param dataEnd where its data end, in bits
   * @param places where runs begin and end that will be drawn on; one that ends the picture may
   *     lack its end
   * @param end of the picture
   */
  static SpliceIndex ofPlaces(long dataEnd, List<ScanPlace> places, ScanPlace end) {
    List<ScanPiece.Drawn> runs = new ArrayList<>();
    for (int i = 0; i < places.size(); i += 2) {
      ScanPlace to = i + 1 < places.size() ? places.get(i + 1) : end;
      runs.add(new ScanPiece.Drawn(places.get(i), to, List.of(), to.predictions(), 0, 0));
    }
    return new SpliceIndex(dataEnd, runs, end, new ExchangedCodes(), new byte[Long.BYTES]);
  }

  /** Of a scan of which nothing is known. */
  static SpliceIndex none() {
    return NONE;
  }

  /** Whether it may be of a scan; two of the same file always match. */
  boolean isOf(Frame frame, WholeScan whole) {
    return dataEnd == whole.data().end()
        && end.mcu() == frame.mcuCount()
        && end.predictions().length == frame.components().size();
  }

  /**
   * A run that is drawn already.
   *
   * @param from the number of its first MCU
   * @param to behind its last one
   * @param overlays that lie over it now; none if it is not known of them whether they are the same
   */
  Optional<ScanPiece.Drawn> run(int from, int to, List<PlacedOverlay> overlays) {
    return Optional.ofNullable(byBegin.get(from))
        .filter(run -> run.end().mcu() == to)
        .filter(run -> !overlays.isEmpty() && run.overlays().equals(overlays));
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

  long dataEnd() {
    return dataEnd;
  }

  List<ScanPiece.Drawn> runs() {
    return runs;
  }

  ScanPlace end() {
    return end;
  }

  ExchangedCodes exchangedCodes() {
    return exchangedCodes;
  }

  byte[] bits() {
    return bits;
  }
}
