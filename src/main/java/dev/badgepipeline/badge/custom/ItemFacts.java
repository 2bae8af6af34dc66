package dev.badgepipeline.badge.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * What is known of an item that rules can go by, and what each rule makes of it.
 *
 * @param title of the item
 * @param texts the facts in words that are known, by their names
 * @param numbers those that are numbers
 * @param ratings in per cent, of the sources that rules speak of
 * @param rules what each makes of it, by the badges that they are of
 */
@RegisterForReflection
public record ItemFacts(
    String title,
    Map<String, List<String>> texts,
    Map<String, Double> numbers,
    Map<String, Integer> ratings,
    Map<String, List<RuleFate>> rules) {

  /**
   * What a rule makes of an item.
   *
   * @param name of the rule
   * @param holds whether its condition is met
   * @param shows the text; empty when it holds not, or when a fact that the text names is not known
   * @param why each condition with the value that it met
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record RuleFate(String name, Truth holds, String shows, Explained why) {}
}
