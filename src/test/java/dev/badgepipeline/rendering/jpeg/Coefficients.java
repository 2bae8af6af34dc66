package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads all coefficients of a JPEG file, slowly and by the letter of the standard (T.81, F.2 and
 * G.2), sharing nothing with what it is used to test.
 */
final class Coefficients {

  /**
   * One component's blocks.
   *
   * @param horizontal its blocks in an MCU's row
   * @param vertical its blocks in an MCU's column
   * @param columns how many blocks it is wide, whole MCUs
   * @param blocks in rows, each 64 in zigzag order
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Plane(int id, int horizontal, int vertical, int columns, int rows, int[][] blocks) {}

  private final byte[] file;
  private final List<Plane> planes = new ArrayList<>();
  private final int[][] tables = new int[32][];
  private boolean progressive;
  private int width;
  private int height;
  private int interval;
  private int at;
  private int bitBuffer;
  private int bitCount;
  private int endOfBandRun;

  private Coefficients(byte[] file) {
    this.file = file;
  }

  static List<Plane> of(byte[] file) {
    return new Coefficients(file).read();
  }

  private List<Plane> read() {
    at = 2;
    while (true) {
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xD9) {
        return planes;
      }
      int from = at + 4;
      int end = at + 2 + word(at + 2);
      at = end;
      switch (marker) {
        case 0xC0, 0xC1, 0xC2 -> frame(marker == 0xC2, from);
        case 0xC4 -> huffman(from, end);
        case 0xDD -> interval = word(from);
        case 0xDA -> scan(from);
        default -> {}
      }
    }
  }

  private int word(int index) {
    return (file[index] & 0xFF) << 8 | (file[index + 1] & 0xFF);
  }

  private void frame(boolean isProgressive, int from) {
    progressive = isProgressive;
    height = word(from + 1);
    width = word(from + 3);
    int count = file[from + 5];
    int widest = 1;
    int highest = 1;
    for (int i = 0; i < count; i++) {
      widest = Math.max(widest, file[from + 7 + 3 * i] >> 4);
      highest = Math.max(highest, file[from + 7 + 3 * i] & 15);
    }
    if (count == 1) {
      widest = 1;
      highest = 1;
    }
    for (int i = 0; i < count; i++) {
      int h = count == 1 ? 1 : file[from + 7 + 3 * i] >> 4;
      int v = count == 1 ? 1 : file[from + 7 + 3 * i] & 15;
      int columns = ceil(width, 8 * widest) * h;
      int rows = ceil(height, 8 * highest) * v;
      planes.add(
          new Plane(file[from + 6 + 3 * i], h, v, columns, rows, new int[columns * rows][64]));
    }
  }

  private static int ceil(int value, int by) {
    return (value + by - 1) / by;
  }

  private void huffman(int from, int end) {
    int index = from;
    while (index < end) {
      int slot = file[index] & 0xFF;
      int total = 0;
      for (int i = 1; i <= 16; i++) {
        total += file[index + i] & 0xFF;
      }
      int[] table = new int[17 + total];
      for (int i = 1; i < table.length; i++) {
        table[i] = file[index + i] & 0xFF;
      }
      tables[slot] = table;
      index += table.length;
    }
  }

  private void scan(int from) {
    int count = file[from];
    List<Plane> coded = new ArrayList<>();
    int[] selectors = new int[count];
    for (int i = 0; i < count; i++) {
      int id = file[from + 1 + 2 * i];
      coded.add(planes.stream().filter(plane -> plane.id == id).findFirst().orElseThrow());
      selectors[i] = file[from + 2 + 2 * i];
    }
    int tail = from + 1 + 2 * count;
    Band band = new Band(file[tail], file[tail + 1], file[tail + 2] >> 4, file[tail + 2] & 15);
    int[] predictions = new int[count];
    reset();
    int units = units(coded);
    for (int unit = 0; unit < units; unit++) {
      if (interval > 0 && unit > 0 && unit % interval == 0) {
        at += 2;
        reset();
        Arrays.fill(predictions, 0);
      }
      unit(coded, selectors, band, predictions, unit);
    }
    while ((file[at] & 0xFF) != 0xFF || file[at + 1] == 0) {
      at++;
    }
  }

  private record Band(int first, int last, int high, int low) {}

  private void reset() {
    bitCount = 0;
    endOfBandRun = 0;
  }

  private int widest() {
    return planes.stream().mapToInt(Plane::horizontal).max().orElse(1);
  }

  private int highest() {
    return planes.stream().mapToInt(Plane::vertical).max().orElse(1);
  }

  private int units(List<Plane> coded) {
    if (coded.size() > 1) {
      return ceil(width, 8 * widest()) * ceil(height, 8 * highest());
    }
    return ownColumns(coded.get(0)) * ceil(ceil(height * coded.get(0).vertical, highest()), 8);
  }

  private int ownColumns(Plane plane) {
    return ceil(ceil(width * plane.horizontal, widest()), 8);
  }

  private void unit(List<Plane> coded, int[] selectors, Band band, int[] predictions, int unit) {
    if (coded.size() == 1) {
      Plane plane = coded.get(0);
      int columns = ownColumns(plane);
      int block = unit / columns * plane.columns + unit % columns;
      block(plane.blocks[block], selectors[0], band, predictions, 0);
      return;
    }
    int columns = ceil(width, 8 * widest());
    for (int i = 0; i < coded.size(); i++) {
      Plane plane = coded.get(i);
      for (int y = 0; y < plane.vertical; y++) {
        for (int x = 0; x < plane.horizontal; x++) {
          int row = unit / columns * plane.vertical + y;
          int column = unit % columns * plane.horizontal + x;
          block(plane.blocks[row * plane.columns + column], selectors[i], band, predictions, i);
        }
      }
    }
  }

  private void block(int[] block, int selector, Band band, int[] predictions, int component) {
    int dc = selector >> 4;
    int ac = 16 + (selector & 15);
    if (!progressive) {
      predictions[component] += extended(symbol(dc));
      block[0] = predictions[component];
      sequentialAc(block, ac);
    } else if (band.first == 0 && band.high == 0) {
      predictions[component] += extended(symbol(dc));
      block[0] = predictions[component] << band.low;
    } else if (band.first == 0) {
      block[0] |= bit() << band.low;
    } else if (band.high == 0) {
      firstAc(block, ac, band);
    } else {
      refineAc(block, ac, band);
    }
  }

  private void sequentialAc(int[] block, int table) {
    for (int k = 1; k < 64; k++) {
      int symbol = symbol(table);
      if (symbol == 0) {
        return;
      }
      k += symbol >> 4;
      block[k] = extended(symbol & 15);
    }
  }

  private void firstAc(int[] block, int table, Band band) {
    if (endOfBandRun > 0) {
      endOfBandRun--;
      return;
    }
    for (int k = band.first; k <= band.last; k++) {
      int symbol = symbol(table);
      int run = symbol >> 4;
      if ((symbol & 15) == 0 && run < 15) {
        endOfBandRun = (1 << run) + bits(run) - 1;
        return;
      }
      k += run;
      if ((symbol & 15) != 0) {
        block[k] = extended(symbol & 15) << band.low;
      }
    }
  }

  private void refineAc(int[] block, int table, Band band) {
    int k = band.first;
    if (endOfBandRun == 0) {
      while (k <= band.last) {
        int symbol = symbol(table);
        int run = symbol >> 4;
        if ((symbol & 15) == 0 && run < 15) {
          endOfBandRun = (1 << run) + bits(run);
          break;
        }
        int fresh = (symbol & 15) == 0 ? 0 : bit() == 1 ? 1 << band.low : -(1 << band.low);
        while (k <= band.last) {
          if (block[k] != 0) {
            correct(block, k, band.low);
          } else if (run-- == 0) {
            block[k] = fresh;
            break;
          }
          k++;
        }
        k++;
      }
    }
    if (endOfBandRun > 0) {
      for (; k <= band.last; k++) {
        if (block[k] != 0) {
          correct(block, k, band.low);
        }
      }
      endOfBandRun--;
    }
  }

  private void correct(int[] block, int k, int low) {
    if (bit() == 1) {
      block[k] += block[k] > 0 ? 1 << low : -(1 << low);
    }
  }

  private int symbol(int table) {
    int[] definition = tables[table];
    int code = 0;
    int first = 0;
    int index = 17;
    for (int length = 1; length <= 16; length++) {
      code = code << 1 | bit();
      if (code - first < definition[length]) {
        return definition[index + code - first];
      }
      index += definition[length];
      first = (first + definition[length]) << 1;
    }
    throw new IllegalStateException("no such code at " + at);
  }

  private int extended(int size) {
    int value = bits(size);
    return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  private int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  private int bit() {
    if (bitCount == 0) {
      bitBuffer = file[at++] & 0xFF;
      if (bitBuffer == 0xFF && file[at++] != 0) {
        throw new IllegalStateException("the data end too early at " + at);
      }
      bitCount = 8;
    }
    return bitBuffer >> --bitCount & 1;
  }
}
