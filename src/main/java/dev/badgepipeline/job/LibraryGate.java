package dev.badgepipeline.job;

import dev.badgepipeline.pipeline.Pace;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** How jobs go about one library: gently, and not at all while it cannot be asked. */
final class LibraryGate implements Pace {

  private final AdaptiveLimit reads;
  private final AdaptiveLimit uploads;
  private volatile Optional<String> closed = Optional.empty();
  private Duration scanCheckedAt = Duration.ofDays(-1);

  LibraryGate(JobsConfig config, UploadShare share, SteadyTime time) {
    this.reads = new AdaptiveLimit(config.readsAtOnce(), time);
    this.uploads = new AdaptiveLimit(config.uploadsAtOnce(), share, time);
  }

  @Override
  public <T> Uni<T> reading(Supplier<Uni<T>> read) {
    return reads.run(read);
  }

  @Override
  public <T> Uni<T> uploading(Supplier<Uni<T>> upload) {
    return uploads.run(upload);
  }

  /** Why nothing is asked of it at the moment. */
  Optional<String> closed() {
    return closed;
  }

  void close(String reason) {
    closed = Optional.of(reason);
  }

  void open() {
    closed = Optional.empty();
  }

  /** Whether it is time to ask again whether it scans; true for one caller each time. */
  synchronized boolean isScanCheckDue(Duration now, Duration interval) {
    if (now.minus(scanCheckedAt).compareTo(interval) < 0) {
      return false;
    }
    scanCheckedAt = now;
    return true;
  }
}
