package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.badgepipeline.SetupCodeTest;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whoever comes to a service without a key from elsewhere shows the code of its log. */
@QuarkusTest
@WithTestResource(
    value = Surroundings.class,
    initArgs = @ResourceArg(name = "setup", value = "none"))
@TestProfile(SetupCodeTest.WithCode.class)
class FirstVisitPageTest {

  private static final Pattern SHOWN = Pattern.compile("makes one: ([\\w-]{32})");
  private static final String UNAUTHORIZED = "status of 401";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void theCodeOfTheLogLeadsToAKeyAndFromThereToTheLibrary() {
    try (Visit visit = Visit.begin().expecting(UNAUTHORIZED).to("/", "Sign in")) {
      visit.field("Code of the first visit").fill("not-the-code");
      visit.button("Sign in").click();
      visit.reads("This is not the code.").findsNoBarriers();

      visit.field("Code of the first visit").fill(code());
      visit.button("Sign in").click();
      visit.sees("Set up").findsNoBarriers();
      assertThat(visit.button("Skip")).hasCount(0);
      visit.button("Make a key").click();
      visit.reads("It is shown only now").findsNoBarriers().fitsTheWindow();
      String key = visit.page().locator(".key").innerText();

      visit.button("Go on").click();
      visit.reads("Where are your films and series?");
      visit.button("Sign out").click();
      visit.sees("Sign in");
      visit.field("API key").fill(key);
      visit.button("Sign in").click();
      visit.sees("Set up");
      Assertions.assertThat(visit.page().content()).doesNotContain(key);
    }
  }

  private String code() {
    Matcher shown = SHOWN.matcher(surroundings.log().text());
    Assertions.assertThat(shown.find()).as("the log shows the code").isTrue();
    return shown.group(1);
  }
}
