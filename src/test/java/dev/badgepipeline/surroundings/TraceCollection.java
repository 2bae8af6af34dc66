package dev.badgepipeline.surroundings;

import dev.badgepipeline.standin.StandInTraceCollector;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.util.Map;

/** Has the service under test send its traces to a collector of the test. */
public final class TraceCollection implements QuarkusTestResourceLifecycleManager {

  private final StandInTraceCollector collector = new StandInTraceCollector();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.otel.sdk.disabled", "false",
        "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
        "quarkus.otel.exporter.otlp.endpoint", collector.url(),
        "quarkus.otel.exporter.otlp.compression", "none",
        "quarkus.otel.bsp.schedule.delay", "100ms");
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(
        collector, new TestInjector.MatchesType(StandInTraceCollector.class));
  }

  @Override
  public void stop() {
    collector.close();
  }
}
