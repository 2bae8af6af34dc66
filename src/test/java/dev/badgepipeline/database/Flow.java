package dev.badgepipeline.database;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** How bytes fare on one connection, and on no other, since some flows count. */
abstract sealed class Flow {

  /** Bytes of the service on their way to the server. */
  void question(byte[] bytes, int length, OutputStream server) throws IOException {
    pass(bytes, 0, length, server);
  }

  /** Bytes of the server on their way to the service. */
  void answer(byte[] bytes, int length, OutputStream service) throws IOException {
    pass(bytes, 0, length, service);
  }

  /** Lets go of what is held back, because the connection ends. */
  void end() {}

  static void pass(byte[] bytes, int from, int length, OutputStream out) throws IOException {
    out.write(bytes, from, length);
    out.flush();
  }

  /** Everything passes. */
  static final class Open extends Flow {}

  /** Nothing passes; what comes is held until the connection ends. */
  static non-sealed class Silent extends Flow {

    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    void question(byte[] bytes, int length, OutputStream server) throws IOException {
      hold();
    }

    @Override
    void answer(byte[] bytes, int length, OutputStream service) throws IOException {
      hold();
    }

    @Override
    void end() {
      ended.countDown();
    }

    final void hold() throws IOException {
      try {
        ended.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("the connection has ended");
    }
  }

  /** Questions pass, and half of the first answer. */
  static final class HalfAnAnswer extends Silent {

    @Override
    void question(byte[] bytes, int length, OutputStream server) throws IOException {
      pass(bytes, 0, length, server);
    }

    @Override
    void answer(byte[] bytes, int length, OutputStream service) throws IOException {
      pass(bytes, 0, length / 2, service);
      hold();
    }
  }

  /** Answers come byte by byte. */
  static final class Trickle extends Flow {

    private static final long PAUSE_MILLIS = 1_000;

    @Override
    void answer(byte[] bytes, int length, OutputStream service) throws IOException {
      try {
        for (int at = 0; at < length; at++) {
          pass(bytes, at, 1, service);
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the proxy is closed", e);
      }
    }
  }

  /** The connection ends in the midst of an answer. */
  static final class CutOff extends Flow {

    private int left;

    CutOff(int bytes) {
      this.left = bytes;
    }

    @Override
    void answer(byte[] bytes, int length, OutputStream service) throws IOException {
      int passed = Math.min(left, length);
      pass(bytes, 0, passed, service);
      left -= passed;
      if (left == 0) {
        throw new IOException("cut off");
      }
    }
  }
}
