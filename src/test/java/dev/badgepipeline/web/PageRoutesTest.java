package dev.badgepipeline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page comes to browsers. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PageRoutesTest {

  /** What the first page may weigh on its way, with all that it needs. */
  private static final int MOST_BYTES = 60_000;

  private static final Pattern LINK = Pattern.compile("<link [^>]*href=\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/library", "/titles/films:dune", "/jobs/12", "/setup", "/health"})
  void everyViewGetsTheDocumentWhichIsAskedForEachTime(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .body(containsString("/app.js"));
  }

  @Test
  void filesAreKeptForGoodAndCompressed() {
    Response answer = given().header("Accept-Encoding", "gzip").get(script());

    answer
        .then()
        .statusCode(200)
        .contentType("text/javascript")
        .header("Cache-Control", containsString("immutable"))
        .header("Content-Encoding", "gzip")
        .body(startsWith("// @ts-check"));
  }

  @Test
  void whoTakesNoGzipGetsNone() {
    plain()
        .get(script())
        .then()
        .header("Content-Encoding", nullValue())
        .body(startsWith("// @ts-check"));
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String tag = given().get("/").header("ETag");

    given()
        .header("If-None-Match", "\"other\", " + tag)
        .get("/")
        .then()
        .statusCode(304)
        .body(emptyOrNullString());
  }

  @Test
  void headsAreThoseOfTheWhole() {
    String length = plain().get("/").header("Content-Length");

    plain()
        .head("/")
        .then()
        .statusCode(200)
        .header("Content-Length", length)
        .body(emptyOrNullString());
  }

  @Test
  void filesOfOtherVersionsAreNotThere() {
    given()
        .get("/web/0123456789abcdef/app.js")
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store");
    given().get(script().replace("app.js", "files.txt")).then().statusCode(404);
    given().get(script().replace("app.js", "none.js")).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void thePageIsOnlyRead(String method) {
    given().request(method, "/titles/x").then().statusCode(405);
  }

  @Test
  void swaggerUiHasAPolicyOfItsOwn() {
    given()
        .get("/q/swagger-ui/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("Content-Security-Policy", not(containsString("trusted-types")));
  }

  @Test
  void theFirstPageIsSmall() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Stream.concat(Stream.of("/"), filesOf("/library"))
        .forEach(path -> sizes.put(path, bytesOnTheWay(path)));

    assertThat(sizes.keySet())
        .anyMatch(path -> path.endsWith("/lit/lit-html.js"))
        .anyMatch(path -> path.endsWith("/views/library.js"))
        .anyMatch(path -> path.endsWith("/style.css"));
    assertThat(sizes.values().stream().mapToInt(size -> size).sum() + greatestTexts())
        .as(() -> "bytes of " + sizes)
        .isLessThan(MOST_BYTES);
  }

  @Test
  void documentsNameWhatTheirViewIsMadeOf() {
    assertThat(filesOf("/health"))
        .doesNotHaveDuplicates()
        .allSatisfy(path -> given().get(path).then().statusCode(200))
        .anyMatch(path -> path.endsWith("/views/health.js"))
        .anyMatch(path -> path.endsWith("/components/progress.js"))
        .noneMatch(path -> path.endsWith("/views/library.js"));
  }

  /** A page shows one language, which the service does not know. */
  private static int greatestTexts() {
    return Math.max(
        bytesOnTheWay(script().replace("app.js", "texts/en.js")),
        bytesOnTheWay(script().replace("app.js", "texts/de.js")));
  }

  private static int bytesOnTheWay(String path) {
    Response answer = given().header("Accept-Encoding", "gzip").get(path);
    return Integer.parseInt(answer.header("Content-Length"));
  }

  /** What a document has browsers fetch, the frame's own script among it. */
  private static Stream<String> filesOf(String view) {
    return LINK.matcher(given().get(view).asString()).results().map(found -> found.group(1));
  }

  /** A client that does not say by itself that it takes gzip. */
  private static RequestSpecification plain() {
    return given()
        .config(
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
  }

  private static String script() {
    Matcher script =
        Pattern.compile("/web/[0-9a-f]+/app\\.js").matcher(given().get("/").asString());
    assertThat(script.find()).isTrue();
    return script.group();
  }
}
