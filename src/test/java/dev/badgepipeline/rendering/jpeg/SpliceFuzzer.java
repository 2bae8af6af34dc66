package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.JpegWindows.Window;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Damages files at random and splices them. Whatever comes in, there must be a result soon, and a
 * file that was written must be one that can be read again. Run as a program, it keeps what breaks
 * that in a directory.
 */
final class SpliceFuzzer {

  private static final long TOO_LONG_NANOS = 2_000_000_000L;
  private static final int MOST_CHANGES = 6;
  private static final byte[] COMMENT = {'f', 'u', 'z', 'z'};

  private final JpegSplicer splicer = new JpegSplicer(1 << 22);
  private final List<byte[]> seeds = new ArrayList<>();
  private final Random random;

  SpliceFuzzer(long seed) {
    this.random = new Random(seed);
    for (String sampling : List.of("1x1", "2x1", "2x2", "1x2", "grey")) {
      TestJpeg plain = TestJpeg.of(40 + seeds.size() * 7, 50, sampling);
      seeds.add(plain.file(seed));
      seeds.add(plain.withOptimisedTables().file(seed));
      seeds.add(plain.withRestartInterval(3).file(seed));
      seeds.add(plain.asProgressive().file(seed));
      seeds.add(plain.asProgressive().withRestartInterval(2).file(seed));
    }
  }

  /**
   * Something that went wrong.
   *
   * @param input what was spliced
   * @param what went wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Finding(byte[] input, String what) {}

  /** Tries one damaged file. */
  Optional<Finding> next() {
    byte[] input = damaged(seeds.get(random.nextInt(seeds.size())));
    long start = System.nanoTime();
    Optional<String> wrong = check(input, TestOverlays.over(40, 50, random.nextInt(50)));
    if (wrong.isEmpty() && System.nanoTime() - start > TOO_LONG_NANOS) {
      wrong = Optional.of("took longer than two seconds");
    }
    return wrong.map(what -> new Finding(input, what));
  }

  /** Files that are spliced, of all kinds that are. */
  List<byte[]> seeds() {
    return List.copyOf(seeds);
  }

  /** What is wrong with how a file is spliced; empty when nothing is. */
  Optional<String> check(byte[] input, List<Overlay> overlays) {
    try {
      JpegSegments segments = JpegSegments.read(input);
      SpliceResult result = splicer.splice(segments, overlays, COMMENT);
      JpegWindows.fill(segments, List.of(new Window(0, 0, 40, 50)));
      if (result instanceof SpliceResult.Spliced spliced) {
        SpliceResult again = splicer.splice(JpegSegments.read(spliced.file()), List.of(), COMMENT);
        return again instanceof SpliceResult.Spliced
            ? differenceByIndex(segments, overlays, spliced)
            : Optional.of("wrote a file that it cannot read: " + again);
      }
      return Optional.empty();
    } catch (RuntimeException | OutOfMemoryError e) {
      return Optional.of(e + " at " + Arrays.toString(Arrays.copyOf(e.getStackTrace(), 3)));
    }
  }

  /** Splices other overlays by an index, and then the same by the index that this leaves. */
  private Optional<String> differenceByIndex(
      JpegSegments segments, List<Overlay> overlays, SpliceResult.Spliced expected) {
    KnownFile known = KnownFile.nothing();
    Optional<ByteBuffer> scan = Optional.empty();
    for (int from = 2; from >= 0; from--) {
      SpliceResult result =
          splicer.splice(
              segments, overlays.subList(from, overlays.size()), COMMENT, Optional.of(known));
      if (!(result instanceof SpliceResult.Spliced spliced)) {
        return Optional.of("cannot be spliced by an index: " + result);
      }
      KnownFile left = spliced.known().orElseThrow();
      scan = left.joinedScan().isPresent() ? left.joinedScan() : scan;
      known = KnownFile.read(left.index(), scan);
      if (from == 0 && !Arrays.equals(spliced.file(), expected.file())) {
        return Optional.of("comes out otherwise by an index");
      }
    }
    return Optional.empty();
  }

  private byte[] damaged(byte[] file) {
    byte[] damaged = file.clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      damaged = damagedOnce(damaged);
    }
    return damaged;
  }

  private byte[] damagedOnce(byte[] file) {
    if (file.length < 2) {
      return file;
    }
    // Headers are a small part of a file, but decide most.
    int at = random.nextInt(random.nextBoolean() ? Math.min(file.length, 700) : file.length);
    switch (random.nextInt(8)) {
      case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> file[at] = (byte) random.nextInt();
      case 2 -> file[at] = (byte) 0xFF;
      case 3 -> file[at] = 0;
      case 4 -> file[at] += (byte) (random.nextInt(5) - 2);
      case 5 -> {
        return Arrays.copyOf(file, at);
      }
      case 6 -> {
        return without(file, at, Math.min(file.length - at, 1 + random.nextInt(20)));
      }
      default -> {
        int from = random.nextInt(file.length);
        int count = Math.min(Math.min(file.length - from, file.length - at), 40);
        System.arraycopy(file.clone(), from, file, at, count);
      }
    }
    return file;
  }

  private static byte[] without(byte[] file, int at, int count) {
    byte[] rest = Arrays.copyOf(file, file.length - count);
    System.arraycopy(file, at + count, rest, at, rest.length - at);
    return rest;
  }

  /**
   * Runs for some time.
   *
   * @param arguments how many seconds, the seed, and the directory for what is found
   */
  public static void main(String[] arguments) throws IOException {
    long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
    SpliceFuzzer fuzzer = new SpliceFuzzer(Long.parseLong(arguments[1]));
    Path directory = Files.createDirectories(Path.of(arguments[2]));
    long tried = 0;
    int found = 0;
    while (System.nanoTime() - end < 0) {
      Optional<Finding> finding = fuzzer.next();
      tried++;
      if (finding.isPresent() && found < 100) {
        Files.write(directory.resolve(found++ + ".jpg"), finding.get().input());
        System.out.println(found + ": " + finding.get().what());
      }
    }
    System.out.println(tried + " files tried, " + found + " findings");
  }
}
