package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void nothingForeignBeginsALineOrIsUnseen() {
    Message message = message("Alien\r\nX-Evil: 1", "one\n\u202etwo");

    assertThat(message.title()).isEqualTo("Alien\\r\\nX-Evil: 1");
    assertThat(message.text()).isEqualTo("one\\n\\u202etwo");
  }

  @Test
  void whatIsTooLongIsCutBetweenCharacters() {
    Message message = message("🎬".repeat(101), "🎬".repeat(5_000));

    assertThat(message.title()).isEqualTo("🎬".repeat(99) + "…");
    assertThat(message.text()).isEqualTo("🎬".repeat(999) + "…");
  }

  private static Message message(String title, String text) {
    return new Message("test", title, text, Severity.INFO, Instant.EPOCH, Optional.empty());
  }
}
