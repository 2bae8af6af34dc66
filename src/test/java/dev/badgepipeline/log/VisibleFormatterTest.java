package dev.badgepipeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleFormatterTest {

  private static final String FORGED = "Parasite\n13:00:00.000 ERROR [Forged] all is lost";

  @ParameterizedTest
  @CsvSource({
    "10, \\n",
    "13, \\r",
    "27, \\u001b",
    "0, \\u0000",
    "127, \\u007f",
    "155, \\u009b",
    "8238, \\u202e",
    "8294, \\u2066",
    "8232, \\u2028",
    "8203, \\u200b",
    "65279, \\ufeff",
    "55296, \\ud800"
  })
  void whatIsNotSeenIsWrittenOut(int character, String escape) {
    assertThat(Visible.text("a" + new String(Character.toChars(character)) + "b"))
        .isEqualTo("a" + escape + "b");
  }

  @Test
  void whatIsSeenStaysAsItIs() {
    String text = "🚀 Le Fabuleux Destin d'Amélie Poulain, 기생충\t(2019)";

    assertThat(Visible.text(text)).isSameAs(text);
  }

  @Test
  void aTitleBeginsNoLine() {
    ExtLogRecord entry = entry("no rating for %s");
    entry.setParameters(new Object[] {FORGED});

    assertThat(plain(entry)).hasLineCount(1).contains("no rating for Parasite\\n13:00");
  }

  @Test
  void whomALineIsAboutBeginsNoLine() {
    ExtLogRecord entry = entry("badged");
    entry.setMdc(Map.of("itemId", FORGED));

    assertThat(plain(entry)).hasLineCount(1);
  }

  @Test
  void messagesOfFailuresStayInTheirLines() {
    ExtLogRecord entry = entry("failed");
    RuntimeException failure = new RuntimeException(FORGED, new IllegalStateException(FORGED));
    failure.addSuppressed(new IllegalArgumentException(FORGED));
    entry.setThrown(failure);

    assertThat(plain(entry).lines())
        .noneMatch(line -> line.startsWith("13:00"))
        .anyMatch(line -> line.contains("java.lang.RuntimeException: Parasite\\n13:00"))
        .anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalStateException"))
        .anyMatch(line -> line.contains("Suppressed: java.lang.IllegalArgumentException"))
        .anyMatch(line -> line.startsWith("\tat ") && line.contains("VisibleFormatterTest"));
  }

  @Test
  void aFailureThatIsItsOwnCauseIsWrittenOnce() {
    RuntimeException outer = new RuntimeException("outer");
    IllegalStateException inner = new IllegalStateException("inner", outer);
    outer.initCause(inner);
    ExtLogRecord entry = entry("failed");
    entry.setThrown(outer);

    assertThat(plain(entry)).containsOnlyOnce("inner");
  }

  @Test
  void jsonKeepsTheClassOfAFailure() {
    ExtLogRecord entry = entry("failed for %s");
    entry.setParameters(new Object[] {FORGED});
    entry.setThrown(new IllegalStateException(FORGED));

    assertThat(new VisibleFormatter(new JsonFormatter()).format(entry).strip())
        .hasLineCount(1)
        .contains("java.lang.IllegalStateException")
        .doesNotContain("VisibleFailure");
  }

  private static ExtLogRecord entry(String message) {
    return new ExtLogRecord(
        Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, VisibleFormatterTest.class.getName());
  }

  private static String plain(ExtLogRecord entry) {
    return new VisibleFormatter(new PatternFormatter("%p %X{itemId} %s%e%n")).format(entry);
  }
}
