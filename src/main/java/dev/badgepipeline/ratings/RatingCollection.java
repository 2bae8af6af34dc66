package dev.badgepipeline.ratings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Ratings while they are collected: the first one of each source counts. */
final class RatingCollection {

  private final List<RatingSource> wanted;
  private final Map<RatingSource, Rating> known = new EnumMap<>(RatingSource.class);
  private final Map<RatingSource, List<String>> reasons = new EnumMap<>(RatingSource.class);

  RatingCollection(List<RatingSource> wanted) {
    this.wanted = wanted.stream().distinct().toList();
  }

  boolean needs(Set<RatingSource> sources) {
    return wanted.stream()
        .anyMatch(source -> sources.contains(source) && !known.containsKey(source));
  }

  void add(Rating rating) {
    known.putIfAbsent(rating.source(), rating);
  }

  void isMissing(RatingSource source, String provider, String reason) {
    reasons.computeIfAbsent(source, none -> new ArrayList<>()).add(provider + ": " + reason);
  }

  Ratings toRatings() {
    return new Ratings(
        wanted.stream().flatMap(source -> Stream.ofNullable(known.get(source))).toList(),
        wanted.stream()
            .filter(source -> !known.containsKey(source))
            .map(source -> new MissingRating(source, reason(source)))
            .toList());
  }

  private String reason(RatingSource source) {
    List<String> all = Objects.requireNonNullElse(reasons.get(source), List.of());
    return all.isEmpty() ? "no provider has it" : String.join("; ", all);
  }
}
