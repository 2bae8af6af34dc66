package dev.badgepipeline.soak;

import static io.restassured.RestAssured.given;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask for one poster after the other, each of a title that nobody knows yet, and look
 * whether the answer is what it must be.
 */
final class PosterClients {

  private static final List<String> STAGES = List.of("resolution", "audio", "review", "award");
  private static final List<Integer> RATINGS = List.of(76, 80, 86, 68);
  private static final int FIRST_TITLE = 2_000_000;

  /** What each of four stages may wait for the database, and the report's keeping after them. */
  private static final Duration BUDGETS = Duration.ofSeconds(2 * 5);

  /** For upstreams, drawing and a machine that is busy with other things. */
  private static final Duration ALLOWANCE = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Surroundings surroundings;
  private final Tally tally;
  private final ExecutorService threads;
  private final AtomicInteger titles = new AtomicInteger();
  private volatile boolean ended;

  PosterClients(Surroundings surroundings, Tally tally, int clients) {
    this.surroundings = surroundings;
    this.tally = tally;
    this.threads = Executors.newFixedThreadPool(clients);
    for (int client = 0; client < clients; client++) {
      threads.execute(this::askUntilTheEnd);
    }
  }

  /** How many titles were asked for, one report each. */
  int titles() {
    return titles.get();
  }

  /** Lets every client have its last answer. */
  void end() throws InterruptedException {
    ended = true;
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      tally.violation("a client waits for an answer for ever");
    }
  }

  private void askUntilTheEnd() {
    try {
      while (!ended) {
        askForOne();
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      tally.violation("a client gave up: " + e);
    }
  }

  private void askForOne() {
    int number = titles.incrementAndGet();
    String id = "%032x".formatted(number);
    String imdbId = "tt" + (FIRST_TITLE + number);
    Ahsoka.addTo(surroundings, id, imdbId);
    surroundings.omdb().add(imdbId, "7.6", "86%", "68", "Won 2 Oscars");
    long begun = System.nanoTime();
    Response answer = given().post("/api/v1/items/{itemId}/badges", id);
    look(answer, Duration.ofNanos(System.nanoTime() - begun));
    surroundings.jellyfin().remove(id);
    surroundings.omdb().remove(imdbId);
  }

  private void look(Response answer, Duration took) {
    if (answer.statusCode() != 200) {
      tally.violation("status " + answer.statusCode() + ": " + answer.asString());
      return;
    }
    JsonPath report = answer.jsonPath();
    tally.poster(report, took);
    expect(STAGES, report.getList("stages.badge"), "stages", report);
    expect(
        List.of("APPLIED", "APPLIED", "APPLIED", "APPLIED"),
        report.getList("stages.outcome"),
        "outcomes",
        report);
    expect(
        RATINGS,
        report.getList("stages.find { it.badge == 'review' }.ratings.percent"),
        "ratings",
        report);
    if (took.compareTo(BUDGETS.plus(ALLOWANCE)) > 0) {
      tally.violation("a poster took " + took.toMillis() + " ms: " + report.prettify());
    }
  }

  private void expect(List<?> expected, List<?> seen, String what, JsonPath report) {
    if (!expected.equals(seen)) {
      tally.violation(what + " are " + seen + ": " + report.prettify());
    }
  }
}
