package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view as different people see it: nothing sticks out, and nobody is kept out. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class EveryViewTest {

  private static final String RENEW = "pictures.renew";
  private static final Path PICTURES = Path.of("docs", "images");

  /** The fourth of the sample titles. */
  private static final String CASABLANCA = "jellyfin:0000000000000000000000005a391e03";

  private static final String TITLE = "/titles/" + CASABLANCA;
  private static final String SETTINGS = "/settings?badge=review&title=jellyfin:" + Ahsoka.ID;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  /** The views of which pictures are made. */
  private enum Shown {
    LIBRARY("/library", "Library"),
    TITLE(EveryViewTest.TITLE, "Casablanca (1942)"),
    SETTINGS(EveryViewTest.SETTINGS, "Settings"),
    JOBS("/jobs", "Jobs"),
    HEALTH("/health", "Health"),
    SETUP("/setup", "Set up");

    private final String address;
    private final String heading;

    Shown(String address, String heading) {
      this.address = address;
      this.heading = heading;
    }
  }

  /** How somebody looks at the page. */
  enum Eyes implements Consumer<Browser.NewContextOptions> {
    DESK {
      @Override
      public void accept(Browser.NewContextOptions browser) {
        browser.setViewportSize(1280, 800);
      }
    },
    PHONE_IN_THE_DARK {
      @Override
      public void accept(Browser.NewContextOptions browser) {
        browser.setViewportSize(360, 740).setColorScheme(ColorScheme.DARK).setHasTouch(true);
      }
    },
    /** Twice as large, which leaves half the room. */
    LARGE_AND_STILL {
      @Override
      public void accept(Browser.NewContextOptions browser) {
        browser
            .setViewportSize(640, 400)
            .setDeviceScaleFactor(2)
            .setReducedMotion(ReducedMotion.REDUCE);
      }
    }
  }

  @BeforeEach
  void aLibraryWithAJobBehindIt() {
    inventory.awaitNotes();
    surroundings.reset();
    surroundings.jellyfin().addLibrary("f".repeat(32), "Everything", "/media");
    Ahsoka.addTo(surroundings);
    List<String> films = SampleTitles.addTo(surroundings.jellyfin());
    Jobs.ended(
        Jobs.start(new JsonObject().put("work", "BADGE").put("items", first(films)).encode()));
    await().until(EveryViewTest::isListed);
  }

  /** Until the service knows the library, its lists come from there, in the library's own order. */
  private static boolean isListed() {
    return given().get("/api/v1/items").jsonPath().getList("items.title").contains("Ahsoka");
  }

  /** Some are left as they were. */
  private static JsonObject first(List<String> films) {
    return new JsonObject().put("ids", new JsonArray(films.subList(0, 5)));
  }

  @ParameterizedTest
  @EnumSource
  void noViewKeepsAnybodyOut(Eyes eyes) {
    try (Visit visit = Visit.begin(eyes)) {
      visit.to("/library", "Library").reads("Ahsoka").fitsTheWindow().findsNoBarriers();
      visit.to("/jobs", "Jobs").reads("Schedules").fitsTheWindow().findsNoBarriers();
      visit.link("Badge").first().click();
      visit.reads("What came of them").fitsTheWindow().findsNoBarriers();
      visit.to(TITLE, "Casablanca (1942)").reads("Last run").fitsTheWindow().findsNoBarriers();
      visit.to(SETTINGS, "Settings").fitsTheWindow();
      assertThat(visit.page().locator(".draft img")).isVisible();
      visit.findsNoBarriers();
      visit.to("/health", "Health").reads("the main pool").fitsTheWindow().findsNoBarriers();
      visit.to("/setup", "Set up").reads("connected already").fitsTheWindow().findsNoBarriers();
      visit.to("/setup?step=keys", "Set up").reads("OMDb").fitsTheWindow().findsNoBarriers();
      visit.to("/setup?step=start", "Set up").reads("Dry run").fitsTheWindow().findsNoBarriers();
    }
  }

  @ParameterizedTest
  @CsvSource({"/library, Bibliothek", "/jobs, Aufträge", "/health, Zustand", "/setup, Einrichten"})
  void germansReadGerman(String address, String heading) {
    try (Visit visit = Visit.begin(browser -> browser.setLocale("de-DE"))) {
      visit.to(address, heading).findsNoBarriers();
    }
  }

  /** The pictures of the README: {@code -Dtest=EveryViewTest -Dpictures.renew=true}. */
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyViewCanBeShown(ColorScheme colours) {
    try (Visit visit =
        Visit.begin(browser -> browser.setViewportSize(1000, 640).setColorScheme(colours))) {
      for (Shown view : Shown.values()) {
        visit.to(view.address, view.heading).fitsTheWindow();
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        if (Boolean.getBoolean(RENEW)) {
          keep(visit, view, colours);
        }
      }
    }
  }

  private static void keep(Visit visit, Shown view, ColorScheme colours) {
    visit
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setPath(
                    PICTURES.resolve(
                        "page-"
                            + view.name().toLowerCase(Locale.ROOT)
                            + "-"
                            + colours.name().toLowerCase(Locale.ROOT)
                            + ".jpg")));
  }
}
