package dev.badgepipeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentWarningsTest {

  private static final String NAME = "dev.badgepipeline.Somebody";

  private final RecentWarnings recent = new RecentWarnings();
  private final Logger log = LogContext.getLogContext().getLogger(NAME);

  @BeforeEach
  void listens() {
    recent.start(new StartupEvent());
  }

  @AfterEach
  void listensNoMore() {
    recent.stop(new ShutdownEvent());
  }

  @Test
  void warningsAndErrorsAreKeptAndNothingElse() {
    log.log(Level.INFO, "all is well");
    log.log(Level.WARN, "something is odd");
    log.log(Level.ERROR, "all is lost");

    assertThat(recent.latestFirst())
        .extracting(warning -> warning.level() + " " + warning.message())
        .containsExactly("ERROR all is lost", "WARN something is odd");
    assertThat(recent.latestFirst())
        .allSatisfy(warning -> assertThat(warning.logger()).isEqualTo(NAME));
  }

  @Test
  void theLastHundredAreKept() {
    IntStream.range(0, 250).forEach(i -> log.log(Level.WARN, "number " + i));

    assertThat(recent.latestFirst()).hasSize(100);
    assertThat(recent.latestFirst().get(0).message()).isEqualTo("number 249");
  }

  @Test
  void whatWasThrownIsInOneLine() {
    ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "a request failed", NAME);
    entry.setThrown(new IllegalStateException("here\nand there"));

    assertThat(RecentWarnings.warning(entry).failure())
        .contains("java.lang.IllegalStateException: here\\nand there");
  }

  @Test
  void whatIsNotSeenIsWrittenOutAndWhatIsVeryLongIsCut() {
    ExtLogRecord entry =
        new ExtLogRecord(Level.WARN, "no rating for a\u202eb" + "x".repeat(9_000), NAME);

    assertThat(RecentWarnings.warning(entry).message())
        .startsWith("no rating for a\\u202eb")
        .hasSizeLessThan(2_100);
  }

  @Test
  void nothingIsKeptAfterTheEnd() {
    recent.stop(new ShutdownEvent());
    log.log(Level.WARN, "too late");

    assertThat(recent.latestFirst()).isEmpty();
  }
}
