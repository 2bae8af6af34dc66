package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.deploy.SmallService.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small files that become large pictures. */
class HostilePicturesInLittleMemoryIT {

  @SuppressWarnings("NullAway.Init") // started before all
  private static SmallService service;

  @BeforeAll
  static void start() {
    service = SmallService.start(Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void fileThatIsNoPictureIsRefused() {
    List<Answer> answers = service.answers(10, service.upload(new byte[10_000]));

    assertThat(answers).extracting(Answer::status).containsOnly(422);
    service.assertUnharmed();
  }
}
