package dev.badgepipeline.badge.custom;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.VideoStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A fact that is a number. */
enum NumberFact {
  YEAR,
  /** In minutes. */
  RUNTIME,
  /** How many days ago it came into the library. */
  ADDED,
  SEASONS,
  EPISODES,
  VERSIONS,
  WIDTH,
  HEIGHT,
  BIT_DEPTH,
  FRAME_RATE;

  /** What an item has of it on a day; empty when that is not known. */
  OptionalDouble of(Item item, LocalDate today) {
    return switch (this) {
      case YEAR -> year(item);
      case RUNTIME -> decimal(item.details().runtime().map(length -> (double) length.toMinutes()));
      case ADDED ->
          decimal(item.details().added().map(day -> (double) ChronoUnit.DAYS.between(day, today)));
      case SEASONS -> OptionalDouble.of(seasons(item));
      case EPISODES -> count(item, playable -> playable.number().episode().isPresent());
      case VERSIONS ->
          item.playables().stream().mapToDouble(playable -> playable.versions().size()).max();
      case WIDTH -> most(item, stream -> stream.width().orElse(0));
      case HEIGHT -> most(item, stream -> stream.height().orElse(0));
      case BIT_DEPTH -> most(item, stream -> stream.format().bitDepth().orElse(0));
      case FRAME_RATE -> most(item, stream -> stream.format().framesPerSecond().orElse(0));
    };
  }

  private static OptionalDouble year(Item item) {
    OptionalInt year = item.release().year();
    return year.isPresent()
        ? OptionalDouble.of(year.getAsInt())
        : decimal(item.release().premiere().map(day -> (double) day.getYear()));
  }

  /** Season 0 holds what is not part of the story. */
  private static double seasons(Item item) {
    return item.playables().stream()
        .flatMapToInt(episode -> episode.number().season().stream())
        .filter(season -> season > 0)
        .distinct()
        .toArray()
        .length;
  }

  private static OptionalDouble count(Item item, Predicate<Playable> counts) {
    return OptionalDouble.of(item.playables().stream().filter(counts).toList().size());
  }

  /** Of all pictures the most; 0 stands for what is not known. */
  private static OptionalDouble most(Item item, ToDoubleFunction<VideoStream> length) {
    return item.versions()
        .flatMap(NumberFact::pictures)
        .mapToDouble(length)
        .filter(value -> value > 0)
        .max();
  }

  private static Stream<VideoStream> pictures(MediaVersion version) {
    return version.video().stream().filter(stream -> !stream.isCoverArt());
  }

  private static OptionalDouble decimal(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
