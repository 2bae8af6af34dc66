package dev.badgepipeline.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Which cells of the matrix are tried, by the system property {@code faults}: {@code all}; or
 * {@code each}, for each fault at one moment; or the names of faults, which are tried at every
 * moment.
 */
record Choice(List<String> asked) {

  static Choice ofThisRun() {
    return new Choice(Arrays.asList(System.getProperty("faults", "all").strip().split(",", -1)));
  }

  boolean everyMoment() {
    return !asked.contains("each");
  }

  boolean includes(Fault fault) {
    return asked.contains("all") || asked.contains("each") || asked.contains(fault.name());
  }
}
