package dev.badgepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** What slips through where texts are cleaned still forges no line of the log. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HostileLogTest {

  private static final Logger LOG = Logger.getLogger(HostileLogTest.class);
  private static final String FORGED = "\n||ERROR|all is lost \u001b[2J\u202e";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void nothingThatIsLoggedBeginsALineOfItsOwn() {
    LOG.warnf("the title is %s", "a" + FORGED);
    LOG.warn("it failed", new IllegalStateException("b" + FORGED));
    logAbout("c" + FORGED);

    assertThat(surroundings.log().text())
        .contains("a\\n||ERROR", "b\\n||ERROR", "c\\n||ERROR")
        .doesNotContain("\n||ERROR|all is lost", "\u001b", "\u202e");
  }

  private static void logAbout(String item) {
    MDC.put("itemId", item);
    try {
      LOG.warn("is badged");
    } finally {
      MDC.remove("itemId");
    }
  }
}
