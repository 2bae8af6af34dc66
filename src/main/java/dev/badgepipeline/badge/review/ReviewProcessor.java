package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.context.StageLines;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.RatingCollector;
import dev.badgepipeline.ratings.Ratings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Decides the review badge: the ratings that are known, in the owner's order. */
@Singleton
class ReviewProcessor extends KindProcessor<ReviewSettings> {

  static final BadgeKind KIND = new BadgeKind("review");

  private static final Logger LOG = Logger.getLogger(ReviewProcessor.class);
  private final RatingCollector desk;

  ReviewProcessor(RatingCollector desk) {
    super(KIND, 30, ReviewSettings.class, ReviewSettings.DEFAULT);
    this.desk = desk;
  }

  @Override
  public Set<BadgeValue> values() {
    return ReviewCells.values();
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<ReviewSettings> request) {
    Item item = request.item();
    ReviewSettings settings = request.settings();
    LOG.logf(StageLines.level(), "🎬 REVIEW PROCESSOR STARTED for: %s", item.title());
    desk.askedFor(EnumSet.copyOf(settings.sources()))
        .forEach(
            provider ->
                provider
                    .key()
                    .ifPresent(
                        key ->
                            LOG.logf(
                                StageLines.level(),
                                "✅ Loaded %s API key: %s",
                                provider.name(),
                                key)));
    item.ids()
        .imdb()
        .or(() -> item.seriesIds().imdb())
        .ifPresentOrElse(
            id -> LOG.logf(StageLines.level(), "🔍 Looking for IMDb ID: %s", id),
            () -> LOG.logf(StageLines.level(), "🔍 No IMDb ID is known of %s", item.title()));
    return desk.of(item, settings.sources(), request.asker(), request.store())
        .map(ratings -> decide(ratings, settings));
  }

  /** The badge for ratings under the owner's settings. */
  static Verdict decide(Ratings ratings, ReviewSettings settings) {
    List<Rating> shown = ratings.known().stream().limit(settings.appearance().maximum()).toList();
    Map<String, List<?>> details = Map.of("ratings", shown, "missing", ratings.missing());
    if (shown.isEmpty()) {
      return new Verdict.Nothing("no rating is known", details);
    }
    for (int i = 0; i < shown.size(); i++) {
      Rating rating = shown.get(i);
      LOG.logf(
          StageLines.level(),
          "📈 Review %d: %s = %d%%",
          i + 1,
          rating.source().label(),
          rating.percent());
    }
    return new Verdict.Show(badge(shown, settings), details);
  }

  private static Badge badge(List<Rating> shown, ReviewSettings settings) {
    return new Badge(
        KIND,
        shown.stream().map(ReviewCells::inWords).collect(Collectors.joining(", ")),
        shown.stream().map(rating -> ReviewCells.cell(rating, settings)).toList(),
        settings.appearance());
  }
}
