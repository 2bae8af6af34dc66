package dev.badgepipeline.start;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the program can say of itself. */
@Singleton
public final class About {

  private final String version;
  private final Clock clock;
  private volatile Instant startedAt;

  About(@ConfigProperty(name = "quarkus.application.version") String version, Clock clock) {
    this.version = version;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  void start(@Observes StartupEvent event) {
    startedAt = clock.instant();
  }

  /** What the program runs as. */
  public enum Form {
    /** On a Java virtual machine. */
    @JsonProperty("JVM")
    JVM,
    /** As a binary of its own. */
    @JsonProperty("native")
    NATIVE
  }

  /**
   * The program.
   *
   * @param startedAt when it was started
   */
  @RegisterForReflection
  public record Program(String version, Instant startedAt, Form form) {}

  /** The program as it runs now. */
  public Program program() {
    return new Program(
        version, startedAt, ImageMode.current() == ImageMode.JVM ? Form.JVM : Form.NATIVE);
  }
}
