package dev.badgepipeline.badge.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Why a condition is met or not.
 *
 * @param condition in words
 * @param met whether it is
 * @param found the values that it met; empty when there was none
 * @param of the conditions that it is made of
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Explained(String condition, Truth met, List<String> found, List<Explained> of) {

  public Explained {
    found = List.copyOf(found);
    of = List.copyOf(of);
  }

  static Explained leaf(String condition, Truth met, List<String> found) {
    return new Explained(condition, met, found, List.of());
  }

  static Explained of(String condition, Truth met, List<Explained> of) {
    return new Explained(condition, met, List.of(), of);
  }
}
