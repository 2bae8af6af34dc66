package dev.badgepipeline.faults;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.database;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Once;
import dev.badgepipeline.faults.Fault.Lasts;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.ServiceConnections;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever fails, and whenever: the poster comes out with every badge, in time, the service returns
 * to the main pool by itself, and what was to be written is written once.
 *
 * <p>It takes too long for the ordinary test run: {@code -Dfaults=all} drives each fault at each
 * moment, {@code -Dfaults=each} at one, in two minutes. At the end the matrix is printed.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(FaultMatrixTest.AllCallsWithoutDatabase.class)
@EnabledIfSystemProperty(named = "faults", matches = ".+")
class FaultMatrixTest {

  /** So many outages in one day would use up what a provider may be asked without the database. */
  public static class AllCallsWithoutDatabase implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("badge-pipeline.ratings.without-database", "1");
    }
  }

  private static final Choice CHOICE = Choice.ofThisRun();
  private static final Matrix MATRIX = new Matrix();
  private static final AtomicInteger ITEMS = new AtomicInteger();

  private static final List<String> STAGES = List.of("resolution", "audio", "review", "award");
  private static final String FOUR_RATINGS = "[76, 80, 86, 68]";
  private static final int POOL_SIZE = 4;

  /** What each of four stages may wait for the database, and the report's keeping after them. */
  private static final Duration BUDGETS = Duration.ofSeconds(2 * 5);

  /** For upstreams, drawing and a machine that is busy with other things. */
  private static final Duration ALLOWANCE = Duration.ofSeconds(1);

  private static final Duration NO_WAITING = Duration.ofSeconds(1);
  private static final Duration RECOVERY = Duration.ofSeconds(15);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<Mend> mend = new AtomicReference<>(() -> {});

  static Stream<Arguments> cells() {
    List<Fault> faults =
        Arrays.stream(Fault.values()).filter(Fault::possibleHere).filter(CHOICE::includes).toList();
    return IntStream.range(0, faults.size())
        .boxed()
        .flatMap(row -> momentsOfRow(row).map(moment -> Arguments.of(faults.get(row), moment)));
  }

  /** One after the other, so that all moments have their turn where each fault has only one. */
  private static Stream<Moment> momentsOfRow(int row) {
    Moment[] moments = Moment.values();
    return CHOICE.everyMoment() ? Arrays.stream(moments) : Stream.of(moments[row % moments.length]);
  }

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
    badge(newItem());
  }

  @AfterEach
  void nothingStaysBroken() throws Exception {
    mend.getAndSet(() -> {}).mend();
    threads.shutdownNow();
  }

  @AfterAll
  static void tableIsPrinted() {
    MATRIX.print();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void posterComesOutWhateverFails(Fault fault, Moment moment) throws Exception {
    Once strike = new Once(() -> mend.set(fault.strike(surroundings)));
    moment.prepare(surroundings, strike);

    Poster struck = newPoster();
    assertThat(strike.hasBegun()).as("the moment has come").isTrue();
    strike.awaitEnd();
    Poster during = fault.lasts() == Lasts.UNTIL_MENDED ? newPoster() : struck;
    mend.getAndSet(() -> {}).mend();
    Duration recovery = timeToMainPool();

    assertHasAllBadges(struck);
    assertHasAllBadges(during);
    assertTookNoLongerThanBudgets(struck);
    assertOpenCircuitCostsNoWaiting(during);
    assertWrittenOnce(struck);
    assertWrittenOnce(during);
    assertMainPoolServesAll();
    new ServiceConnections(surroundings.postgres()).assertAtRest(POOL_SIZE, RECOVERY);
    Duration slowest = Stream.of(struck.took(), during.took()).max(Comparator.naturalOrder()).get();
    MATRIX.add(new Cell(fault, moment, lowestTier(struck), slowest, recovery));
  }

  /**
   * A poster that was asked for.
   *
   * @param circuit the state of the circuit when it was
   */
  private record Poster(String itemId, JsonPath report, String circuit, Duration took) {}

  private Poster newPoster() {
    String id = newItem();
    String circuit = database().getString("circuit");
    Instant begun = Instant.now();
    JsonPath report = badge(id);
    return new Poster(id, report, circuit, Duration.between(begun, Instant.now()));
  }

  /** An item of its own, since what is known of an item is not asked for again. */
  private String newItem() {
    int number = ITEMS.incrementAndGet();
    String id = "%032x".formatted(number);
    Ahsoka.addTo(surroundings, id, imdbId(id));
    surroundings.omdb().add(imdbId(id), "7.6", "86%", "68", "Won 2 Oscars");
    return id;
  }

  private static String imdbId(String itemId) {
    return "tt" + (ResourceFaults.FIRST_LOCKED_TITLE + Integer.parseInt(itemId, 16));
  }

  private static Duration timeToMainPool() {
    Instant begun = Instant.now();
    TestedService.awaitMainPool();
    return Duration.between(begun, Instant.now());
  }

  private static String lowestTier(Poster poster) {
    List<String> order = List.of("MAIN_POOL", "FRESH_POOL", "CACHE_ONLY");
    return poster.report().<String>getList("stages.tier").stream()
        .max(Comparator.comparing(order::indexOf))
        .orElseThrow();
  }

  private static void assertHasAllBadges(Poster poster) {
    assertThat(poster.report().getList("stages.badge")).isEqualTo(STAGES);
    assertThat(poster.report().getList("stages.outcome"))
        .as(poster.report().prettify())
        .containsOnly("APPLIED");
    assertThat(stage(poster.report(), "review", "ratings.percent")).isEqualTo(FOUR_RATINGS);
  }

  private static void assertTookNoLongerThanBudgets(Poster poster) {
    assertThat(poster.took()).isLessThan(BUDGETS.plus(ALLOWANCE));
    assertThat(poster.report().<Integer>getList("stages.durationMs"))
        .allSatisfy(millis -> assertThat(millis).isLessThan(2_000 + (int) ALLOWANCE.toMillis()));
  }

  private static void assertOpenCircuitCostsNoWaiting(Poster poster) {
    if (!poster.circuit().equals("CLOSED")) {
      assertThat(poster.took()).isLessThan(NO_WAITING);
    }
  }

  private void assertWrittenOnce(Poster poster) {
    assertThat(
            surroundings
                .postgres()
                .ask(
                    "select count(*) from pipeline_run where item_id = 'jellyfin:"
                        + poster.itemId()
                        + "'"))
        .isEqualTo("1");
    assertThat(
            surroundings
                .postgres()
                .ask(
                    "select count(*) from provider_answer where external_id = '"
                        + imdbId(poster.itemId())
                        + "' and provider = 'OMDb'"))
        .isEqualTo("1");
  }

  private void assertMainPoolServesAll() {
    List<String> ids = IntStream.range(0, 2 * POOL_SIZE).mapToObj(number -> newItem()).toList();
    List<CompletableFuture<JsonPath>> runs = new ArrayList<>();
    ids.forEach(id -> runs.add(CompletableFuture.supplyAsync(() -> badge(id), threads)));
    assertThat(runs)
        .allSatisfy(run -> assertThat(run.join().getList("stages.tier")).containsOnly("MAIN_POOL"));
  }
}
