package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What Docker Compose runs on one machine at home. */
class ComposeTest {

  private final JsonNode services;

  ComposeTest() throws IOException {
    services = new YAMLMapper().readTree(Path.of("compose.yaml").toFile()).path("services");
  }

  @Test
  void nothingListensForOthersThanThisMachine() {
    assertThat(services)
        .isNotEmpty()
        .allSatisfy(
            service ->
                assertThat(service.path("ports"))
                    .isNotEmpty()
                    .allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
  }

  @Test
  void noServiceTakesProcessesWithoutEndOrGainsPrivileges() {
    assertThat(services)
        .isNotEmpty()
        .allSatisfy(
            service -> {
              assertThat(service.path("pids_limit").asInt()).isPositive();
              assertThat(service.path("security_opt").toString())
                  .contains("no-new-privileges:true");
            });
  }

  @Test
  void theServiceHasItsShareOfTheMachine() {
    JsonNode service = services.path("badge-pipeline");

    assertThat(service.path("mem_limit").asText()).isEqualTo("1g");
    assertThat(service.path("cpus").asInt()).isPositive();
    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
  }

  @Test
  void foreignImagesAreNamedByTheirContent() {
    assertThat(services.path("jellyfin").path("image").asText())
        .matches("\\S+@sha256:[0-9a-f]{64}");
  }
}
