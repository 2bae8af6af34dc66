package dev.badgepipeline.badge.award;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.ProviderAnswers;
import dev.badgepipeline.ratings.omdb.OmdbProvider;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the award badge from the owner's award table and OMDb's sentence about awards. */
@Singleton
class AwardProcessor extends KindProcessor<AwardSettings> {

  static final BadgeKind KIND = new BadgeKind("award");

  private final ProviderAnswers answers;
  private final OmdbProvider omdb;

  AwardProcessor(ProviderAnswers answers, OmdbProvider omdb) {
    super(KIND, 40, AwardSettings.class, AwardSettings.DEFAULT);
    this.answers = answers;
    this.omdb = omdb;
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(Award.values())
        .flatMap(award -> Stream.of(new Honour(award, true), new Honour(award, false)))
        .map(AwardProcessor::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<AwardSettings> request) {
    return honours(request).map(honours -> decide(honours, request.settings()));
  }

  /** The owner's table counts before OMDb. */
  private Uni<List<Honour>> honours(BadgeRequest<AwardSettings> request) {
    Item item = request.item();
    Optional<String> imdbId = item.ids().imdb().or(() -> item.seriesIds().imdb());
    return imdbId.isEmpty()
        ? Uni.createFrom().item(List.of())
        : request
            .store()
            .read(new HonoursLookup(imdbId.get()))
            .chain(
                table ->
                    answers
                        .ask(omdb, item, request.asker(), request.store())
                        .map(answer -> Honour.merge(table.honours(), inText(answer))));
  }

  private static List<Honour> inText(Answered answered) {
    return answered instanceof Answered.Known known
        ? known.answer().awards().map(Honour::inText).orElse(List.of())
        : List.of();
  }

  /** The badge for honours under the owner's settings. */
  static Verdict decide(List<Honour> honours, AwardSettings settings) {
    List<Honour> shown =
        honours.stream()
            .filter(honour -> settings.awards().contains(honour.award()))
            .filter(honour -> honour.won() || settings.nominations())
            .sorted(
                Comparator.comparing((Honour honour) -> !honour.won())
                    .thenComparing(honour -> settings.awards().indexOf(honour.award())))
            .limit(settings.appearance().maximum())
            .toList();
    return shown.isEmpty()
        ? new Verdict.Nothing("no award on record")
        : new Verdict.Show(badge(shown, settings), Map.of("awards", shown));
  }

  private static Badge badge(List<Honour> shown, AwardSettings settings) {
    return new Badge(
        KIND,
        shown.stream().map(AwardProcessor::inWords).collect(Collectors.joining(", ")),
        shown.stream().map(honour -> cell(honour, settings.appearance().content())).toList(),
        settings.appearance());
  }

  private static String inWords(Honour honour) {
    return honour.won() ? honour.award().label() : honour.award().label() + " nominee";
  }

  private static BadgeCell cell(Honour honour, Content content) {
    return switch (content) {
      case TEXT -> BadgeCell.text(value(honour), inWords(honour));
      case ICON -> BadgeCell.icon(value(honour), icon(honour), "");
      case ICON_AND_TEXT -> BadgeCell.icon(value(honour), icon(honour), inWords(honour));
    };
  }

  private static BadgeValue value(Honour honour) {
    return honour.won()
        ? BadgeValue.of(honour.award())
        : BadgeValue.named(honour.award() + " nominee");
  }

  private static Icon icon(Honour honour) {
    return honour.won() ? Icon.TROPHY : Icon.LAUREL;
  }
}
