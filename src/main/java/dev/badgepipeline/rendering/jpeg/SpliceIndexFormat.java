package dev.badgepipeline.rendering.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An index as bytes: a version, a checksum of what follows, where the scan's data end, the number
 * of its components, the end of the picture, the overlays, the runs, the codes that are exchanged,
 * and the bits of the runs.
 */
final class SpliceIndexFormat {

  /** Raised whenever the format changes, or the splice draws the same overlays differently. */
  private static final int VERSION = 2;

  /** What {@link SpliceIndex} asks for behind its bits. */
  private static final int PADDING = Long.BYTES;

  private SpliceIndexFormat() {}

  static byte[] write(SpliceIndex index) {
    List<PlacedOverlay> overlays = distinct(index.runs());
    int bits = bitBytes(index.runs());
    long[] exchanged = index.exchangedCodes().toLongs();
    ByteBuffer out =
        ByteBuffer.allocate(
            CheckedBytes.HEADER + size(index, overlays) + Long.BYTES * exchanged.length + bits);
    out.position(CheckedBytes.HEADER);
    out.putLong(index.dataEnd()).putInt(index.end().predictions().length);
    put(index.end(), out);
    out.putInt(overlays.size());
    overlays.forEach(overlay -> put(overlay, out));
    out.putInt(index.runs().size());
    index.runs().forEach(run -> put(run, overlays, out));
    out.putInt(exchanged.length);
    out.asLongBuffer().put(exchanged);
    out.position(out.position() + Long.BYTES * exchanged.length);
    out.put(index.bits(), 0, bits);
    CheckedBytes.seal(out, VERSION);
    return out.array();
  }

  private static List<PlacedOverlay> distinct(List<ScanPiece.Drawn> runs) {
    return runs.stream().flatMap(run -> run.overlays().stream()).distinct().toList();
  }

  private static int bitBytes(List<ScanPiece.Drawn> runs) {
    return runs.isEmpty()
        ? 0
        : (int) ((runs.get(runs.size() - 1).endBit() + Byte.SIZE - 1) / Byte.SIZE);
  }

  private static int size(SpliceIndex index, List<PlacedOverlay> overlays) {
    int predictions = Integer.BYTES * index.end().predictions().length;
    int place = Integer.BYTES + Long.BYTES + predictions;
    int size = 4 * Integer.BYTES + Long.BYTES + place;
    for (PlacedOverlay overlay : overlays) {
      size += 3 * Integer.BYTES + overlay.name().length();
    }
    for (ScanPiece.Drawn run : index.runs()) {
      size +=
          2 * place + Integer.BYTES * (1 + run.overlays().size()) + predictions + 2 * Long.BYTES;
    }
    return size;
  }

  private static void put(PlacedOverlay overlay, ByteBuffer out) {
    byte[] name = overlay.name().getBytes(StandardCharsets.ISO_8859_1);
    out.putInt(name.length).put(name).putInt(overlay.left()).putInt(overlay.top());
  }

  private static void put(ScanPiece.Drawn run, List<PlacedOverlay> overlays, ByteBuffer out) {
    put(run.begin(), out);
    put(run.end(), out);
    out.putInt(run.overlays().size());
    run.overlays().forEach(overlay -> out.putInt(overlays.indexOf(overlay)));
    putAll(run.predictions(), out);
    out.putLong(run.firstBit()).putLong(run.endBit());
  }

  private static void put(ScanPlace place, ByteBuffer out) {
    out.putInt(place.mcu()).putLong(place.bit());
    putAll(place.predictions(), out);
  }

  private static void putAll(int[] values, ByteBuffer out) {
    for (int value : values) {
      out.putInt(value);
    }
  }

  /** Empty for what is damaged, or of another version. */
  static Optional<SpliceIndex> read(byte[] written) {
    ByteBuffer in = ByteBuffer.wrap(written);
    return CheckedBytes.areSound(in, VERSION)
        ? Optional.of(index(in.position(CheckedBytes.HEADER)))
        : Optional.empty();
  }

  private static SpliceIndex index(ByteBuffer in) {
    long dataEnd = in.getLong();
    int components = in.getInt();
    ScanPlace end = place(in, components);
    List<PlacedOverlay> overlays = several(in, () -> overlay(in));
    List<ScanPiece.Drawn> runs = several(in, () -> run(in, overlays, components));
    ExchangedCodes exchanged = ExchangedCodes.of(longs(in, in.getInt()));
    byte[] bits = new byte[in.remaining() + PADDING];
    in.get(bits, 0, in.remaining());
    return new SpliceIndex(dataEnd, runs, end, exchanged, bits);
  }

  private static <T> List<T> several(ByteBuffer in, Supplier<T> one) {
    return Stream.generate(one).limit(in.getInt()).toList();
  }

  private static PlacedOverlay overlay(ByteBuffer in) {
    byte[] name = new byte[in.getInt()];
    in.get(name);
    return new PlacedOverlay(
        new String(name, StandardCharsets.ISO_8859_1), in.getInt(), in.getInt());
  }

  private static ScanPiece.Drawn run(ByteBuffer in, List<PlacedOverlay> overlays, int components) {
    return new ScanPiece.Drawn(
        place(in, components),
        place(in, components),
        several(in, () -> overlays.get(in.getInt())),
        ints(in, components),
        in.getLong(),
        in.getLong());
  }

  private static ScanPlace place(ByteBuffer in, int components) {
    return new ScanPlace(in.getInt(), in.getLong(), ints(in, components));
  }

  private static long[] longs(ByteBuffer in, int count) {
    long[] longs = new long[count];
    in.asLongBuffer().get(longs);
    in.position(in.position() + Long.BYTES * count);
    return longs;
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] ints = new int[count];
    for (int i = 0; i < count; i++) {
      ints[i] = in.getInt();
    }
    return ints;
  }
}
