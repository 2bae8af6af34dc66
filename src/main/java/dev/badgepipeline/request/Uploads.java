package dev.badgepipeline.request;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import dev.badgepipeline.rendering.RenderingConfig;
import dev.badgepipeline.storage.StorageConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Reads uploads into a directory of their own, which is emptied at the start: files that belong to
 * an exchange go with it, however it ends.
 */
@ApplicationScoped
class Uploads {

  private static final int ONCE_ITS_SENDER_MAY_CALL = 80;
  private static final String POSTERS = "/api/v1/posters";
  private static final long ROOM_FOR_THE_ITEM = 1 << 20;

  /** Who does not send is told so before. */
  private static final Duration FOR_A_BETTER_ANSWER = Duration.ofSeconds(1);

  private static final OptionalInt SOON = OptionalInt.of(5);

  private final UploadDirectory directory;
  private final BodyHandler reading;
  private final long longest;
  private final UploadSpace space;
  private final Duration longestSilence;
  private final Refusal refusal;

  Uploads(StorageConfig storage, RenderingConfig rendering, RequestConfig config, Refusal refusal) {
    this.directory = new UploadDirectory(storage.dataDir().resolve("uploads"));
    this.longest = longest(rendering);
    this.space = new UploadSpace(config.uploadBytes());
    this.longestSilence = config.longestPause().plus(FOR_A_BETTER_ANSWER);
    this.refusal = refusal;
    this.reading = BodyHandler.create(directory.path().toString()).setBodyLimit(longest);
  }

  static boolean isPath(String path) {
    return path.equals(POSTERS) || path.startsWith(POSTERS + "/");
  }

  static long longest(RenderingConfig config) {
    return config.maxBytes() + ROOM_FOR_THE_ITEM;
  }

  static Problem tooLarge(long limit) {
    return Problem.of(413, "a request may have at most " + limit + " bytes");
  }

  void start(@Observes StartupEvent start) {
    directory.sweep();
  }

  void register(@Observes Filters filters) {
    filters.register(this::read, ONCE_ITS_SENDER_MAY_CALL);
  }

  private void read(RoutingContext call) {
    if (!isPath(call.normalizedPath()) || !isForm(call)) {
      call.next();
    } else if (space.isFull()) {
      refusal.send(call, noSpace(), SOON);
    } else {
      reading.handle(
          new UploadCall(call, space.begin(), longestSilence, status -> refuse(call, status)));
    }
  }

  private static boolean isForm(RoutingContext call) {
    String type = call.request().getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private void refuse(RoutingContext call, int status) {
    switch (status) {
      case 413 -> refusal.send(call, tooLarge(longest));
      case 503 -> refusal.send(call, noSpace(), SOON);
      default -> refusal.send(call, Problem.of(400, "the form cannot be read"));
    }
  }

  private static Problem noSpace() {
    return Problem.of(503, "too many uploads are waiting to be read");
  }
}
