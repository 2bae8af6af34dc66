package dev.badgepipeline.job.schedule;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that says how often it was begun. */
final class CountedWork implements ScheduledWork {

  private final String name;
  private final AtomicInteger begun = new AtomicInteger();

  CountedWork(String name) {
    this.name = name;
  }

  int begun() {
    return begun.get();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String cron() {
    return "0 3 * * *";
  }

  @Override
  public Uni<Optional<String>> run() {
    return Uni.createFrom().item(() -> Optional.of("job-" + begun.incrementAndGet()));
  }
}
