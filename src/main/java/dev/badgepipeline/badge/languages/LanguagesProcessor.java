package dev.badgepipeline.badge.languages;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Flag;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.languages.LanguagesSettings.Part;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import dev.badgepipeline.settings.SettingsType;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the languages badge from what audio and subtitle tracks say of themselves. */
@Singleton
class LanguagesProcessor extends FactProcessor<LanguagesSettings> {

  static final BadgeKind KIND = new BadgeKind("languages");

  private static final BadgeValue DUAL = new BadgeValue("dual-audio");
  private static final BadgeValue MULTI = new BadgeValue("multi-audio");
  private static final BadgeValue SUBTITLES = new BadgeValue("subtitles");
  private static final BadgeValue FORCED = new BadgeValue("forced");
  private static final BadgeValue SDH = new BadgeValue("sdh");

  LanguagesProcessor() {
    super(KIND, 70, LanguagesSettings.class, LanguagesSettings.DEFAULT, LanguagesProcessor::decide);
  }

  /** Languages by their letters, for flags of the owner's own. */
  @Override
  public Set<BadgeValue> values() {
    return Stream.concat(
            Stream.of(DUAL, MULTI, SUBTITLES, FORCED, SDH),
            Arrays.stream(Locale.getISOLanguages())
                .flatMap(code -> LanguageCode.of(code).stream())
                .map(code -> new BadgeValue(code.letters())))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public SettingsType<LanguagesSettings> settings() {
    return super.settings().checkedBy(LanguagesProcessor::mistakes);
  }

  private static List<Violation> mistakes(LanguagesSettings settings) {
    return settings.flagOf().stream()
        .filter(pair -> !Flag.isOf(LanguageFlags.country(pair)))
        .map(pair -> new Violation("flagOf", "must end with the letters of a country, not " + pair))
        .toList();
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, LanguagesSettings settings) {
    List<BadgeCell> cells =
        settings.parts().stream()
            .flatMap(part -> cells(item, part, settings))
            .limit(settings.appearance().maximum())
            .toList();
    return Verdict.of(KIND, cells, settings.appearance(), "no language of it is known");
  }

  private static Stream<BadgeCell> cells(Item item, Part part, LanguagesSettings settings) {
    LanguagesSettings.Words words = settings.words();
    boolean everywhere = settings.everyEpisode();
    return switch (part) {
      case AUDIO -> spoken(wanted(SpokenLanguages.spoken(item, everywhere), settings), settings);
      case AUDIO_COUNT -> count(SpokenLanguages.spoken(item, everywhere).size(), words);
      case SUBTITLES ->
          subtitles(wanted(SpokenLanguages.subtitled(item, everywhere), settings), words);
      case FORCED -> cell(SpokenLanguages.isForced(item), FORCED, words.forced());
      case SDH -> cell(SpokenLanguages.isForTheHearingImpaired(item), SDH, words.sdh());
    };
  }

  private static Stream<BadgeCell> spoken(
      Stream<LanguageCode> languages, LanguagesSettings settings) {
    Content content = settings.appearance().content();
    if (!settings.flags() || content == Content.TEXT) {
      return languages.map(language -> spoken(language, Optional.empty(), content));
    }
    LanguageFlags flags = LanguageFlags.with(settings.flagOf());
    return languages.map(language -> spoken(language, flags.of(language), content));
  }

  /** Who wants icons alone sees flags, and letters where there is none. */
  private static BadgeCell spoken(LanguageCode language, Optional<Flag> flag, Content content) {
    BadgeValue value = new BadgeValue(language.letters());
    return flag.map(
            found -> BadgeCell.icon(value, found, content == Content.ICON ? "" : language.label()))
        .orElseGet(() -> BadgeCell.text(value, language.label()));
  }

  private static Stream<LanguageCode> wanted(Set<LanguageCode> known, LanguagesSettings settings) {
    return settings.languages().isEmpty()
        ? known.stream()
        : settings.languages().stream().map(LanguageCode::new).filter(known::contains);
  }

  private static Stream<BadgeCell> count(int languages, LanguagesSettings.Words words) {
    return languages == 2
        ? Stream.of(BadgeCell.text(DUAL, words.dual()))
        : cell(languages > 2, MULTI, words.multi());
  }

  private static Stream<BadgeCell> subtitles(
      Stream<LanguageCode> languages, LanguagesSettings.Words words) {
    String all = languages.limit(6).map(LanguageCode::label).collect(Collectors.joining(" "));
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(BadgeCell.text(SUBTITLES, words.subtitles()).withDetail(all));
  }

  private static Stream<BadgeCell> cell(boolean holds, BadgeValue value, String label) {
    return holds ? Stream.of(BadgeCell.text(value, label)) : Stream.empty();
  }
}
