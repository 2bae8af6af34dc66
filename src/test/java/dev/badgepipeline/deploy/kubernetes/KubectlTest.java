package dev.badgepipeline.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubectlTest {

  @Test
  void whatCannotBeRenderedIsAnError(@TempDir Path directory) throws IOException {
    Optional<Kubectl> kubectl = Kubectl.find();
    assumeThat(kubectl).as("kubectl on the path").isPresent();
    Files.writeString(directory.resolve("kustomization.yaml"), "resources: [missing.yaml]");

    assertThatThrownBy(() -> kubectl.orElseThrow().kustomize(directory))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing.yaml");
  }
}
