package dev.badgepipeline.badge.custom;

import java.util.List;

/** Whether a condition is met. What is not known meets none, nor the opposite of one. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Truth all(List<Truth> truths) {
    if (truths.contains(NO)) {
      return NO;
    }
    return truths.contains(UNKNOWN) ? UNKNOWN : YES;
  }

  static Truth any(List<Truth> truths) {
    return all(truths.stream().map(Truth::not).toList()).not();
  }
}
