package dev.badgepipeline.badge.streaming;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.ProviderAnswers;
import dev.badgepipeline.ratings.StreamingService;
import dev.badgepipeline.ratings.tmdb.TmdbProvider;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides the streaming badge from what JustWatch tells TMDb, which comes with the answer that has
 * TMDb's rating.
 */
@Singleton
class StreamingProcessor extends KindProcessor<StreamingSettings> {

  static final BadgeKind KIND = new BadgeKind("streaming");

  /** Titles come and go by the month, while the rating of an old one is good for half a year. */
  private static final Duration OLDEST = Duration.ofDays(14);

  private final ProviderAnswers answers;
  private final TmdbProvider tmdb;

  StreamingProcessor(ProviderAnswers answers, TmdbProvider tmdb) {
    super(KIND, 152, StreamingSettings.class, StreamingSettings.DEFAULT);
    this.answers = answers;
    this.tmdb = tmdb;
  }

  @Override
  public Set<BadgeValue> values() {
    return Services.values();
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<StreamingSettings> request) {
    return answers
        .ask(tmdb, request.item(), request.asker(), OLDEST, request.store())
        .map(answered -> decide(answered, request.settings()));
  }

  /** The badge for TMDb's answer under the owner's settings. */
  static Verdict decide(Answered answered, StreamingSettings settings) {
    if (answered instanceof Answered.Unknown unknown) {
      return new Verdict.Nothing("TMDb: " + unknown.reason());
    }
    List<StreamingService> services = ((Answered.Known) answered).answer().facts().streaming();
    List<BadgeCell> cells =
        wanted(in(settings.country(), services), settings.only())
            .limit(settings.appearance().maximum())
            .map(Services::cell)
            .toList();
    return Verdict.of(
        KIND,
        cells,
        settings.appearance(),
        "no service that is to be shown is known to stream it in " + settings.country());
  }

  private static List<String> in(String country, List<StreamingService> services) {
    return services.stream()
        .filter(service -> service.countries().contains(country))
        .map(StreamingService::name)
        .toList();
  }

  private static Stream<String> wanted(List<String> names, List<String> only) {
    return only.isEmpty()
        ? names.stream()
        : only.stream().flatMap(wanted -> names.stream().filter(wanted::equalsIgnoreCase).limit(1));
  }
}
