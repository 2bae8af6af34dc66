package dev.badgepipeline.request;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of uploads that lie on disk. */
final class UploadSpace {

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  UploadSpace(long limit) {
    this.limit = limit;
  }

  boolean isFull() {
    return taken.get() >= limit;
  }

  /** The bytes of a request that begins to arrive. */
  Share begin() {
    return new Share();
  }

  /** What one request takes. */
  final class Share {

    private final AtomicLong bytes = new AtomicLong();

    /** Whether there is room for so many more bytes. */
    boolean take(int more) {
      bytes.addAndGet(more);
      return taken.addAndGet(more) <= limit;
    }

    /** Gives everything back; again does nothing. */
    void giveBack() {
      taken.addAndGet(-bytes.getAndSet(0));
    }
  }
}
