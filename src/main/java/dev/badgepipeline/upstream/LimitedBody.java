package dev.badgepipeline.upstream;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.codec.spi.BodyStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body up to a limit. The memory that it takes grows with what has come, never with what
 * was announced.
 */
final class LimitedBody implements BodyStream<byte[]> {

  private static final int FIRST_BYTES = 8 * 1024;

  private final int limit;
  private final Runnable tooLong;
  private final Runnable complete;
  private final Promise<byte[]> result = Promise.promise();
  private byte[] bytes = new byte[0];
  private int length;

  /**
   * A body of which nothing has come yet.
   *
   * @param limit in bytes
   * @param tooLong is told when more than that comes; the rest is thrown away
   * @param complete is told when the whole body is there
   */
  LimitedBody(int limit, Runnable tooLong, Runnable complete) {
    this.limit = limit;
    this.tooLong = tooLong;
    this.complete = complete;
  }

  @Override
  public Future<byte[]> result() {
    return result.future();
  }

  @Override
  public Future<Void> write(Buffer chunk) {
    if (chunk.length() > limit - length) {
      bytes = new byte[0];
      length = limit;
      tooLong.run();
    } else {
      append(chunk);
    }
    return Future.succeededFuture();
  }

  private void append(Buffer chunk) {
    int needed = length + chunk.length();
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, larger(needed));
    }
    chunk.getBytes(bytes, length);
    length = needed;
  }

  /** Twice as much, so that what has come is copied twice at most on the whole. */
  private int larger(int needed) {
    long twice = Math.max(FIRST_BYTES, 2L * bytes.length);
    return (int) Math.min(limit, Math.max(needed, twice));
  }

  @Override
  public void write(Buffer chunk, Handler<AsyncResult<Void>> written) {
    write(chunk).onComplete(written);
  }

  @Override
  public void end(Handler<AsyncResult<Void>> ended) {
    complete.run();
    result.tryComplete(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    ended.handle(Future.succeededFuture());
  }

  @Override
  public void handle(Throwable failure) {
    result.tryFail(failure);
  }

  @Override
  public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    return this;
  }

  @Override
  public LimitedBody setWriteQueueMaxSize(int maxSize) {
    return this;
  }

  @Override
  public boolean writeQueueFull() {
    return false;
  }

  @Override
  public LimitedBody drainHandler(@Nullable Handler<Void> handler) {
    return this;
  }
}
