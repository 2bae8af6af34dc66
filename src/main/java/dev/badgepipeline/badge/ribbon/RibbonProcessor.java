package dev.badgepipeline.badge.ribbon;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.lists.ListPlaces;
import dev.badgepipeline.lists.TitleLists;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.ratings.ProviderAnswers;
import dev.badgepipeline.ratings.mdblist.MdblistProvider;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the ribbon badge from what MDBList passes on of its sources, which comes with the answer
 * that has its ratings, and from the lists that it keeps.
 */
@Singleton
class RibbonProcessor extends KindProcessor<RibbonSettings> {

  static final BadgeKind KIND = new BadgeKind("ribbon");

  private final ProviderAnswers answers;
  private final TitleLists lists;
  private final MdblistProvider mdblist;

  RibbonProcessor(ProviderAnswers answers, TitleLists lists, MdblistProvider mdblist) {
    super(KIND, 172, RibbonSettings.TYPE);
    this.answers = answers;
    this.lists = lists;
    this.mdblist = mdblist;
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.concat(
            Stream.of(Distinction.values()).map(BadgeValue::of), Stream.of(Ribbons.LIST))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<RibbonSettings> request) {
    return places(request)
        .chain(
            places ->
                answered(request)
                    .map(answered -> new Ribbons(answered, places, request.settings()).decide()));
  }

  private Uni<ListPlaces> places(BadgeRequest<RibbonSettings> request) {
    List<String> shown = request.settings().lists().stream().map(ShownList::id).toList();
    return lists.places(request.item(), mdblist, shown, request.asker(), request.store());
  }

  /** Who wants no distinction needs no answer. */
  private Uni<Optional<Answered>> answered(BadgeRequest<RibbonSettings> request) {
    return request.settings().distinctions().isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : answers.ask(mdblist, request.item(), request.asker(), request.store()).map(Optional::of);
  }
}
