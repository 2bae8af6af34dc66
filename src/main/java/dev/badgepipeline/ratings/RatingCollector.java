package dev.badgepipeline.ratings;

import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Rating.Origin;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects the ratings of a title from everyone who knows them: providers in their order, the later
 * ones only for what is still missing, and at last the library's own record.
 */
@ApplicationScoped
public class RatingCollector {

  private final List<RatingProvider> providers;
  private final ProviderAnswers desk;

  RatingCollector(@All List<RatingProvider> providers, ProviderAnswers desk) {
    this.providers =
        providers.stream()
            .sorted(
                Comparator.comparingInt(RatingProvider::order).thenComparing(RatingProvider::name))
            .toList();
    this.desk = desk;
  }

  /** The providers that have a key and are asked for any of some sources. */
  public List<RatingProvider> askedFor(Set<RatingSource> sources) {
    return providers.stream()
        .filter(provider -> provider.key().isPresent())
        .filter(provider -> provider.sources().stream().anyMatch(sources::contains))
        .toList();
  }

  /**
   * The ratings of an item. Fails only when the store does.
   *
   * @param wanted in the order in which they are wanted
   * @param asker for whom
   */
  public Uni<Ratings> of(Item item, List<RatingSource> wanted, Asker asker, StageStore store) {
    RatingCollection collection = new RatingCollection(wanted);
    Uni<RatingCollection> collected = Uni.createFrom().item(collection);
    for (List<RatingProvider> round : rounds()) {
      collected = collected.chain(so -> askAll(round, item, asker, so, store));
    }
    return collected
        .invoke(so -> LibraryRatings.of(item).forEach(so::add))
        .map(RatingCollection::toRatings);
  }

  /** Providers of the same order are asked at the same time. */
  private List<List<RatingProvider>> rounds() {
    TreeMap<Integer, List<RatingProvider>> rounds = new TreeMap<>();
    providers.forEach(
        provider ->
            rounds.merge(
                provider.order(),
                List.of(provider),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return List.copyOf(rounds.values());
  }

  private Uni<RatingCollection> askAll(
      List<RatingProvider> round,
      Item item,
      Asker asker,
      RatingCollection collection,
      StageStore store) {
    List<Uni<Runnable>> answers =
        round.stream()
            .filter(provider -> collection.needs(provider.sources()))
            .map(
                provider ->
                    desk.ask(provider, item, asker, store)
                        .map(answer -> taking(provider, answer, collection)))
            .toList();
    return answers.isEmpty()
        ? Uni.createFrom().item(collection)
        : Uni.join()
            .all(answers)
            .andFailFast()
            .invoke(taken -> taken.forEach(Runnable::run))
            .replaceWith(collection);
  }

  private static Runnable taking(
      RatingProvider provider, Answered answered, RatingCollection collection) {
    return () -> {
      if (answered instanceof Answered.Known known) {
        take(provider, known, collection);
      } else if (answered instanceof Answered.Unknown unknown) {
        provider
            .sources()
            .forEach(source -> collection.isMissing(source, provider.name(), unknown.reason()));
      }
    };
  }

  private static void take(
      RatingProvider provider, Answered.Known known, RatingCollection collection) {
    Origin origin = known.origin();
    known
        .answer()
        .percents()
        .forEach((source, percent) -> collection.add(new Rating(source, percent, origin)));
    String reason = known.answer().found() ? "has no rating of it" : "does not know this title";
    EnumSet.allOf(RatingSource.class).stream()
        .filter(provider.sources()::contains)
        .filter(source -> !known.answer().percents().containsKey(source))
        .forEach(source -> collection.isMissing(source, provider.name(), reason));
  }
}
