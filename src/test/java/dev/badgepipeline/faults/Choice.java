package dev.badgepipeline.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Which cells of the matrix are tried, by the system property {@code faults}: {@code all}, or the
 * names of faults, which are tried at every moment; without it, each fault at one moment.
 */
record Choice(List<String> asked) {

  static Choice ofThisRun() {
    String property = System.getProperty("faults", "");
    return new Choice(
        property.isBlank() ? List.of() : Arrays.asList(property.strip().split(",", -1)));
  }

  boolean everyMoment() {
    return !asked.isEmpty();
  }

  boolean includes(Fault fault) {
    return asked.isEmpty() || asked.contains("all") || asked.contains(fault.name());
  }
}
