package dev.badgepipeline.badge.custom;

import dev.badgepipeline.badge.audio.AudioFacts;
import dev.badgepipeline.badge.edition.EditionFacts;
import dev.badgepipeline.badge.languages.SpokenLanguages;
import dev.badgepipeline.badge.resolution.PictureFacts;
import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact in words, of which an item may have several at once. */
enum TextFact {
  TITLE,
  TYPE,
  LIBRARY,
  PATH,
  STATUS,
  CONTENT_RATING,
  ORIGINAL_LANGUAGE,
  TAG,
  GENRE,
  STUDIO,
  COUNTRY,
  EDITION,
  AUDIO_LANGUAGE,
  SUBTITLE_LANGUAGE,
  /** Of each film or episode the best, such as {@code 4K}. */
  RESOLUTION,
  DYNAMIC_RANGE,
  /** Such as {@code hevc}. */
  VIDEO_CODEC,
  /** Such as {@code TrueHD Atmos}. */
  AUDIO_FORMAT;

  /** What an item has of it. */
  List<String> of(Item item) {
    Details details = item.details();
    return switch (this) {
      case TITLE -> List.of(item.title());
      case TYPE -> List.of(item.type().name());
      case LIBRARY -> one(item.library().map(LibraryRef::toString));
      case PATH -> one(details.path());
      case STATUS -> one(details.status());
      case CONTENT_RATING -> one(details.officialRating());
      case ORIGINAL_LANGUAGE -> one(details.originalLanguage());
      case TAG -> details.tags();
      case GENRE -> details.genres();
      case STUDIO -> details.studios();
      case COUNTRY -> details.countries();
      case EDITION -> EditionFacts.editions(item);
      case AUDIO_LANGUAGE -> SpokenLanguages.spoken(item);
      case SUBTITLE_LANGUAGE -> SpokenLanguages.subtitled(item);
      case RESOLUTION -> PictureFacts.resolutions(item);
      case DYNAMIC_RANGE -> PictureFacts.ranges(item);
      case VIDEO_CODEC -> PictureFacts.codecs(item);
      case AUDIO_FORMAT -> AudioFacts.formats(item);
    };
  }

  private static List<String> one(Optional<String> value) {
    return value.stream().toList();
  }

  /** Whether an item has one at most; then none means that it is not known. */
  boolean isSingle() {
    return switch (this) {
      case TITLE, TYPE, LIBRARY, PATH, STATUS, CONTENT_RATING, ORIGINAL_LANGUAGE -> true;
      default -> false;
    };
  }

  /** All that there are; empty where there may be any. */
  Set<String> domain() {
    return switch (this) {
      case TYPE ->
          Stream.of(ItemType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
      case RESOLUTION -> PictureFacts.allResolutions();
      case DYNAMIC_RANGE -> PictureFacts.allRanges();
      case AUDIO_FORMAT -> AudioFacts.allFormats();
      default -> Set.of();
    };
  }
}
