package dev.badgepipeline.badge.ribbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.lists.ListPlace;
import dev.badgepipeline.lists.ListPlaces;
import dev.badgepipeline.lists.WantedList;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.TitleFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RibbonsTest {

  private static final Instant READ = Instant.parse("2026-05-04T10:00:00Z");
  private static final ShownList TOP = new ShownList("2194", "Top 250", true);
  private static final ShownList OWN = new ShownList("me/favourites", "Favourite", null);
  private static final ListPlace ON_TOP =
      new ListPlace("2194", true, Optional.of(12), Optional.of(READ), Optional.empty());
  private static final ListPlace NOT_ON_TOP =
      new ListPlace("2194", false, Optional.empty(), Optional.of(READ), Optional.empty());
  private static final ListPlace ON_OWN =
      new ListPlace("me/favourites", true, Optional.of(3), Optional.of(READ), Optional.empty());

  @Test
  void showsWhatATitleHasEarned() {
    assertThat(decide(earned(Distinction.CERTIFIED_FRESH), RibbonSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show -> {
              assertThat(show.badge().value()).isEqualTo("Certified Fresh");
              assertThat(show.badge().cells())
                  .extracting(BadgeCell::value)
                  .containsExactly(new BadgeValue("certified-fresh"));
            });
  }

  @Test
  void showsTheMostImportantToItsOwner() {
    Answered all = earned(Distinction.values());

    assertThat(value(decide(all, settings(Distinction.VERIFIED_HOT, Distinction.MUST_SEE))))
        .isEqualTo("Verified Hot");
    assertThat(
            value(
                decide(
                    earned(Distinction.MUST_SEE),
                    settings(Distinction.VERIFIED_HOT, Distinction.MUST_SEE))))
        .isEqualTo("Must-See");
  }

  @Test
  void whatItsOwnerDoesNotWantIsNotShown() {
    assertThat(decide(earned(Distinction.MUST_SEE), settings(Distinction.CERTIFIED_FRESH)))
        .isEqualTo(new Verdict.Nothing("no distinction of it is known"));
  }

  @Test
  void whatMdblistDoesNotAnswerIsNotShown() {
    assertThat(decide(new Answered.Unknown("no API key"), RibbonSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("MDBList: no API key"));
  }

  @Test
  void showsAListInItsOwnersWordsWithThePlace() {
    Verdict verdict = onLists(showing(TOP), ON_TOP);

    assertThat(value(verdict)).isEqualTo("Top 250 #12");
    assertThat(((Verdict.Show) verdict).badge().cells())
        .extracting(BadgeCell::value)
        .containsExactly(new BadgeValue("list"));
  }

  @Test
  void aPlaceThatIsNotWantedOrNotKnownIsNotShown() {
    assertThat(value(onLists(showing(OWN), ON_OWN))).isEqualTo("Favourite");
    assertThat(
            value(
                onLists(
                    showing(TOP),
                    new ListPlace(
                        "2194", true, Optional.empty(), Optional.of(READ), Optional.empty()))))
        .isEqualTo("Top 250");
  }

  @Test
  void listsAreShownInTheirOwnersOrder() {
    assertThat(value(onLists(showing(OWN, TOP), ON_TOP, ON_OWN))).isEqualTo("Favourite");
    assertThat(value(onLists(showing(TOP, OWN), ON_TOP, ON_OWN))).isEqualTo("Top 250 #12");
  }

  @Test
  void listsGoBeforeDistinctionsUnlessTheirOwnerWantsItOtherwise() {
    Answered earned = earned(Distinction.MUST_SEE);

    assertThat(value(decide(Optional.of(earned), settings(true, TOP), ON_TOP)))
        .isEqualTo("Top 250 #12");
    assertThat(value(decide(Optional.of(earned), settings(false, TOP), ON_TOP)))
        .isEqualTo("Must-See");
  }

  @Test
  void aTitleThatIsOnNoListHasNoRibbonOfOne() {
    assertThat(onLists(showing(TOP), NOT_ON_TOP))
        .isEqualTo(
            new Verdict.Nothing(
                "it is on no list that is known", Map.of("lists", List.of(NOT_ON_TOP))));
  }

  @Test
  void ofAListThatWasNeverReadNothingIsShownAndTheReasonIsSaid() {
    ListPlace unread =
        new ListPlace("2194", false, Optional.empty(), Optional.empty(), Optional.of("no API key"));
    ListPlace untried =
        new ListPlace("me/favourites", false, Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(onLists(showing(TOP, OWN), unread, untried))
        .isInstanceOfSatisfying(
            Verdict.Nothing.class,
            nothing ->
                assertThat(nothing.reason())
                    .isEqualTo(
                        "MDBList's list 2194 is not known: no API key; "
                            + "MDBList's list me/favourites is not known: it was not read yet"));
  }

  @Test
  void aListThatCouldNotBeReadAgainStaysInForceAndSaysHowOldItIs() {
    ListPlace stale =
        new ListPlace(
            "2194", true, Optional.of(7), Optional.of(READ), Optional.of("MDBList answers 503"));

    Verdict verdict = onLists(showing(TOP), stale);

    assertThat(value(verdict)).isEqualTo("Top 250 #7");
    assertThat(verdict.details()).isEqualTo(Map.of("lists", List.of(stale)));
  }

  @Test
  void whoWantsNothingIsToldSo() {
    assertThat(decide(Optional.empty(), showing()))
        .isEqualTo(new Verdict.Nothing("neither distinctions nor lists are wanted"));
  }

  @Test
  void listsOfRibbonsThatAreOffAreNotWanted() {
    RibbonSettings off =
        new RibbonSettings(
            false, RibbonSettings.DEFAULT.appearance(), List.of(), List.of(TOP), true);

    assertThat(RibbonLists.wanted(List.of(off, showing(OWN), showing(TOP))))
        .containsExactly(new WantedList("me/favourites", false), new WantedList("2194", true));
  }

  @Test
  void theSameListTwiceIsAMistake() {
    assertThat(RibbonSettings.TYPE.check().of(showing(TOP, OWN, TOP)))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.field()).isEqualTo("lists[2].id"));
  }

  private static Answered earned(Distinction... distinctions) {
    return new Answered.Known(
        new ProviderAnswer(true, Map.of(), Optional.empty(), TitleFacts.of(List.of(distinctions))),
        Origin.UPSTREAM);
  }

  private static RibbonSettings settings(Distinction... wanted) {
    return new RibbonSettings(
        true, RibbonSettings.DEFAULT.appearance(), List.of(wanted), List.of(), true);
  }

  private static RibbonSettings settings(boolean listsFirst, ShownList... lists) {
    return new RibbonSettings(
        true,
        RibbonSettings.DEFAULT.appearance(),
        List.of(Distinction.values()),
        List.of(lists),
        listsFirst);
  }

  /** Lists and nothing else. */
  private static RibbonSettings showing(ShownList... lists) {
    return new RibbonSettings(
        true, RibbonSettings.DEFAULT.appearance(), List.of(), List.of(lists), true);
  }

  private static Verdict decide(Answered answered, RibbonSettings settings) {
    return decide(Optional.of(answered), settings);
  }

  private static Verdict onLists(RibbonSettings settings, ListPlace... places) {
    return decide(Optional.empty(), settings, places);
  }

  private static Verdict decide(
      Optional<Answered> answered, RibbonSettings settings, ListPlace... places) {
    return new Ribbons(answered, new ListPlaces(Stream.of(places).toList()), settings).decide();
  }

  private static String value(Verdict verdict) {
    return ((Verdict.Show) verdict).badge().value();
  }
}
