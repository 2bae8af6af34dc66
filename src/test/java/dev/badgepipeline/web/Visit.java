package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody who looks at the page, in a browser that knows nothing of visits before. When he leaves,
 * it is a failure if the browser has complained of anything: a script that failed, something that
 * the page's policy forbids, a request that leaves the service.
 */
final class Visit implements AutoCloseable {

  private static final String TELL_OF_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', event =>"
          + " console.error('forbidden: ' + event.violatedDirective + ' ' + event.blockedURI))";

  private final BrowserContext context;
  private final Page page;
  private final String service;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  private Visit(int port, Browser.NewContextOptions options) {
    service = RestAssured.baseURI + ":" + port;
    context = InstalledBrowser.get().newContext(options);
    context.addInitScript(TELL_OF_VIOLATIONS);
    page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(complaints::add);
    page.onRequest(this::watch);
  }

  /** A visit on a desk, in English. */
  static Visit begin() {
    return begin(desk -> {});
  }

  /** A visit of somebody whose browser is set up in another way. */
  static Visit begin(Consumer<Browser.NewContextOptions> browser) {
    Browser.NewContextOptions options = english();
    browser.accept(options);
    return new Visit(RestAssured.port, options);
  }

  /** A visit on a desk that reaches the service by another port of this host. */
  static Visit by(int port) {
    return new Visit(port, english());
  }

  private static Browser.NewContextOptions english() {
    return new Browser.NewContextOptions().setLocale("en-GB");
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.text() + " (" + message.location() + ")");
    }
  }

  private void watch(Request request) {
    String url = request.url();
    if (!url.startsWith(service + "/") && !url.startsWith("blob:") && !url.startsWith("data:")) {
      complaints.add("a request to elsewhere: " + url);
    }
  }

  /** A complaint that has these words belongs to what is tested. */
  Visit expecting(String words) {
    expected.add(words);
    return this;
  }

  /** Goes to an address of the page, and waits until its view is there. */
  Visit to(String address, String heading) {
    page.navigate(service + address);
    return sees(heading);
  }

  /** Waits until the view with this heading is shown. */
  Visit sees(String heading) {
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText(heading);
    return this;
  }

  /** The page, for all that needs no words of its own. */
  Page page() {
    return page;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Waits until a text is to be seen somewhere. */
  Visit reads(String words) {
    PlaywrightAssertions.assertThat(page.getByText(words).first()).isVisible();
    return this;
  }

  /** Nothing on the page keeps people out who do not see it, or use it by keyboard. */
  Visit findsNoBarriers() {
    // While a button changes its colour, it may have too little contrast.
    page.waitForFunction("() => document.getAnimations().length === 0");
    // In one step: a second one would only be of use for frames, of which the page has none.
    AxeBuilder search = new AxeBuilder(page).setLegacyMode(true);
    List<String> barriers = search.analyze().getViolations().stream().map(Visit::inWords).toList();
    assertThat(barriers).as("barriers at " + page.url()).isEmpty();
    return this;
  }

  private static String inWords(Rule rule) {
    List<String> places = rule.getNodes().stream().map(node -> node.getHtml()).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + places;
  }

  /** Nothing sticks out to the right. */
  Visit fitsTheWindow() {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("the page fits the window at " + page.url())
        .isEqualTo(true);
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints)
        .as("what the browser complains of")
        .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains))
        .isEmpty();
  }
}
