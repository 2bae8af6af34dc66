package dev.badgepipeline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {

  private static final Path COMMITTED = Path.of("docs/configuration.md");
  private static final String RENEW = "configuration.renew";
  private static final String RENEWAL =
      "./mvnw test -Dtest=ConfigurationReferenceTest -D" + RENEW + "=true";

  @Test
  void theCommittedReferenceIsCurrent() throws IOException, ClassNotFoundException {
    String document = ConfigurationReference.ofTheProgram().document(RENEWAL);
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(COMMITTED, document);
    }

    assertThat(COMMITTED)
        .withFailMessage("%s is stale; renew it by: %s", COMMITTED, RENEWAL)
        .hasContent(document);
  }
}
