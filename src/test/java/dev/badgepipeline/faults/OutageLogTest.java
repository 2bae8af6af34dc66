package dev.badgepipeline.faults;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.database;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An outage is said once, however many posters go through it; each report still tells its own. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class OutageLogTest {

  private static final int POSTERS = 40;
  private static final int A_HANDFUL = 6;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  private Mend mend = () -> {};

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    badge(Ahsoka.ID);
  }

  @AfterEach
  void databaseIsMended() throws Exception {
    mend.mend();
    TestedService.awaitMainPool();
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_KILLED", "ALL_SILENT", "TABLE_LOCKED", "TABLE_MISSING"})
  void fortyPostersAreAHandfulOfWarnings(Fault fault) {
    int before = warnings().size();
    mend = fault.strike(surroundings);

    List<JsonPath> reports =
        IntStream.range(0, POSTERS).mapToObj(poster -> badge(Ahsoka.ID)).toList();

    assertThat(reports)
        .allSatisfy(report -> assertThat(report.getList("stages.tier")).contains("CACHE_ONLY"));
    assertThat(warnings().subList(before, warnings().size()))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(A_HANDFUL);
  }

  @Test
  void fortyRunsThatCannotBeRecordedAreAHandfulOfWarnings() {
    int before = warnings().size();
    mend = Fault.READ_ONLY.strike(surroundings);

    IntStream.range(0, POSTERS).forEach(poster -> badge(Ahsoka.ID));

    assertThat(warnings().subList(before, warnings().size()))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(A_HANDFUL);
  }

  @Test
  void wayBackIsToldOnce() {
    long before = timesCalledBack();
    surroundings.postgres().kill();
    badge(Ahsoka.ID);
    await().until(() -> "UNUSABLE".equals(database().getString("phase")));
    surroundings.postgres().start();
    TestedService.awaitMainPool();

    assertThat(timesCalledBack() - before).isOne();
  }

  private long timesCalledBack() {
    return surroundings.log().text().lines().filter(line -> line.contains("is back")).count();
  }

  private List<String> warnings() {
    return surroundings
        .log()
        .text()
        .lines()
        .filter(line -> line.contains("|WARN|") || line.contains("|ERROR|"))
        .toList();
  }
}
