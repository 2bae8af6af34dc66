package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library of 100,000 titles is looked at like any other. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class LargeLibraryPageTest {

  /** The page itself waits for far less; a machine that tests other things is slow. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** There are rows and no posters. */
  private static final String NO_POSTER = "404";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @BeforeEach
  void aLargeLibraryThatIsKnown() {
    inventory.awaitNotes();
    surroundings.reset();
    surroundings
        .postgres()
        .execute(
            "insert into library_item (item_id, connection, library, type, title, sort_title,"
                + " year, first_seen, seen_at)"
                + " select 'jellyfin:' || lpad(to_hex(n), 32, '0'), 'jellyfin', null, 'MOVIE',"
                + " 'Film ' || n, 'film ' || lpad(n::text, 6, '0'), 1950 + n % 75, now(), now()"
                + " from generate_series(1, 100000) n;"
                + " insert into library_sweep (connection, began_at, full_at)"
                + " values ('jellyfin', now(), now()); analyze library_item");
  }

  @AfterEach
  void noneIsLeft() {
    surroundings.reset();
  }

  @Test
  void itsPagesComeOneByOneAndSoon() {
    try (Visit visit = Visit.begin().expecting(NO_POSTER)) {
      within(() -> visit.to("/library", "Library").reads("100,000 titles"));
      assertThat(visit.page().locator(".card")).hasCount(60);
      visit.reads("Page 1 of 1,667");

      within(
          () -> {
            visit.link("Next").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*page=2.*"));
            visit.reads("Film 61");
          });
      within(
          () -> {
            visit.field("Search by title").fill("Film 99999");
            visit.reads("One title");
          });
    }
  }

  @Test
  void allOfThemAreLeftAloneOnceTheirNumberIsSaid() {
    try (Visit visit = Visit.begin().expecting(NO_POSTER)) {
      visit.to("/library", "Library").reads("100,000 titles");
      visit.button("Choose all 100,000 that match").click();
      visit.button("Leave alone").click();
      visit.reads("Leave 100,000 titles alone?");
      visit.page().keyboard().press("Escape");
    }
  }

  private static void within(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
  }
}
