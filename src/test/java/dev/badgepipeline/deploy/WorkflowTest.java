package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forge's workflows, as far as they can be judged without the forge. */
class WorkflowTest {

  private static final Path SCRIPT = Path.of(".ci/run");
  private static final Workflow RELEASE = read("release.yml");

  @ParameterizedTest
  @MethodSource("all")
  void everyForeignActionIsPinnedToACommit(Workflow workflow) {
    assertThat(workflow.actions())
        .isNotEmpty()
        .allMatch(action -> action.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"), "by a commit");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aJobMayDoNothingThatItDoesNotAskFor(Workflow workflow) {
    assertThat(workflow.permissions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodyMayWriteAnythingButImages(Workflow workflow) {
    assertThat(workflow.jobs().values())
        .flatExtracting(job -> job.permissions().entrySet())
        .isNotEmpty()
        .allMatch(
            permission ->
                permission.getValue().equals("read") || permission.getKey().equals("packages"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyJobEndsInTime(Workflow workflow) {
    assertThat(workflow.jobs().values())
        .filteredOn(job -> job.calls().isEmpty())
        .isNotEmpty()
        .allMatch(job -> job.minutes() > 0 && job.minutes() <= 90);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theCheckoutLeavesNoCredentials(Workflow workflow) {
    assertThat(workflow.steps())
        .filteredOn(step -> step.uses().startsWith("actions/checkout@"))
        .isNotEmpty()
        .allMatch(step -> Boolean.FALSE.equals(step.with().get("persist-credentials")));
  }

  /** What others may have chosen, such as a branch's name, would be run as part of a script. */
  @ParameterizedTest
  @MethodSource("all")
  void noScriptHasAnExpressionInIt(Workflow workflow) {
    assertThat(workflow.steps()).noneMatch(step -> step.run().contains("${{"));
  }

  @Test
  void changesAreTriedByTheScriptThatEverybodyHas() {
    assertThat(read("ci.yml").steps()).anyMatch(step -> step.run().equals(SCRIPT.toString()));
    assertThat(SCRIPT).isExecutable();
  }

  @Test
  void nothingIsReleasedThatWasNotTried() {
    assertThat(RELEASE.job("check").calls()).isEqualTo("./.github/workflows/ci.yml");
    assertThat(RELEASE.job("image").needs()).isEqualTo("check");
    assertThat(RELEASE.job("join").needs()).isEqualTo("image");
  }

  @Test
  void thereIsADockerfileForEveryImageThatIsReleased() {
    List<String> kinds = RELEASE.job("image").matrix("kind");

    assertThat(kinds)
        .containsExactlyInAnyOrder("jvm", "native", "native-micro")
        .allSatisfy(
            kind ->
                assertThat(Dockerfile.DIRECTORY.resolve("Dockerfile." + kind + ".multistage"))
                    .exists());
  }

  @Test
  void everyImageIsForBothProcessorsAndSaysWhatItIsMadeOf() {
    Workflow.Job job = RELEASE.job("image");

    assertThat(job.matrix("platform")).containsExactly("amd64", "arm64");
    assertThat(job.steps())
        .filteredOn(step -> step.uses().startsWith("docker/build-push-action@"))
        .singleElement()
        .extracting(Workflow.Step::with)
        .satisfies(
            with ->
                assertThat(with)
                    .containsAllEntriesOf(
                        Map.of("push", true, "sbom", true, "provenance", "mode=max")));
  }

  static List<Workflow> all() throws IOException {
    try (Stream<Path> files = Files.list(Workflow.DIRECTORY)) {
      return files.map(file -> read(file.toFile().getName())).toList();
    }
  }

  private static Workflow read(String name) {
    return Workflow.named(name);
  }
}
