package dev.badgepipeline.rendering;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** The ways in which files get damaged, and some in which they are damaged on purpose. */
final class Mutation {

  private static final int[] TELLING = {0x00, 0x01, 0x7F, 0x80, 0xDA, 0xFE, 0xFF};

  private Mutation() {}

  /** A damaged copy; headers, which are short, are hit as often as the long data behind them. */
  static byte[] of(byte[] file, Random random) {
    byte[] result = file.clone();
    int damages = 1 + random.nextInt(4);
    for (int i = 0; i < damages && result.length > 16; i++) {
      result = damage(result, random);
    }
    return result;
  }

  private static byte[] damage(byte[] file, Random random) {
    int reach = random.nextBoolean() ? Math.min(file.length, 700) : file.length;
    int at = random.nextInt(reach);
    int end = Math.min(file.length, at + 1 + random.nextInt(24));
    byte[] copy = file.clone();
    switch (random.nextInt(6)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) TELLING[random.nextInt(TELLING.length)];
      case 2 -> Arrays.fill(copy, at, end, (byte) random.nextInt(256));
      case 3 -> copy = joined(copy, 0, at, end, file.length);
      case 4 -> copy = joined(copy, 0, end, at, file.length);
      default -> copy = Arrays.copyOf(copy, at);
    }
    return copy;
  }

  /** Two ranges of a file behind each other: less than the file, or some of it twice. */
  private static byte[] joined(byte[] file, int from, int to, int secondFrom, int secondTo) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, from, to - from);
    out.write(file, secondFrom, secondTo - secondFrom);
    return out.toByteArray();
  }
}
