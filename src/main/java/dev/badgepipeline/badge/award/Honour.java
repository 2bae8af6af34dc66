package dev.badgepipeline.badge.award;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An award that a title has to do with.
 *
 * @param award which
 * @param won whether it was won, and not merely nominated for
 */
@RegisterForReflection
public record Honour(Award award, boolean won) {

  /** Reads OMDb's sentence about awards; what it does not name is not there. */
  static List<Honour> inText(String sentence) {
    return Arrays.stream(Award.values()).flatMap(award -> inText(award, sentence)).toList();
  }

  private static Stream<Honour> inText(Award award, String sentence) {
    List<Boolean> won =
        award
            .inText()
            .matcher(sentence)
            .results()
            .map(found -> found.group(1).equalsIgnoreCase("won"))
            .toList();
    return won.isEmpty() ? Stream.empty() : Stream.of(new Honour(award, won.contains(true)));
  }

  /** Joins what two sources say; of each award the first one's word counts. */
  static List<Honour> merge(List<Honour> first, List<Honour> second) {
    Map<Award, Honour> merged = new EnumMap<>(Award.class);
    Stream.concat(first.stream(), second.stream())
        .forEach(honour -> merged.putIfAbsent(honour.award(), honour));
    return List.copyOf(merged.values());
  }
}
