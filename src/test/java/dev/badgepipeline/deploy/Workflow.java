package dev.badgepipeline.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A workflow of the forge.
 *
 * @param permissions those that every job has
 */
record Workflow(Map<String, String> permissions, Map<String, Job> jobs) {

  static final Path DIRECTORY = Path.of(".github/workflows");

  /**
   * A job, of which this is not everything.
   *
   * @param calls the workflow that it consists of; empty if it has steps
   * @param minutes after which it is ended; 0 if it does not say
   */
  record Job(
      Map<String, String> permissions,
      String needs,
      @JsonProperty("uses") String calls,
      @JsonProperty("timeout-minutes") int minutes,
      Strategy strategy,
      List<Step> steps) {

    Job {
      permissions = permissions == null ? Map.of() : permissions;
      needs = needs == null ? "" : needs;
      calls = calls == null ? "" : calls;
      strategy = strategy == null ? new Strategy(Map.of()) : strategy;
      steps = steps == null ? List.of() : steps;
    }

    /** The values that one of its variables takes. */
    @SuppressWarnings("unchecked")
    List<String> matrix(String variable) {
      return (List<String>) strategy.matrix().getOrDefault(variable, List.of());
    }
  }

  record Strategy(Map<String, List<?>> matrix) {}

  /** A step; what it does not have is empty. */
  record Step(String uses, String run, Map<String, Object> with) {

    Step {
      uses = uses == null ? "" : uses;
      run = run == null ? "" : run;
      with = with == null ? Map.of() : with;
    }
  }

  static Workflow named(String name) {
    YAMLMapper yaml = new YAMLMapper();
    yaml.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try {
      return yaml.readValue(DIRECTORY.resolve(name).toFile(), Workflow.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Job job(String name) {
    return Objects.requireNonNull(jobs.get(name), name);
  }

  List<Step> steps() {
    return jobs.values().stream().flatMap(job -> job.steps().stream()).toList();
  }

  /** The actions that it uses, as it names them. */
  List<String> actions() {
    return steps().stream().map(Step::uses).filter(uses -> !uses.isEmpty()).toList();
  }
}
