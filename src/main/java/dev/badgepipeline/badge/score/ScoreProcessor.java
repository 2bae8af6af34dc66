package dev.badgepipeline.badge.score;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.RatingCollector;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.Ratings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the score badge from the ratings that are known. */
@Singleton
class ScoreProcessor extends KindProcessor<ScoreSettings> {

  static final BadgeKind KIND = new BadgeKind("score");

  private static final BadgeValue VALUE = new BadgeValue("score");
  private final RatingCollector collector;

  ScoreProcessor(RatingCollector collector) {
    super(KIND, 170, ScoreSettings.class, ScoreSettings.DEFAULT);
    this.collector = collector;
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of(VALUE);
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<ScoreSettings> request) {
    ScoreSettings settings = request.settings();
    List<RatingSource> sources =
        Stream.of(RatingSource.values())
            .filter(source -> settings.weights().of(source) > 0)
            .toList();
    return sources.isEmpty()
        ? Uni.createFrom().item(new Verdict.Nothing("no source has a weight"))
        : collector
            .of(request.item(), sources, request.asker(), request.store())
            .map(ratings -> decide(ratings, settings));
  }

  /** The badge for ratings under the owner's settings. */
  static Verdict decide(Ratings ratings, ScoreSettings settings) {
    Map<String, List<?>> details = Map.of("ratings", ratings.known(), "missing", ratings.missing());
    if (ratings.known().size() < settings.least()) {
      return new Verdict.Nothing(
          "no rating is known of " + settings.least() + " sources or more", details);
    }
    return new Verdict.Show(
        Badge.of(
            KIND,
            List.of(cell(inWords(score(ratings.known(), settings), settings), settings)),
            settings.appearance()),
        details);
  }

  /** The mean by weights, in per cent. */
  private static int score(List<Rating> known, ScoreSettings settings) {
    int weights = known.stream().mapToInt(rating -> weight(rating, settings)).sum();
    int sum = known.stream().mapToInt(rating -> rating.percent() * weight(rating, settings)).sum();
    return Math.round((float) sum / weights);
  }

  private static int weight(Rating rating, ScoreSettings settings) {
    return settings.weights().of(rating.source());
  }

  private static String inWords(int percent, ScoreSettings settings) {
    return switch (settings.form()) {
      case PERCENT -> percent + "%";
      case NUMBER -> Integer.toString(percent);
      case TENTHS -> percent / 10 + settings.decimalSeparator() + percent % 10;
    };
  }

  private static BadgeCell cell(String number, ScoreSettings settings) {
    return settings.appearance().content() == Content.TEXT
        ? BadgeCell.text(VALUE, number)
        : BadgeCell.icon(VALUE, Icon.STAR, number);
  }
}
