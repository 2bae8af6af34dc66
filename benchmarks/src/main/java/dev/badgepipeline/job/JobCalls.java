package dev.badgepipeline.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.load.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;

/** Asks the service for jobs as its owner would. */
final class JobCalls {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ENDED = Set.of("DONE", "DONE_WITH_FAILURES", "CANCELLED");

  private final HttpClient http = HttpClient.newHttpClient();
  private final PackagedService service;

  JobCalls(PackagedService service) {
    this.service = service;
  }

  /** Asks for a job of every item. */
  URI begin(String document) throws IOException, InterruptedException {
    return begun(post("/api/v1/jobs", document));
  }

  /**
   * Runs a schedule now, and waits until that has looked what there is to do.
   *
   * @return its job; empty where there is nothing to do
   */
  Optional<URI> run(String schedule) throws IOException, InterruptedException {
    HttpResponse<String> answer = post("/api/v1/schedules/" + schedule + "/run", "");
    demand(answer, 202);
    return answer.headers().firstValue("Location").map(service::at);
  }

  private URI begun(HttpResponse<String> answer) throws IOException {
    demand(answer, 202);
    return service.at(answer.headers().firstValue("Location").orElseThrow());
  }

  private static void demand(HttpResponse<String> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
  }

  JsonNode state(URI job) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(job).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  static boolean hasEnded(JsonNode job) {
    return ENDED.contains(job.path("state").asText());
  }

  static long done(JsonNode job) {
    long done = 0;
    for (JsonNode count : job.path("counts")) {
      done += count.asLong();
    }
    return done;
  }

  /** Badges one item, whatever it shows; answers how long that took. */
  double badgeMillis(String id) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    HttpResponse<String> answer = post("/api/v1/items/" + id + "/badges?force=true", "");
    demand(answer, 200);
    return (System.nanoTime() - begin) / 1e6;
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(service.at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
