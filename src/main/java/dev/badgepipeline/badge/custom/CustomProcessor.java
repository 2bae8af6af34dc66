package dev.badgepipeline.badge.custom;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.KindProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.ratings.RatingCollector;
import dev.badgepipeline.ratings.RatingSource;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides a badge by rules of the owner's own. */
class CustomProcessor extends KindProcessor<CustomSettings> {

  private static final BadgeValue VALUE = new BadgeValue("rule");

  private final RatingCollector collector;
  private final Clock clock;

  CustomProcessor(
      BadgeKind kind, int order, Position position, RatingCollector collector, Clock clock) {
    super(kind, order, CustomSettings.class, CustomSettings.at(position));
    this.collector = collector;
    this.clock = clock;
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of(VALUE);
  }

  @Override
  public boolean changesWithTime() {
    return true;
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<CustomSettings> request) {
    return facts(request.item(), request.settings(), request.asker(), request.store())
        .map(facts -> decide(kind(), facts, request.settings()));
  }

  /** What the rules go by. Ratings are asked for only where a rule speaks of them. */
  Uni<Facts> facts(Item item, CustomSettings rules, Asker asker, StageStore store) {
    LocalDate today = LocalDate.now(clock);
    List<RatingSource> sources = rules.rules().stream().flatMap(Rule::sources).distinct().toList();
    return sources.isEmpty()
        ? Uni.createFrom().item(new Facts(item, List.of(), today))
        : collector
            .of(item, sources, asker, store)
            .map(ratings -> new Facts(item, ratings.known(), today));
  }

  /** The badge for facts under the owner's settings. */
  static Verdict decide(BadgeKind kind, Facts facts, CustomSettings settings) {
    List<BadgeCell> cells =
        settings.rules().stream()
            .filter(rule -> rule.when().explain(facts).met() == Truth.YES)
            .flatMap(rule -> cell(rule.show(), facts, settings).stream())
            .limit(settings.appearance().maximum())
            .toList();
    return Verdict.of(kind, cells, settings.appearance(), "no rule holds");
  }

  private static Optional<BadgeCell> cell(Rule.Show show, Facts facts, CustomSettings settings) {
    return show.template()
        .filled(facts)
        .map(
            text ->
                show.icon() == null || settings.appearance().content() == Content.TEXT
                    ? BadgeCell.text(VALUE, text)
                    : BadgeCell.icon(VALUE, show.icon(), text))
        .map(cell -> show.tone() == null ? cell : cell.withTone(show.tone()));
  }
}
