package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with a key asks for it once. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(SignInPageTest.WithKey.class)
class SignInPageTest {

  private static final String KEY = "correct-horse-battery";
  private static final String UNAUTHORIZED = "status of 401";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  /** A service that asks for a key. */
  public static class WithKey implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("badge-pipeline.api-key", KEY);
    }
  }

  @BeforeEach
  void noTitles() {
    surroundings.jellyfin().reset();
  }

  @Test
  void theKeyIsTypedOnceAndNowhereToBeFoundAfterwards() {
    try (Visit visit = Visit.begin().to("/health", "Sign in").findsNoBarriers()) {
      visit.field("API key").fill(KEY);
      visit.page().keyboard().press("Enter");
      visit.sees("Health").reads("the main pool");

      visit.page().reload();
      visit.sees("Health").reads("the main pool");
      Assertions.assertThat(visit.page().content()).doesNotContain(KEY);
      Assertions.assertThat(visit.page().evaluate("document.cookie")).isEqualTo("");
      Cookie cookie = visit.page().context().cookies().get(0);
      Assertions.assertThat(cookie.httpOnly).isTrue();
    }
  }

  @Test
  void aWrongKeyIsSaidToBeWrong() {
    try (Visit visit = Visit.begin().expecting(UNAUTHORIZED).to("/", "Sign in")) {
      visit.field("API key").fill("not-the-key");
      visit.button("Sign in").click();

      visit.reads("This is not the key.").findsNoBarriers();
      assertThat(visit.field("API key")).hasAttribute("aria-invalid", "true");
    }
  }

  @Test
  void whoSignsOutIsAskedAgain() {
    try (Visit visit = Visit.begin().to("/jobs", "Sign in")) {
      visit.field("API key").fill(KEY);
      visit.button("Sign in").click();
      visit.sees("Jobs");

      visit.button("Sign out").click();
      visit.sees("Sign in");
      visit.page().reload();
      visit.sees("Sign in");
    }
  }
}
