package dev.badgepipeline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The document of the API that the program carries is the one that is made from its code: what
 * makes it is there in tests only.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class OpenApiDocumentTest {

  private static final String RENEW = "openapi.renew";
  private static final String RENEWAL =
      "./mvnw test -Dtest=OpenApiDocumentTest -D" + RENEW + "=true";

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "openapi.json"})
  void theCommittedDocumentIsCurrent(String name) throws IOException {
    Path committed = Path.of("src/main/resources/openapi", name);
    String made = madeFromTheCode(name);
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(committed, made);
    }

    assertThat(Files.readString(committed))
        .withFailMessage("%s is stale; renew it by: %s", committed, RENEWAL)
        .isEqualTo(made);
  }

  private static String madeFromTheCode(String name) {
    return given()
        .get("/q/generated-" + name)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .stripTrailing()
        .concat("\n");
  }
}
