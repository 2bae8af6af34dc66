package dev.badgepipeline.badge.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.custom.ItemFacts.RuleFate;
import dev.badgepipeline.ratings.RatingSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomProcessorTest {

  private static final String HORROR = "{'fact':'GENRE','is':['Horror']}";
  private static final String COMEDY = "{'fact':'GENRE','is':['Comedy']}";

  @Test
  void showsTheRulesThatHoldInTheirOrder() {
    assertThat(badge(rule(HORROR, "Scary"), rule(COMEDY, "Funny"), rule(HORROR, "Old")).value())
        .isEqualTo("Scary, Old");
  }

  @Test
  void withoutARuleThatHoldsThereIsNothingToShow() {
    assertThat(decide(rule(COMEDY, "Funny"))).isEqualTo(new Verdict.Nothing("no rule holds"));
  }

  @Test
  void showsIconAndTone() {
    Rule rule =
        Rules.rule(
            "{'name':'x','when':"
                + HORROR
                + ",'show':{'text':'Best','icon':'STAR','tone':'GOOD'}}");

    assertThat(badge(rule).cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.icon()).contains(Icon.STAR);
              assertThat(cell.tone()).contains(Tone.GOOD);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "{year}, 1979",
    "{title} ({year}), Alien (1979)",
    "{genre}, Horror",
    "{imdb}, 85%",
    "{runtime} min, 117 min",
    "{added} days, 10 days",
    "$1 {resolution}, $1 4K"
  })
  void factsStandInTexts(String text, String expected) {
    assertThat(badge(rule(HORROR, text)).value()).isEqualTo(expected);
  }

  @Test
  void aTextWhoseFactIsNotKnownIsNotShown() {
    assertThat(decide(rule(HORROR, "{status}"))).isEqualTo(new Verdict.Nothing("no rule holds"));
  }

  @Test
  void aTextIsNoLongerThanABadge() {
    assertThat(new Template("{path}".repeat(5)).filled(Rules.facts()))
        .hasValueSatisfying(text -> assertThat(text).hasSize(60).endsWith("…"));
  }

  @Test
  void asksForTheRatingsThatRulesSpeakOf() {
    Rule rule =
        Rules.rule(
            "{'name':'x','when':{'not':{'any':[{'rating':'TRAKT','from':1}]}},"
                + "'show':{'text':'{imdb}'}}");

    assertThat(rule.sources()).containsExactly(RatingSource.TRAKT, RatingSource.IMDB);
  }

  @Test
  void tellsWhatARuleMakesOfAnItem() {
    assertThat(RuleExplanations.fate(rule(HORROR, "{year}"), Rules.facts()))
        .isEqualTo(
            new RuleFate(
                "{year}",
                Truth.YES,
                "1979",
                Explained.leaf(
                    "genre is Horror", Truth.YES, List.of("Horror", "Science Fiction"))));
    assertThat(RuleExplanations.fate(rule(COMEDY, "x"), Rules.facts()).shows()).isEmpty();
    assertThat(Optional.of(RuleExplanations.fate(rule(COMEDY, "x"), Rules.facts()).holds()))
        .contains(Truth.NO);
  }

  private static Rule rule(String when, String text) {
    return Rules.rule("{'name':'" + text + "','when':" + when + ",'show':{'text':'" + text + "'}}");
  }

  private static Badge badge(Rule... rules) {
    return ((Verdict.Show) decide(rules)).badge();
  }

  private static Verdict decide(Rule... rules) {
    CustomSettings settings =
        new CustomSettings(
            true, CustomSettings.at(Position.CENTER_LEFT).appearance(), Stream.of(rules).toList());
    return CustomProcessor.decide(new BadgeKind("custom"), Rules.facts(), settings);
  }
}
