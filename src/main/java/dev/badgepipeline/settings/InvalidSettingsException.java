package dev.badgepipeline.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot hold, with every field that is wrong. */
public class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not serialised with the exception. */
  private final transient List<Violation> violations;

  InvalidSettingsException(String name, List<Violation> violations) {
    super("the settings of " + name + " are not valid: " + inWords(violations));
    this.violations = List.copyOf(violations);
  }

  /**
   * One field that is wrong.
   *
   * @param field its path, such as {@code appearance.size}
   * @param message what it must be, and what it is
   */
  @RegisterForReflection
  public record Violation(String field, String message) {}

  public List<Violation> violations() {
    return violations;
  }

  private static String inWords(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.field() + " " + violation.message())
        .collect(Collectors.joining("; "));
  }
}
