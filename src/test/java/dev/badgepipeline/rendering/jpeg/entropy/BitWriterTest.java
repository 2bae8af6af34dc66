package dev.badgepipeline.rendering.jpeg.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitWriterTest {

  /** Of which many are stuffed. */
  private static final int SEED = 7;

  /** Readers look at eight bytes at a time, whatever room the writer had. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 65, 99, 100, 101, 107, 108, 109, 150})
  void plainBitsHaveEightBytesBehindThem(int expected) {
    BitWriter out = BitWriter.plain(expected);
    write(out, 100);

    assertThat(out.bytes().length).isGreaterThanOrEqualTo(out.length() + Long.BYTES);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 8, 100, 5_000})
  void whatIsCountedIsWritten(int bytes) {
    BitWriter counter = BitWriter.counting();
    write(counter, bytes);
    BitWriter writer = new BitWriter(0);
    write(writer, bytes);

    assertThat(counter.length()).isEqualTo(writer.length());
    assertThat(writer.toBytes()).hasSize(writer.length());
  }

  @Test
  void writerThatHadJustRoomEnoughIsNotCopied() {
    BitWriter counter = BitWriter.counting();
    write(counter, 5_000);
    BitWriter exact = new BitWriter(counter.length());
    write(exact, 5_000);

    assertThat(exact.toBytes()).isSameAs(exact.toBytes());
  }

  private static void write(BitWriter out, int bytes) {
    byte[] header = {1, 2, 3};
    out.bytes(header, 0, header.length);
    Random random = new Random(SEED);
    for (int i = 0; i < bytes; i++) {
      out.put(random.nextBoolean() ? 0xFF : random.nextInt(256), 8);
    }
    out.align();
  }
}
