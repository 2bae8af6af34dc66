package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;

/**
 * Huffman's procedure with codes of at most 16 bits, one code point kept free so that no code is
 * all ones (T.81, K.2).
 */
final class OptimalCode {

  /** Stands for the code of all ones. */
  private static final int RESERVED = HuffmanTable.SYMBOLS;

  private static final int NONE = -1;

  private final long[] frequency = new long[HuffmanTable.SYMBOLS + 1];
  private final int[] length = new int[HuffmanTable.SYMBOLS + 1];
  private final int[] next = new int[HuffmanTable.SYMBOLS + 1];

  private OptimalCode(long[] frequencies) {
    System.arraycopy(frequencies, 0, frequency, 0, HuffmanTable.SYMBOLS);
    frequency[RESERVED] = 1;
    Arrays.fill(next, NONE);
  }

  static HuffmanTable of(long[] frequencies) {
    OptimalCode code = new OptimalCode(frequencies);
    code.merge();
    return code.table(code.limited());
  }

  /** Joins the two rarest trees until one is left. */
  private void merge() {
    while (true) {
      int rarest = rarest(NONE);
      int second = rarest(rarest);
      if (second == NONE) {
        return;
      }
      frequency[rarest] += frequency[second];
      frequency[second] = 0;
      int last = deepen(rarest);
      next[last] = second;
      deepen(second);
    }
  }

  /** Of equally rare ones the last, so that the reserved code becomes one of the longest. */
  private int rarest(int except) {
    int found = NONE;
    for (int i = 0; i <= RESERVED; i++) {
      if (frequency[i] > 0 && i != except && (found == NONE || frequency[i] <= frequency[found])) {
        found = i;
      }
    }
    return found;
  }

  /** Makes all codes of a tree one bit longer; answers its last leaf. */
  private int deepen(int tree) {
    int leaf = tree;
    length[leaf]++;
    while (next[leaf] != NONE) {
      leaf = next[leaf];
      length[leaf]++;
    }
    return leaf;
  }

  /** How many codes there are of each length when the too long ones have been shortened. */
  private int[] limited() {
    int[] counts = new int[HuffmanTable.SYMBOLS + 2];
    for (int bits : length) {
      counts[bits]++;
    }
    counts[0] = 0;
    for (int bits = counts.length - 1; bits > HuffmanTable.LONGEST; bits--) {
      while (counts[bits] > 0) {
        int shorter = bits - 2;
        while (counts[shorter] == 0) {
          shorter--;
        }
        counts[bits] -= 2;
        counts[bits - 1]++;
        counts[shorter + 1] += 2;
        counts[shorter]--;
      }
    }
    int longest = HuffmanTable.LONGEST;
    while (longest > 0 && counts[longest] == 0) {
      longest--;
    }
    if (longest > 0) {
      counts[longest]--;
    }
    return Arrays.copyOf(counts, HuffmanTable.LONGEST + 1);
  }

  private HuffmanTable table(int[] counts) {
    byte[] symbols = new byte[Arrays.stream(counts).sum()];
    int at = 0;
    for (int bits = 1; bits <= HuffmanTable.SYMBOLS; bits++) {
      for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
        if (length[symbol] == bits) {
          symbols[at++] = (byte) symbol;
        }
      }
    }
    return HuffmanTable.trusted(counts, symbols);
  }
}
