package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that is installed on this machine, or that {@code CHROME_BIN} names. It is started
 * once for all tests of a process, and ends with it.
 */
final class InstalledBrowser {

  /** Set where a browser has to be there: tests of the page fail then instead of being skipped. */
  private static final String DEMANDED = "BROWSER_DEMANDED";

  /** For whatever the page is waited for, on a machine that has other things to do. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static @Nullable Browser started;

  private InstalledBrowser() {}

  /** The browser, or skips the test where there is none. */
  static synchronized Browser get() {
    if (started == null) {
      started = start(executable());
    }
    return started;
  }

  private static Path executable() {
    Optional<Path> found =
        Stream.concat(Stream.ofNullable(System.getenv("CHROME_BIN")), USUAL_PLACES.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (Boolean.parseBoolean(System.getenv(DEMANDED))) {
      assertThat(found).as("a browser is installed, since %s is set", DEMANDED).isPresent();
    }
    Assumptions.assumeTrue(
        found.isPresent(),
        "the page is not tested: there is no Chromium or Chrome here (on Debian: apt-get install"
            + " chromium; -Pbrowser fetches one; elsewhere CHROME_BIN may say where one is)");
    return found.orElseThrow();
  }

  /** Nothing is downloaded; containers have no room for Chromium's sandbox. */
  private static Browser start(Path executable) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-end"));
    PlaywrightAssertions.setDefaultAssertionTimeout((double) LONG_ENOUGH.toMillis());
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setChromiumSandbox(false)
                .setArgs(List.of("--disable-gpu")));
  }
}
