package dev.badgepipeline.badge.custom;

import dev.badgepipeline.badge.custom.ItemFacts.RuleFate;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsReader;
import dev.badgepipeline.settings.SettingsScope;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells owners why their rules hold for an item or do not. */
@Singleton
public class RuleExplanations {

  private final List<CustomProcessor> groups;
  private final SettingsReader settings;

  RuleExplanations(@All List<CustomProcessor> groups, SettingsReader settings) {
    this.groups = groups;
    this.settings = settings;
  }

  /** What is known of an item, and what each rule makes of it; rules that are off too. */
  public Uni<ItemFacts> of(Item item, StageStore store) {
    SettingsScope scope = new SettingsScope(item.library().map(LibraryRef::toString));
    return Multi.createFrom()
        .iterable(groups)
        .onItem()
        .transformToUniAndConcatenate(group -> judged(group, item, scope, store))
        .collect()
        .asList()
        .map(all -> facts(item, all));
  }

  /** The rules of a group, and what they went by. */
  private record Judged(String kind, Facts facts, List<RuleFate> fates) {}

  private Uni<Judged> judged(
      CustomProcessor group, Item item, SettingsScope scope, StageStore store) {
    return settings
        .read(group.settings(), scope, store)
        .chain(
            rules ->
                group
                    .facts(item, rules, Asker.PERSON, store)
                    .map(
                        facts ->
                            new Judged(
                                group.kind().name(),
                                facts,
                                rules.rules().stream().map(rule -> fate(rule, facts)).toList())));
  }

  static RuleFate fate(Rule rule, Facts facts) {
    Explained why = rule.when().explain(facts);
    String shows = why.met() == Truth.YES ? rule.show().template().filled(facts).orElse("") : "";
    return new RuleFate(rule.name(), why.met(), shows, why);
  }

  private static ItemFacts facts(Item item, List<Judged> groups) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    Map<String, Double> numbers = new LinkedHashMap<>();
    Map<String, Integer> ratings = new LinkedHashMap<>();
    Map<String, List<RuleFate>> fates = new LinkedHashMap<>();
    for (Judged group : groups) {
      Facts facts = group.facts();
      Stream.of(TextFact.values())
          .filter(fact -> !facts.text(fact).isEmpty())
          .forEach(fact -> texts.put(fact.name(), facts.text(fact)));
      Stream.of(NumberFact.values())
          .forEach(fact -> facts.number(fact).ifPresent(value -> numbers.put(fact.name(), value)));
      facts.ratings().forEach(rating -> ratings.put(rating.source().name(), rating.percent()));
      fates.put(group.kind(), group.fates());
    }
    return new ItemFacts(item.title(), texts, numbers, ratings, fates);
  }
}
