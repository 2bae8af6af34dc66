package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong stands on every page, and more of it under Health. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class HealthPageTest {

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
  }

  @Test
  void aNewPoolIsOpened() {
    try (Visit visit = Visit.begin().to("/health", "Health").reads("the main pool")) {
      visit.findsNoBarriers();
      int before = TestedService.database().getInt("generation");
      visit.button("Open a new pool").click();
      visit
          .page()
          .getByRole(AriaRole.DIALOG)
          .getByText("Open a new pool", new Locator.GetByTextOptions().setExact(true))
          .click();

      visit.reads("serves now.");
      Assertions.assertThat(TestedService.database().getInt("generation")).isGreaterThan(before);
    }
  }

  @Test
  void connectionsAndKeysAreTried() {
    try (Visit visit = Visit.begin().to("/health", "Health")) {
      visit.button("Test jellyfin").click();
      visit.reads("It works: ");
      visit.button("Test OMDb").click();
      visit.reads("It works.");
    }
  }

  @Test
  void aDatabaseThatIsDownIsSaidOnEveryPageUntilItIsBack() {
    try (Visit visit = Visit.begin().expecting("status of 503").to("/jobs", "Jobs")) {
      Locator line = visit.link("The database cannot be used; the service goes on without it.");
      surroundings.postgres().stop();
      try {
        assertThat(line).isVisible(SOON);
        line.click();
        visit.sees("Health").reads("what is remembered, without the database");
      } finally {
        surroundings.postgres().start();
      }
      TestedService.awaitMainPool();

      assertThat(line).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    }
  }
}
