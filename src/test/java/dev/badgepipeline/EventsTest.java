package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream of events as a page reads it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class EventsTest {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // injected
  @TestHTTPResource("/api/v1/events")
  URI events;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @BeforeEach
  void libraryIsEmpty() {
    surroundings.reset();
  }

  @Test
  void listenerIsToldHowThingsAreAndWhatHappens() {
    Films.addTo(surroundings.jellyfin(), 5);
    listen("");
    Awaitility.await().until(() -> lines.contains("event:database"));

    String id = Jobs.start("{\"work\":\"BADGE\"}");

    Awaitility.await()
        .until(() -> lines.stream().anyMatch(line -> line.contains(id) && line.contains("DONE")));
    assertThat(lines).contains("event:job", "event:run");
  }

  @Test
  void listenerGoesOnAfterTheLastEventThatItHasSeen() {
    listen("");
    Awaitility.await().until(() -> lines.contains("event:database"));
    String last =
        lines.stream()
            .filter(line -> line.startsWith("id:"))
            .reduce((first, second) -> second)
            .orElseThrow()
            .substring("id:".length());
    lines.clear();
    Films.addTo(surroundings.jellyfin(), 1);

    listen(last);
    String id = Jobs.start("{\"work\":\"BADGE\"}");

    Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains(id)));
  }

  @Test
  void whoComesLaterIsNotToldOfAJobThatWasForgotten() {
    Films.addTo(surroundings.jellyfin(), 1);
    listen("");
    String id = Jobs.start("{\"work\":\"BADGE\"}");
    Awaitility.await()
        .until(() -> lines.stream().anyMatch(line -> line.contains(id) && line.contains("DONE")));

    given().delete("/api/v1/jobs/" + id).then().statusCode(204);
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    lines.clear();
    listen("");

    Awaitility.await().until(() -> lines.contains("event:database"));
    assertThat(lines).noneMatch(line -> line.contains(id));
  }

  private void listen(String lastId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(events);
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<Stream<String>> response =
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()).join();
    assertThat(response.statusCode()).isEqualTo(200);
    Thread reader = new Thread(() -> response.body().forEach(lines::add), "reader of events");
    reader.setDaemon(true);
    reader.start();
  }
}
