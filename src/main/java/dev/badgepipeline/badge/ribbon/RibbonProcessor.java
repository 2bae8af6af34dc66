package dev.badgepipeline.badge.ribbon;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeProcessor;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.ratings.ProviderAnswers;
import dev.badgepipeline.ratings.mdblist.MdblistProvider;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the ribbon badge from what MDBList passes on of its sources, which comes with the answer
 * that has its ratings.
 */
@ApplicationScoped
class RibbonProcessor implements BadgeProcessor<RibbonSettings> {

  static final BadgeKind KIND = new BadgeKind("ribbon");

  private static final SettingsType<RibbonSettings> SETTINGS =
      BadgeSettings.type(KIND, RibbonSettings.class, RibbonSettings.DEFAULT);

  private final ProviderAnswers answers;
  private final MdblistProvider mdblist;

  RibbonProcessor(ProviderAnswers answers, MdblistProvider mdblist) {
    this.answers = answers;
    this.mdblist = mdblist;
  }

  @Override
  public BadgeKind kind() {
    return KIND;
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(Distinction.values())
        .map(BadgeValue::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int order() {
    return 172;
  }

  @Override
  public SettingsType<RibbonSettings> settings() {
    return SETTINGS;
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<RibbonSettings> request) {
    return answers
        .ask(mdblist, request.item(), request.asker(), request.store())
        .map(answered -> decide(answered, request.settings()));
  }

  /** The badge for MDBList's answer under the owner's settings. */
  static Verdict decide(Answered answered, RibbonSettings settings) {
    if (answered instanceof Answered.Unknown unknown) {
      return new Verdict.Nothing("MDBList: " + unknown.reason());
    }
    List<Distinction> earned = ((Answered.Known) answered).answer().facts().distinctions();
    List<BadgeCell> cells =
        settings.distinctions().stream()
            .filter(earned::contains)
            .limit(settings.appearance().maximum())
            .map(distinction -> BadgeCell.text(BadgeValue.of(distinction), distinction.label()))
            .toList();
    return Verdict.of(KIND, cells, settings.appearance(), "no distinction of it is known");
  }
}
