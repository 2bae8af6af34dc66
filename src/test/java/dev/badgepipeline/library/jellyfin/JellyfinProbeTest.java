package dev.badgepipeline.library.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.ConnectionTest.Problem;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInJellyfin;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JellyfinProbeTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final StandInJellyfin jellyfin = new StandInJellyfin();

  @AfterEach
  void close() {
    jellyfin.close();
    vertx.closeAndAwait();
  }

  @Test
  void saysWhatServerItHasFound() {
    assertThat(probe(jellyfin.url(), StandInJellyfin.KEY))
        .isEqualTo(ConnectionTest.works("attic", "10.11.3"));
  }

  @Test
  void aKeyThatIsNotKnown() {
    assertThat(probe(jellyfin.url(), "another").problem()).contains(Problem.KEY_REFUSED);
  }

  @Test
  void aKeyThatMayNotUpload() {
    jellyfin.demote();

    assertThat(probe(jellyfin.url(), StandInJellyfin.KEY).problem())
        .contains(Problem.KEY_MAY_NOT_UPLOAD);
  }

  @Test
  void aServerThatIsTooOld() {
    jellyfin.version("10.8.13");

    ConnectionTest tried = probe(jellyfin.url(), StandInJellyfin.KEY);

    assertThat(tried.problem()).contains(Problem.VERSION_TOO_OLD);
    assertThat(tried.detail()).get().asString().contains("10.8.13");
  }

  @Test
  void aServerThatIsNoJellyfin() {
    try (FixedAnswerServer other = new FixedAnswerServer()) {
      other.answers(200, Map.of(), "<html>");

      assertThat(probe(other.url(), StandInJellyfin.KEY).problem()).contains(Problem.WRONG_SERVER);
    }
  }

  @Test
  void aPortThatNobodyListensOn() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThat(probe("http://127.0.0.1:" + port, StandInJellyfin.KEY).problem())
        .contains(Problem.CONNECTION_REFUSED);
  }

  @Test
  void aNameThatDoesNotExist() {
    assertThat(probe("http://no-such-host.invalid:8096", StandInJellyfin.KEY).problem())
        .contains(Problem.NAME_NOT_FOUND);
  }

  @Test
  void aServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(
              new JellyfinProbe(
                      TestLibraries.client(
                          vertx,
                          "http://127.0.0.1:" + silent.getLocalPort(),
                          StandInJellyfin.KEY,
                          Duration.ofMillis(300)))
                  .run()
                  .await()
                  .atMost(LONG_ENOUGH)
                  .problem())
          .contains(Problem.NO_ANSWER);
    }
  }

  private ConnectionTest probe(String url, String key) {
    return new JellyfinProbe(TestLibraries.client(vertx, url, key, LONG_ENOUGH))
        .run()
        .await()
        .atMost(LONG_ENOUGH);
  }
}
