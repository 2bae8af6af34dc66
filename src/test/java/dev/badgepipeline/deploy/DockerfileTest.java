package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DockerfileTest {

  private static final String MULTISTAGE = ".multistage";

  /**
   * Quay keeps no public record by which its digest could be compared. It is not part of an image.
   */
  private static final String NATIVE_BUILDER =
      "quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25";

  @ParameterizedTest
  @MethodSource("multistage")
  void buildingInAContainerGivesTheSameImage(String name) throws IOException {
    Dockerfile plain = Dockerfile.named(name.replace(MULTISTAGE, ""));

    assertThat(Dockerfile.named(name).fromBuiltProgram()).isEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theProgramRunsAsANumericUserThatIsNotRoot(String name) throws IOException {
    assertThat(Dockerfile.named(name).user()).matches("[1-9]\\d*:[1-9]\\d*");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyImageIsNamedWithAVersionAndByItsContent(String name) throws IOException {
    assertThat(Dockerfile.named(name).images())
        .filteredOn(image -> !image.equals(NATIVE_BUILDER))
        .isNotEmpty()
        .allSatisfy(
            image ->
                assertThat(image)
                    .matches("\\S+/\\S+:[^:/@]+@sha256:[0-9a-f]{64}")
                    .doesNotContain(":latest@"));
  }

  static List<String> multistage() throws IOException {
    return all().stream().filter(name -> name.endsWith(MULTISTAGE)).toList();
  }

  static List<String> all() throws IOException {
    try (Stream<Path> files = Files.list(Dockerfile.DIRECTORY)) {
      return files
          .map(file -> file.toFile().getName())
          .filter(name -> name.startsWith("Dockerfile."))
          .sorted()
          .toList();
    }
  }
}
