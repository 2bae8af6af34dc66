package dev.badgepipeline.rendering.jpeg.huffman;

import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Huffman table as a file defines it (T.81, B.2.4.2): how many codes there are of each length,
 * and the symbols in the order of their codes.
 */
public final class HuffmanTable {

  public static final int LONGEST = 16;
  public static final int SYMBOLS = 256;

  /** By length; the first is unused. */
  private final int[] counts;

  private final byte[] symbols;

  /** The number of codes of the longest length that no symbol has, the one of all ones included. */
  private final int free;

  /** Made when first needed; making it twice does no harm. */
  private @Nullable DcLookup dcLookup;

  private @Nullable AcLookup acLookup;

  private HuffmanTable(int[] counts, byte[] symbols, int free) {
    this.counts = counts;
    this.symbols = symbols;
    this.free = free;
  }

  /**
   * Checks a definition.
   *
   * @param counts seventeen of them, by length
   * @param symbols as many as the counts add up to
   */
  public static HuffmanTable of(int[] counts, byte[] symbols) throws NotSplicedException {
    int free = 1 << LONGEST;
    for (int length = 1; length <= LONGEST; length++) {
      free -= counts[length] << (LONGEST - length);
    }
    if (free < 0) {
      throw NotSplicedException.corrupt("a Huffman table has more codes than there are");
    }
    return new HuffmanTable(counts.clone(), symbols.clone(), free);
  }

  /**
   * Each symbol's code and its length, as {@code code << 8 | length}; zero for a symbol without
   * one.
   */
  public int[] codes() {
    int[] codes = new int[SYMBOLS];
    int code = 0;
    int at = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < counts[length]; i++) {
        codes[symbols[at++] & 0xFF] = code++ << 8 | length;
      }
      code <<= 1;
    }
    return codes;
  }

  boolean isDefinedBy(int[] counts, byte[] symbols) {
    return Arrays.equals(this.counts, counts) && Arrays.equals(this.symbols, symbols);
  }

  public DcLookup forDc() {
    DcLookup made = dcLookup;
    if (made == null) {
      made = DcLookup.of(this);
      dcLookup = made;
    }
    return made;
  }

  public AcLookup forAc() {
    AcLookup made = acLookup;
    if (made == null) {
      made = AcLookup.of(this);
      acLookup = made;
    }
    return made;
  }

  /** How many symbols have a code. */
  int size() {
    return symbols.length;
  }

  public int count(int length) {
    return counts[length];
  }

  /** The length of the n-th code. */
  int length(int n) {
    int length = 0;
    for (int at = 0; at <= n; at += counts[length]) {
      length++;
    }
    return length;
  }

  /** The symbol whose code is the n-th. */
  public int symbol(int n) {
    return symbols[n] & 0xFF;
  }

  /** What a definition of this table holds after its class and number. */
  public byte[] toBytes() {
    byte[] bytes = new byte[LONGEST + symbols.length];
    for (int length = 1; length <= LONGEST; length++) {
      bytes[length - 1] = (byte) counts[length];
    }
    System.arraycopy(symbols, 0, bytes, LONGEST, symbols.length);
    return bytes;
  }

  /**
   * Whether more symbols can be given codes while all others keep theirs. The code of all ones is
   * left alone, as the standard wants it.
   */
  boolean hasRoomFor(int more) {
    return roomForMore() >= more && counts[LONGEST] + more <= 255;
  }

  /** How many codes of the longest length could be given away, none if less than one. */
  int roomForMore() {
    return Math.max(0, free - 1);
  }

  /** This table with further symbols, each with a code of the longest length. */
  HuffmanTable with(byte[] more) {
    int[] extended = counts.clone();
    extended[LONGEST] += more.length;
    byte[] all = Arrays.copyOf(symbols, symbols.length + more.length);
    System.arraycopy(more, 0, all, symbols.length, more.length);
    return new HuffmanTable(extended, all, free - more.length);
  }

  /** Whether a symbol is listed twice, as broken files may do. */
  boolean repeatsSymbols() {
    boolean[] listed = new boolean[SYMBOLS];
    for (byte symbol : symbols) {
      if (listed[symbol & 0xFF]) {
        return true;
      }
      listed[symbol & 0xFF] = true;
    }
    return false;
  }

  /** For tables that cannot be wrong. */
  static HuffmanTable trusted(int[] counts, byte[] symbols) {
    try {
      return of(counts, symbols);
    } catch (NotSplicedException e) {
      throw new IllegalStateException("an invalid Huffman table was built", e);
    }
  }
}
