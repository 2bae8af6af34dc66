import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the page of a service that runs, as a phone and as a desk see it:
 *
 * <pre>
 * ./mvnw -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "$(cat target/classpath)" src/test/measurement/MeasurePage.java http://localhost:8080
 * </pre>
 *
 * The service must let the browser in without a key. Prints a table of medians, and what was worst.
 */
public final class MeasurePage {

  private static final int ROUNDS = Integer.getInteger("rounds", 9);

  /** A service that has just started is slow itself. */
  private static final int WARM_UP = 3;

  /** What phones are slower by, as Lighthouse takes them to be. */
  private static final int SLOWDOWN = 4;

  private static final String COLLECT =
      """
      () => {
        const all = performance.getEntriesByType('resource');
        const bytes = (entries) => entries.reduce((sum, { transferSize }) => sum + transferSize, 0);
        const ofPosters = all.filter(({ name }) => name.includes('/api/') && name.includes('poster'));
        const ofPage = all.filter(({ name }) => name.includes('/web/'));
        const painted = performance.getEntriesByName('first-contentful-paint')[0];
        return {
          painted: painted ? painted.startTime : NaN,
          usable: window.usable,
          page: bytes(ofPage) + performance.getEntriesByType('navigation')[0].transferSize,
          posters: bytes(ofPosters),
          poster: ofPosters.length,
          blocked: window.blocked,
        };
      }
      """;

  /**
   * When the first posters have been painted with what chooses them, by the clock of the page: whoever asks
   * from outside slows it down. And what keeps the page from answering, beyond 50 ms each.
   */
  private static final String WATCH =
      """
      new MutationObserver((changes, observer) => {
        if (document.querySelector('.card input[type=checkbox]')) {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => (window.usable = performance.now())));
        }
      }).observe(document, { subtree: true, childList: true });
      window.blocked = 0;
      new PerformanceObserver((list) => {
        list.getEntries().forEach(({ duration }) => (window.blocked += duration - 50));
      }).observe({ type: 'longtask', buffered: true });
      """;

  private final Browser browser;
  private final String service;

  private MeasurePage(Browser browser, String service) {
    this.browser = browser;
    this.service = service;
  }

  public static void main(String[] arguments) {
    Map<String, String> nothingFetched = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Path chromium =
        Path.of(Optional.ofNullable(System.getenv("CHROME_BIN")).orElse("/usr/bin/chromium"));
    try (Playwright playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(nothingFetched))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setChromiumSandbox(false)
                      .setArgs(List.of("--disable-gpu")));
      MeasurePage measure = new MeasurePage(browser, arguments[0]);
      System.out.println("| | median | worst |\n|---|---:|---:|");
      measure.firstVisits();
      measure.previews();
    }
  }

  /** A browser that has never been here, on a slow processor. */
  private void firstVisits() {
    List<double[]> rounds = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      try (BrowserContext phone = phone()) {
        double[] visit = firstVisit(phone.newPage());
        if (round >= 0) {
          rounds.add(visit);
        }
      }
    }
    print("something is seen, ms, processor " + SLOWDOWN + " times slower", rounds, 0);
    print("the first posters can be chosen, ms, the same", rounds, 1);
    print("the page does not answer, ms, the same", rounds, 2);
    print("the page with all its modules, bytes", rounds, 3);
    print("posters of a page of the library, bytes", rounds, 4);
    print("posters that were fetched for it", rounds, 5);
  }

  private BrowserContext phone() {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  private double[] firstVisit(Page page) {
    JsonObject slow = new JsonObject();
    slow.addProperty("rate", SLOWDOWN);
    page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", slow);
    page.addInitScript(WATCH);
    page.navigate(service + "/library");
    page.waitForTimeout(3_000);
    // Posters are fetched as they come near: all of a page for whoever scrolls through it.
    page.keyboard().press("End");
    page.waitForTimeout(1_000);
    @SuppressWarnings("unchecked") // as it is written above
    Map<String, Number> found = (Map<String, Number>) page.evaluate(COLLECT);
    return new double[] {
      found.get("painted").doubleValue(),
      found.get("usable").doubleValue(),
      found.get("blocked").doubleValue(),
      found.get("page").doubleValue(),
      found.get("posters").doubleValue(),
      found.get("poster").doubleValue()
    };
  }

  /** From a change until the picture that shows it, on the machine that the service runs on. */
  private void previews() {
    List<double[]> rounds = new ArrayList<>();
    try (BrowserContext desk = browser.newContext()) {
      Page page = desk.newPage();
      page.navigate(service + "/settings?badge=resolution");
      page.locator(".draft img").waitFor();
      Locator size = page.getByLabel("Size", new Page.GetByLabelOptions().setExact(true));
      for (int round = 0; round < 2 * ROUNDS; round++) {
        page.waitForTimeout(500);
        String before = page.locator(".draft img").getAttribute("src");
        long begin = System.nanoTime();
        size.fill(Integer.toString(6 + round % 5));
        size.blur();
        page.waitForFunction(
            "before => document.querySelector('.draft img').getAttribute('src') !== before",
            before);
        rounds.add(new double[] {millisSince(begin)});
      }
    }
    print("a preview after a change, ms", rounds, 0);
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void print(String what, List<double[]> rounds, int column) {
    double[] values = rounds.stream().mapToDouble(round -> round[column]).sorted().toArray();
    double worst = values[values.length - 1];
    double median = Arrays.stream(values).skip(values.length / 2).findFirst().orElseThrow();
    System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f |%n", what, median, worst);
  }
}
