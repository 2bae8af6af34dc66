package dev.badgepipeline.rendering.jpeg.index;

import dev.badgepipeline.rendering.jpeg.blend.PlacedOverlay;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the sequences of MCUs of a scan lie that were drawn on, so that the way to them need not be
 * read again, and what they were coded to, so that those need not be drawn again whose overlays are
 * still the same.
 */
public final class SpliceIndex {

  private static final SpliceIndex NONE =
      new SpliceIndex(
          0, List.of(), new McuPosition(0, 0, new int[0]), new ExchangedCodes(), new byte[0]);

  private final long dataEnd;
  private final List<McuSequence.Drawn> sequences;
  private final McuPosition end;
  private final ExchangedCodes exchangedCodes;
  private final byte[] bits;

  /** The sequences by the number of their first MCU. */
  private final NavigableMap<Integer, McuSequence.Drawn> byBegin = new TreeMap<>();

  /**
   * Takes over what is known.
   *
   * @param dataEnd where the data of the scan end, in bits
   * @param sequences in their order
   * @param end of the picture
   * @param exchangedCodes where codes stand that become others
   * @param bits of all sequences, with eight bytes behind them at least
   */
  public SpliceIndex(
      long dataEnd,
      List<McuSequence.Drawn> sequences,
      McuPosition end,
      ExchangedCodes exchangedCodes,
      byte[] bits) {
    this.dataEnd = dataEnd;
    this.sequences = List.copyOf(sequences);
    this.end = end;
    this.exchangedCodes = exchangedCodes;
    this.bits = bits;
    sequences.forEach(sequence -> byBegin.put(sequence.begin().mcu(), sequence));
  }

  /**
   * Of a scan that is not drawn on yet.
   *
   * @param dataEnd where its data end, in bits
   * @param path places in it, in their order
   * @param end of the picture
   * @param exchangedCodes where codes stand that become others
   */
  public static SpliceIndex ofPath(
      long dataEnd, List<McuPosition> path, McuPosition end, ExchangedCodes exchangedCodes) {
    List<McuSequence.Drawn> sequences = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      McuPosition to = i + 1 < path.size() ? path.get(i + 1) : end;
      sequences.add(new McuSequence.Drawn(path.get(i), to, List.of(), to.predictions(), 0, 0));
    }
    return new SpliceIndex(dataEnd, sequences, end, exchangedCodes, new byte[Long.BYTES]);
  }

  /** Of a scan of which nothing is known. */
  public static SpliceIndex none() {
    return NONE;
  }

  /** Whether it may be of a scan; two of the same file always match. */
  public boolean isOf(Frame frame, SequentialScan whole) {
    return dataEnd == whole.data().end()
        && end.mcu() == frame.mcuCount()
        && end.predictions().length == frame.components().size();
  }

  /**
   * A sequence that is drawn already.
   *
   * @param from the number of its first MCU
   * @param to behind its last one
   * @param overlays that lie over it now; none if it is not known of them whether they are the same
   */
  public Optional<McuSequence.Drawn> sequence(int from, int to, List<PlacedOverlay> overlays) {
    return Optional.ofNullable(byBegin.get(from))
        .filter(sequence -> sequence.end().mcu() == to)
        .filter(sequence -> !overlays.isEmpty() && sequence.overlays().equals(overlays));
  }

  /** The last place that is known up to some MCU. */
  public Optional<McuPosition> lastUpTo(int mcu) {
    if (mcu == end.mcu()) {
      return Optional.of(end);
    }
    return Optional.ofNullable(byBegin.floorEntry(mcu))
        .map(Map.Entry::getValue)
        .map(sequence -> sequence.end().mcu() <= mcu ? sequence.end() : sequence.begin());
  }

  long dataEnd() {
    return dataEnd;
  }

  public List<McuSequence.Drawn> sequences() {
    return sequences;
  }

  McuPosition end() {
    return end;
  }

  public ExchangedCodes exchangedCodes() {
    return exchangedCodes;
  }

  public byte[] bits() {
    return bits;
  }
}
