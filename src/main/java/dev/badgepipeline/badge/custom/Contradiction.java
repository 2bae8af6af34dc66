package dev.badgepipeline.badge.custom;

import dev.badgepipeline.badge.custom.Condition.All;
import dev.badgepipeline.badge.custom.Condition.Any;
import dev.badgepipeline.badge.custom.Condition.Contains;
import dev.badgepipeline.badge.custom.Condition.Is;
import dev.badgepipeline.badge.custom.Condition.Known;
import dev.badgepipeline.badge.custom.Condition.Not;
import dev.badgepipeline.badge.custom.Condition.Rated;
import dev.badgepipeline.badge.custom.Condition.Within;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reason for which a condition can never be met, whatever the facts are. It finds what is plain
 * to see: values that do not exist, ranges without numbers, and conditions in {@code all} that
 * exclude each other.
 *
 * @param path from the condition that was asked about to the part that is wrong, such as {@code
 *     .all[1].is}
 * @param reason in words
 */
record Contradiction(String path, String reason) {

  /** The first one in a condition. */
  static Optional<Contradiction> in(Condition condition) {
    if (condition instanceof All all) {
      return inParts(all.all(), ".all").or(() -> amongEachOther(all));
    }
    if (condition instanceof Any any) {
      return inParts(any.any(), ".any");
    }
    if (condition instanceof Not not) {
      return in(not.not()).map(found -> found.below(".not"));
    }
    if (condition instanceof Is is) {
      return unknownValue(is);
    }
    if (condition instanceof Contains || condition instanceof Known) {
      return Optional.empty();
    }
    return inRange(condition instanceof Within within ? range(within) : range((Rated) condition));
  }

  private Contradiction below(String step) {
    return new Contradiction(step + path, reason);
  }

  private static Optional<Contradiction> inParts(List<Condition> parts, String step) {
    return Stream.iterate(0, index -> index < parts.size(), index -> index + 1)
        .flatMap(
            index ->
                in(parts.get(index)).map(found -> found.below(step + "[" + index + "]")).stream())
        .findFirst();
  }

  private static Optional<Contradiction> unknownValue(Is is) {
    Set<String> domain = is.fact().domain();
    return is.is().stream()
        .filter(value -> !domain.isEmpty() && domain.stream().noneMatch(value::equalsIgnoreCase))
        .findFirst()
        .map(
            value ->
                new Contradiction(
                    ".is",
                    "is never '"
                        + value
                        + "'; it may be "
                        + domain.stream().sorted().collect(Collectors.joining(", "))));
  }

  private static Optional<Contradiction> inRange(Range range) {
    if (range.isEverything()) {
      return Optional.of(new Contradiction(".from", "or 'to' must be there"));
    }
    return range.isEmpty()
        ? Optional.of(new Contradiction(".from", "must not be above 'to'"))
        : Optional.empty();
  }

  private static Range range(Within within) {
    return new Range(within.from(), within.to());
  }

  private static Range range(Rated rated) {
    return new Range(rated.from(), rated.to());
  }

  /** Whether all of several can be met at once. */
  private static Optional<Contradiction> amongEachOther(All all) {
    List<Condition> parts = together(all).toList();
    boolean excluded =
        parts.stream().anyMatch(part -> part instanceof Not not && parts.contains(not.not()));
    return excluded || wordsExclude(parts) || numbersExclude(parts)
        ? Optional.of(new Contradiction(".all", "can never be met all at once"))
        : Optional.empty();
  }

  /** What must be met together, {@code all} within {@code all} included. */
  private static Stream<Condition> together(All all) {
    return all.all().stream()
        .flatMap(part -> part instanceof All inner ? together(inner) : Stream.of(part));
  }

  private static boolean wordsExclude(List<Condition> parts) {
    Map<TextFact, List<String>> left = new EnumMap<>(TextFact.class);
    for (Condition part : parts) {
      if (part instanceof Is is && is.fact().isSingle()) {
        left.merge(is.fact(), is.is(), Contradiction::inBoth);
      }
    }
    return left.values().stream().anyMatch(List::isEmpty);
  }

  private static List<String> inBoth(List<String> some, List<String> others) {
    Predicate<String> isThere = one -> others.stream().anyMatch(one::equalsIgnoreCase);
    return some.stream().filter(isThere).toList();
  }

  private static boolean numbersExclude(List<Condition> parts) {
    Map<Enum<?>, Range> left = new HashMap<>();
    for (Condition part : parts) {
      if (part instanceof Within within) {
        left.merge(within.number(), range(within), Range::and);
      } else if (part instanceof Rated rated) {
        left.merge(rated.rating(), range(rated), Range::and);
      }
    }
    return left.values().stream().anyMatch(Range::isEmpty);
  }
}
