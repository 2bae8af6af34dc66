package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.SpliceIndex.DrawnRun;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An index as bytes: a version, a checksum of what follows, the length of the scan, the overlays,
 * the places with their MCUs, the runs, and the bits of these.
 */
final class SpliceIndexFormat {

  /** Raised whenever the format changes, or the splice draws the same overlays differently. */
  private static final int VERSION = 1;

  private static final int HEADER = Integer.BYTES + Long.BYTES;

  /** Beyond what any file has, so that an impossible number is not taken for a size. */
  private static final int COMPONENTS = 3;

  /** What {@link SpliceIndex} asks for behind its bits. */
  private static final int PADDING = Long.BYTES;

  private SpliceIndexFormat() {}

  static byte[] write(SpliceIndex index) {
    List<PlacedOverlay> overlays = distinct(index.runs());
    int bits = bitBytes(index.runs());
    ByteBuffer out = ByteBuffer.allocate(HEADER + size(index, overlays) + bits);
    out.putInt(VERSION).putLong(0);
    out.putInt(index.scanLength());
    out.putInt(overlays.size());
    overlays.forEach(overlay -> put(overlay, out));
    out.putInt(components(index));
    out.putInt(index.mcus().length);
    for (int i = 0; i < index.mcus().length; i++) {
      out.putInt(index.mcus()[i]).putLong(index.places()[i].bit());
      putAll(index.places()[i].predictions(), out);
    }
    index.runs().forEach(run -> put(run, overlays, out));
    out.put(index.bits(), 0, bits);
    return out.putLong(Integer.BYTES, checksum(out.array())).array();
  }

  private static List<PlacedOverlay> distinct(List<DrawnRun> runs) {
    return runs.stream().flatMap(run -> run.overlays().stream()).distinct().toList();
  }

  private static int bitBytes(List<DrawnRun> runs) {
    return runs.isEmpty() ? 0 : bytes(runs.get(runs.size() - 1).endBit());
  }

  private static int bytes(long bits) {
    return (int) ((bits + Byte.SIZE - 1) / Byte.SIZE);
  }

  private static int components(SpliceIndex index) {
    return index.places().length == 0 ? 0 : index.places()[0].predictions().length;
  }

  private static int size(SpliceIndex index, List<PlacedOverlay> overlays) {
    int predictions = Integer.BYTES * components(index);
    int size = 4 * Integer.BYTES;
    for (PlacedOverlay overlay : overlays) {
      size += 3 * Integer.BYTES + overlay.name().length();
    }
    size += index.mcus().length * (Integer.BYTES + Long.BYTES + predictions);
    for (DrawnRun run : index.runs()) {
      size += Integer.BYTES * (1 + run.overlays().size()) + predictions + 2 * Long.BYTES;
    }
    return size;
  }

  private static void put(PlacedOverlay overlay, ByteBuffer out) {
    byte[] name = overlay.name().getBytes(StandardCharsets.ISO_8859_1);
    out.putInt(name.length).put(name).putInt(overlay.left()).putInt(overlay.top());
  }

  private static void put(DrawnRun run, List<PlacedOverlay> overlays, ByteBuffer out) {
    out.putInt(run.overlays().size());
    run.overlays().forEach(overlay -> out.putInt(overlays.indexOf(overlay)));
    putAll(run.predictions(), out);
    out.putLong(run.firstBit()).putLong(run.endBit());
  }

  private static void putAll(int[] values, ByteBuffer out) {
    for (int value : values) {
      out.putInt(value);
    }
  }

  private static long checksum(byte[] written) {
    CRC32 checksum = new CRC32();
    checksum.update(written, HEADER, written.length - HEADER);
    return checksum.getValue();
  }

  /** Empty for what is damaged, or of another version. */
  static Optional<SpliceIndex> read(byte[] written) {
    ByteBuffer in = ByteBuffer.wrap(written);
    if (written.length < HEADER || in.getInt() != VERSION || in.getLong() != checksum(written)) {
      return Optional.empty();
    }
    try {
      return Optional.of(index(in));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static SpliceIndex index(ByteBuffer in) {
    int scanLength = in.getInt();
    List<PlacedOverlay> overlays = overlays(in);
    int components = Math.min(COMPONENTS, in.getInt());
    int[] mcus = new int[count(in)];
    ScanPlace[] places = new ScanPlace[mcus.length];
    for (int i = 0; i < mcus.length; i++) {
      mcus[i] = in.getInt();
      places[i] = new ScanPlace(in.getLong(), ints(in, components));
    }
    List<DrawnRun> runs = new ArrayList<>();
    for (int i = 0; i < mcus.length / 2; i++) {
      runs.add(run(in, overlays, components));
    }
    byte[] bits = new byte[in.remaining() + PADDING];
    in.get(bits, 0, in.remaining());
    return new SpliceIndex(scanLength, mcus, places, runs, bits);
  }

  /** A number of things that take a byte each at least. */
  private static int count(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static List<PlacedOverlay> overlays(ByteBuffer in) {
    List<PlacedOverlay> overlays = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      byte[] name = new byte[count(in)];
      in.get(name);
      overlays.add(
          new PlacedOverlay(
              new String(name, StandardCharsets.ISO_8859_1), in.getInt(), in.getInt()));
    }
    return overlays;
  }

  private static DrawnRun run(ByteBuffer in, List<PlacedOverlay> overlays, int components) {
    List<PlacedOverlay> over = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      over.add(overlays.get(in.getInt()));
    }
    return new DrawnRun(over, ints(in, components), in.getLong(), in.getLong());
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] ints = new int[count];
    for (int i = 0; i < count; i++) {
      ints[i] = in.getInt();
    }
    return ints;
  }
}
