package dev.badgepipeline.rendering.jpeg.index;

import dev.badgepipeline.rendering.jpeg.blend.PlacedOverlay;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An index as bytes: a version, a checksum of what follows, where the scan's data end, the number
 * of its components, the end of the picture, the overlays, the sequences of MCUs, the codes that
 * are exchanged, and the bits of the sequences.
 */
public final class SpliceIndexFormat {

  /** Raised whenever the format changes, or the splice draws the same overlays differently. */
  private static final int VERSION = 2;

  /** What {@link SpliceIndex} asks for behind its bits. */
  private static final int PADDING = Long.BYTES;

  private SpliceIndexFormat() {}

  public static byte[] write(SpliceIndex index) {
    List<PlacedOverlay> overlays = distinct(index.sequences());
    int bits = bitBytes(index.sequences());
    long[] exchanged = index.exchangedCodes().toLongs();
    ByteBuffer out =
        ByteBuffer.allocate(
            CheckedBytes.HEADER + size(index, overlays) + Long.BYTES * exchanged.length + bits);
    out.position(CheckedBytes.HEADER);
    out.putLong(index.dataEnd()).putInt(index.end().predictions().length);
    put(index.end(), out);
    out.putInt(overlays.size());
    overlays.forEach(overlay -> put(overlay, out));
    out.putInt(index.sequences().size());
    index.sequences().forEach(sequence -> put(sequence, overlays, out));
    out.putInt(exchanged.length);
    out.asLongBuffer().put(exchanged);
    out.position(out.position() + Long.BYTES * exchanged.length);
    out.put(index.bits(), 0, bits);
    CheckedBytes.seal(out, VERSION);
    return out.array();
  }

  private static List<PlacedOverlay> distinct(List<McuSequence.Drawn> sequences) {
    return sequences.stream().flatMap(sequence -> sequence.overlays().stream()).distinct().toList();
  }

  private static int bitBytes(List<McuSequence.Drawn> sequences) {
    return sequences.isEmpty()
        ? 0
        : (int) ((sequences.get(sequences.size() - 1).endBit() + Byte.SIZE - 1) / Byte.SIZE);
  }

  private static int size(SpliceIndex index, List<PlacedOverlay> overlays) {
    int predictions = Integer.BYTES * index.end().predictions().length;
    int position = Integer.BYTES + Long.BYTES + predictions;
    int size = 4 * Integer.BYTES + Long.BYTES + position;
    for (PlacedOverlay overlay : overlays) {
      size += 3 * Integer.BYTES + overlay.name().length();
    }
    for (McuSequence.Drawn sequence : index.sequences()) {
      size +=
          2 * position
              + Integer.BYTES * (1 + sequence.overlays().size())
              + predictions
              + 2 * Long.BYTES;
    }
    return size;
  }

  private static void put(PlacedOverlay overlay, ByteBuffer out) {
    byte[] name = overlay.name().getBytes(StandardCharsets.ISO_8859_1);
    out.putInt(name.length).put(name).putInt(overlay.left()).putInt(overlay.top());
  }

  private static void put(
      McuSequence.Drawn sequence, List<PlacedOverlay> overlays, ByteBuffer out) {
    put(sequence.begin(), out);
    put(sequence.end(), out);
    out.putInt(sequence.overlays().size());
    sequence.overlays().forEach(overlay -> out.putInt(overlays.indexOf(overlay)));
    putAll(sequence.predictions(), out);
    out.putLong(sequence.firstBit()).putLong(sequence.endBit());
  }

  private static void put(McuPosition position, ByteBuffer out) {
    out.putInt(position.mcu()).putLong(position.bit());
    putAll(position.predictions(), out);
  }

  private static void putAll(int[] values, ByteBuffer out) {
    for (int value : values) {
      out.putInt(value);
    }
  }

  /** Empty for what is damaged, or of another version. */
  public static Optional<SpliceIndex> read(byte[] written) {
    ByteBuffer in = ByteBuffer.wrap(written);
    return CheckedBytes.areSound(in, VERSION)
        ? Optional.of(index(in.position(CheckedBytes.HEADER)))
        : Optional.empty();
  }

  private static SpliceIndex index(ByteBuffer in) {
    long dataEnd = in.getLong();
    int components = in.getInt();
    McuPosition end = position(in, components);
    List<PlacedOverlay> overlays = several(in, () -> overlay(in));
    List<McuSequence.Drawn> sequences = several(in, () -> sequence(in, overlays, components));
    ExchangedCodes exchanged = ExchangedCodes.of(longs(in, in.getInt()));
    byte[] bits = new byte[in.remaining() + PADDING];
    in.get(bits, 0, in.remaining());
    return new SpliceIndex(dataEnd, sequences, end, exchanged, bits);
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

  private static McuSequence.Drawn sequence(
      ByteBuffer in, List<PlacedOverlay> overlays, int components) {
    return new McuSequence.Drawn(
        position(in, components),
        position(in, components),
        several(in, () -> overlays.get(in.getInt())),
        ints(in, components),
        in.getLong(),
        in.getLong());
  }

  private static McuPosition position(ByteBuffer in, int components) {
    return new McuPosition(in.getInt(), in.getLong(), ints(in, components));
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
