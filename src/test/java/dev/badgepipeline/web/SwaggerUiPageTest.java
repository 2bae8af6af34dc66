package dev.badgepipeline.web;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What somebody sees who looks up the API in a browser. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SwaggerUiPageTest {

  @Test
  void everyCallIsListedAndCanBeTried() {
    try (Visit visit = Visit.begin()) {
      visit.to("/q/swagger-ui", "badge-pipeline 1 OAS 3.1");
      visit.reads("Which version this is, since when it runs, and as what");
      visit.page().getByText("Which version this is, since when it runs, and as what").click();
      visit.button("Try it out").click();
      visit.button("Execute").click();
      visit.reads("Server response").reads("\"startedAt\"");
    }
  }
}
