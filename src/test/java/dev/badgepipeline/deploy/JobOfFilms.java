package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Jobs;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A job that badges a library of films, while whatever it needs is killed: what comes of it is
 * counted where the posters arrive.
 */
final class JobOfFilms {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(10);
  private static final int FEWEST_BETWEEN_KILLS = 5;
  private static final int MOST_MILLIS_INTO_AN_ITEM = 150;

  private final StandInJellyfin jellyfin;
  private final List<String> films;
  private final UploadsAtOnce atOnce;
  private final Random moments;

  private JobOfFilms(
      StandInJellyfin jellyfin, List<String> films, UploadsAtOnce atOnce, long seed) {
    this.jellyfin = jellyfin;
    this.films = films;
    this.atOnce = atOnce;
    this.moments = new Random(seed);
  }

  /**
   * Makes a library.
   *
   * @param eachUpload how long the library takes to keep a poster
   * @param seed decides at which moments somebody is killed
   */
  static JobOfFilms in(StandInJellyfin jellyfin, int number, Duration eachUpload, long seed) {
    UploadsAtOnce atOnce = new UploadsAtOnce();
    jellyfin.beforeUpload(film -> atOnce.during(() -> sleep(eachUpload.toMillis())));
    return new JobOfFilms(jellyfin, Films.addTo(jellyfin, number), atOnce, seed);
  }

  /** How many uploads there were at the same time. */
  private static final class UploadsAtOnce {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private void during(Runnable upload) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      upload.run();
      now.decrementAndGet();
    }
  }

  /** How many uploads the library had to bear at the same time, at the worst. */
  int mostAtOnce() {
    return atOnce.most.get();
  }

  /** Returns at a moment that nobody has chosen, some items further on. */
  void awaitSomeMoment() {
    int enough = uploads() + FEWEST_BETWEEN_KILLS + moments.nextInt(films.size() / 20);
    await()
        .atMost(LONG_ENOUGH)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> uploads() >= enough);
    sleep(moments.nextInt(MOST_MILLIS_INTO_AN_ITEM));
  }

  /** Returns when the next poster arrives, which must be soon. */
  void awaitNext() {
    int before = uploads();
    await()
        .atMost(GOES_ON_WITHIN)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> uploads() > before);
  }

  int uploads() {
    return jellyfin
        .requests(
            request ->
                request.method().equals("POST") && request.path().endsWith("/Images/Primary"))
        .size();
  }

  /** Each film has been uploaded once, and has one outcome. */
  void assertEachDoneOnce(JsonPath ended) {
    assertThat(films)
        .filteredOn(film -> jellyfin.uploads(film).size() != 1)
        .as("films that were left out or uploaded twice")
        .isEmpty();
    assertThat(ended.getString("state")).isEqualTo("DONE");
    assertThat(ended.getInt("total")).isEqualTo(films.size());
    assertThat(ended.getInt("remaining")).isZero();
    assertThat(Jobs.done(ended)).as("outcomes").isEqualTo(films.size());
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
