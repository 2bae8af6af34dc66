package dev.badgepipeline.badge.ribbon;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.lists.ListPlace;
import dev.badgepipeline.lists.ListPlaces;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.Distinction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ribbons that a title may have.
 *
 * @param answered what MDBList says of it; empty where no distinction is wanted
 * @param places what is known of it and the lists that are wanted, in their order
 */
record Ribbons(Optional<Answered> answered, ListPlaces places, RibbonSettings settings) {

  /** What a list's cell shows, whichever list it is. */
  static final BadgeValue LIST = new BadgeValue("list");

  /** The badge for them under the owner's settings. */
  Verdict decide() {
    List<BadgeCell> cells = cells().limit(settings.appearance().maximum()).toList();
    return cells.isEmpty()
        ? new Verdict.Nothing(reason(), details())
        : new Verdict.Show(Badge.of(RibbonProcessor.KIND, cells, settings.appearance()), details());
  }

  private Stream<BadgeCell> cells() {
    return settings.listsFirst()
        ? Stream.concat(ofLists(), ofDistinctions())
        : Stream.concat(ofDistinctions(), ofLists());
  }

  private Stream<BadgeCell> ofDistinctions() {
    List<Distinction> earned =
        answered
            .filter(Answered.Known.class::isInstance)
            .map(known -> ((Answered.Known) known).answer().facts().distinctions())
            .orElse(List.of());
    return settings.distinctions().stream()
        .filter(earned::contains)
        .map(distinction -> BadgeCell.text(BadgeValue.of(distinction), distinction.label()));
  }

  private Stream<BadgeCell> ofLists() {
    return settings.lists().stream().flatMap(list -> place(list).map(place -> cell(list, place)));
  }

  private Stream<ListPlace> place(ShownList list) {
    return places.places().stream()
        .filter(place -> place.list().equals(list.id()) && place.listed());
  }

  private static BadgeCell cell(ShownList list, ListPlace place) {
    BadgeCell cell = BadgeCell.text(LIST, list.text());
    return place
        .rank()
        .filter(rank -> list.isRanked())
        .map(rank -> cell.withDetail("#" + rank))
        .orElse(cell);
  }

  private String reason() {
    return answered.isEmpty() && places.places().isEmpty()
        ? "neither distinctions nor lists are wanted"
        : Stream.concat(answered.stream().map(Ribbons::inWords), withoutLists())
            .collect(Collectors.joining("; "));
  }

  private static String inWords(Answered answered) {
    return answered instanceof Answered.Unknown unknown
        ? "MDBList: " + unknown.reason()
        : "no distinction of it is known";
  }

  private Stream<String> withoutLists() {
    List<String> unread =
        places.places().stream()
            .filter(place -> place.readAt().isEmpty())
            .map(
                place ->
                    "MDBList's list %s is not known: %s"
                        .formatted(place.list(), place.trouble().orElse("it was not read yet")))
            .toList();
    boolean anyRead = unread.size() < places.places().size();
    return Stream.concat(
        anyRead ? Stream.of("it is on no list that is known") : Stream.empty(), unread.stream());
  }

  /** How old what is known of lists is, and why it is not newer, for the report. */
  private Map<String, List<?>> details() {
    return places.places().isEmpty() ? Map.of() : Map.of("lists", places.places());
  }
}
