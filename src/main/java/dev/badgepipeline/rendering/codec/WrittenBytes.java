package dev.badgepipeline.rendering.codec;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes bytes whose number is not known yet, in blocks: what has come is never copied to make room
 * for more, so that there are never more than twice as many as are written.
 */
final class WrittenBytes extends OutputStream {

  private static final int BLOCK = 1 << 16;

  private final List<byte[]> full = new ArrayList<>();
  private ByteBuffer last = ByteBuffer.allocate(BLOCK);

  @Override
  public void write(int one) {
    room().put((byte) one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int at = from;
    while (at < from + length) {
      ByteBuffer room = room();
      int taken = Math.min(room.remaining(), from + length - at);
      room.put(bytes, at, taken);
      at += taken;
    }
  }

  private ByteBuffer room() {
    if (!last.hasRemaining()) {
      full.add(last.array());
      last = ByteBuffer.allocate(BLOCK);
    }
    return last;
  }

  byte[] toByteArray() {
    ByteBuffer all = ByteBuffer.allocate(full.size() * BLOCK + last.position());
    full.forEach(all::put);
    return all.put(last.array(), 0, last.position()).array();
  }
}
