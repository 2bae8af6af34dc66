package dev.badgepipeline.badge.status;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.ProviderAnswers;
import dev.badgepipeline.ratings.tmdb.TmdbProvider;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the status badge from what the library says of a series and of its episodes, and where
 * its owner wants the next episode, from the day that comes with the answer that has TMDb's rating.
 */
@Singleton
class StatusProcessor extends KindProcessor<StatusSettings> {

  static final BadgeKind KIND = new BadgeKind("status");

  /** Days are moved; an answer is as old as a running series' ratings are at most. */
  private static final Duration OLDEST = Duration.ofDays(7);

  /**
   * The library's word counts: what is over has no next episode, and what has not begun a first.
   */
  private static final Set<Status> NOT_RUNNING =
      Set.of(Status.ENDED, Status.CANCELLED, Status.UPCOMING);

  private static final BadgeValue NEXT_EPISODE = new BadgeValue("next-episode");
  private final ProviderAnswers answers;
  private final TmdbProvider tmdb;
  private final Clock clock;

  StatusProcessor(ProviderAnswers answers, TmdbProvider tmdb, Clock clock) {
    super(KIND, 130, StatusSettings.class, StatusSettings.DEFAULT);
    this.answers = answers;
    this.tmdb = tmdb;
    this.clock = clock;
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.concat(Stream.of(Status.values()).map(BadgeValue::of), Stream.of(NEXT_EPISODE))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean changesWithTime() {
    return true;
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<StatusSettings> request) {
    LocalDate today = LocalDate.now(clock);
    return next(request, today)
        .map(next -> decide(request.item(), request.settings(), next, today));
  }

  private Uni<Optional<LocalDate>> next(BadgeRequest<StatusSettings> request, LocalDate today) {
    return mayGoOn(request.item(), request.settings(), today)
        ? answers
            .ask(tmdb, request.item(), request.asker(), OLDEST, request.store())
            .map(StatusProcessor::next)
        : Uni.createFrom().item(Optional.empty());
  }

  private static Optional<LocalDate> next(Answered answered) {
    return answered instanceof Answered.Known known
        ? known.answer().facts().nextEpisode()
        : Optional.empty();
  }

  /** Whether its owner wants to know of a next episode, and there may be one. */
  static boolean mayGoOn(Item item, StatusSettings settings, LocalDate today) {
    return settings.nextWithin() > 0
        && item.type() == ItemType.SERIES
        && Status.of(item, today, settings.airingDays()).filter(NOT_RUNNING::contains).isEmpty();
  }

  /**
   * The badge for an item under the owner's settings, on a day.
   *
   * @param next the day of the next episode, if anybody knows it
   */
  static Verdict decide(
      Item item, StatusSettings settings, Optional<LocalDate> next, LocalDate today) {
    if (item.type() != ItemType.SERIES) {
      return new Verdict.Nothing("only a series has a status");
    }
    return next.filter(day -> mayGoOn(item, settings, today))
        .filter(day -> isSoon(day, settings, today))
        .map(day -> shown(day, settings))
        .or(() -> Status.of(item, today, settings.airingDays()).map(it -> shown(it, settings)))
        .orElseGet(() -> new Verdict.Nothing("no status is known"));
  }

  private static boolean isSoon(LocalDate day, StatusSettings settings, LocalDate today) {
    return !day.isBefore(today) && !day.isAfter(today.plusDays(settings.nextWithin()));
  }

  private static Verdict shown(LocalDate day, StatusSettings settings) {
    return new Verdict.Show(
        Badge.of(
            KIND,
            List.of(
                BadgeCell.text(NEXT_EPISODE, settings.words().next())
                    .withDetail(settings.dayForm().of(day))),
            settings.appearance()));
  }

  private static Verdict shown(Status status, StatusSettings settings) {
    String words = settings.words().of(status);
    return settings.statuses().contains(status)
        ? new Verdict.Show(
            Badge.of(
                KIND, List.of(BadgeCell.text(BadgeValue.of(status), words)), settings.appearance()))
        : new Verdict.Nothing("this status is not to be shown");
  }
}
