package dev.badgepipeline.pipeline;

import dev.badgepipeline.context.Contexts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Admissions without a container, as the service has them but for what a test sets. */
final class Admissions {

  private static final String PREFIX = "badge-pipeline.admission.";

  private Admissions() {}

  static Admission ofDefaults() {
    return with(Map.of());
  }

  /** Only one piece of work at a time, and so many that wait. */
  static Admission oneAtATime(int waiting) {
    return with(Map.of(PREFIX + "at-once", "1", PREFIX + "waiting", Integer.toString(waiting)));
  }

  /** Only one piece of work at a time, for which others wait so long. */
  static Admission oneAtATime(Duration longestWait) {
    return with(
        Map.of(PREFIX + "at-once", "1", PREFIX + "longest-wait", longestWait.toMillis() + "ms"));
  }

  /** So much of posters in memory at once, each taken to be tiny until it has been read. */
  static Admission withBytes(long bytes) {
    return with(Map.of(PREFIX + "bytes", Long.toString(bytes), PREFIX + "expected-bytes", "1"));
  }

  private static Admission with(Map<String, String> set) {
    AdmissionConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(AdmissionConfig.class)
            .withDefaultValues(set)
            .build()
            .getConfigMapping(AdmissionConfig.class);
    return new Admission(config, Contexts.OWN, new SimpleMeterRegistry());
  }
}
