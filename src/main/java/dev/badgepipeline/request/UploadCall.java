package dev.badgepipeline.request;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextDecorator;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A call as Vert.x's reader of forms sees it: its bytes are counted while they arrive, its files
 * are few, and what goes wrong is answered in our way. Its files go when the exchange ends, also
 * when the caller is gone before.
 */
final class UploadCall extends RoutingContextDecorator {

  private static final Logger LOG = Logger.getLogger(UploadCall.class);
  private static final int MOST_FILES = 2;
  private static final int BAD_REQUEST = 400;
  private static final int NO_SPACE = 503;

  private final HttpServerRequest counted;
  private final UploadSpace.Share share;
  private final IntConsumer refusal;
  private boolean isOver;
  private boolean isRead;
  private long bytesBefore;
  private int files;

  /**
   * A call that begins to be read.
   *
   * @param longestSilence how long nothing may arrive before it is given up
   * @param refusal answers with a status
   */
  UploadCall(
      RoutingContext call, UploadSpace.Share share, Duration longestSilence, IntConsumer refusal) {
    super(Objects.requireNonNull(call.currentRoute()), (RoutingContextInternal) call);
    this.share = share;
    this.refusal = refusal;
    this.counted = new Counted((HttpServerRequestInternal) call.request());
    call.addEndHandler(ended -> clear());
    CallWatch.every(longestSilence, call, this::isStillToCome);
  }

  private void clear() {
    isOver = true;
    share.giveBack();
    cancelAndCleanupFileUploads();
  }

  @Override
  public void cancelAndCleanupFileUploads() {
    fileUploads().forEach(UploadCall::delete);
  }

  private static void delete(FileUpload file) {
    try {
      if (!file.cancel()) {
        file.delete();
      }
    } catch (IllegalStateException closing) {
      LOG.debugf("%s goes as soon as it is closed", file.uploadedFileName());
    }
  }

  @Override
  public HttpServerRequest request() {
    return counted;
  }

  /** A form without any part has been read to its end, and there is nobody who could tell. */
  @Override
  public void next() {
    isRead = true;
    if (counted.formAttributes().isEmpty() && fileUploads().isEmpty()) {
      fail(BAD_REQUEST);
    } else {
      super.next();
    }
  }

  /** A file without an end is waited for by those who read it, for ever, and nobody tells them. */
  private boolean isStillToCome() {
    long bytes = counted.bytesRead();
    if (isOver || isRead) {
      return false;
    }
    if (bytes == bytesBefore) {
      fail(BAD_REQUEST);
      return false;
    }
    bytesBefore = bytes;
    return true;
  }

  @Override
  public boolean failed() {
    return isOver || super.failed();
  }

  /** A status below 400 stands for a connection that is gone. */
  @Override
  public void fail(int status) {
    if (!isOver) {
      clear();
      refusal.accept(status < BAD_REQUEST ? BAD_REQUEST : status);
    }
  }

  @Override
  public void fail(int status, Throwable failure) {
    fail(status);
  }

  @Override
  public void fail(Throwable failure) {
    fail(NO_SPACE);
  }

  private final class Counted extends HttpServerRequestWrapper {

    Counted(HttpServerRequestInternal request) {
      super(request);
    }

    @Override
    public HttpServerRequest handler(@Nullable Handler<Buffer> handler) {
      return super.handler(handler == null ? null : bytes -> count(bytes, handler));
    }

    private void count(Buffer bytes, Handler<Buffer> handler) {
      if (isOver) {
        return;
      }
      if (share.take(bytes.length())) {
        handler.handle(bytes);
      } else {
        fail(NO_SPACE);
      }
    }

    @Override
    public HttpServerRequest uploadHandler(@Nullable Handler<HttpServerFileUpload> handler) {
      return super.uploadHandler(handler == null ? null : file -> begin(file, handler));
    }

    private void begin(HttpServerFileUpload file, Handler<HttpServerFileUpload> handler) {
      if (isOver) {
        return;
      }
      files++;
      if (files <= MOST_FILES) {
        handler.handle(file);
      } else {
        fail(BAD_REQUEST);
      }
    }
  }
}
