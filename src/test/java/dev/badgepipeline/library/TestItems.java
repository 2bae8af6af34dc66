package dev.badgepipeline.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Items as tests need them: with the facts that a test is about, and none besides. */
public final class TestItems {

  private TestItems() {}

  public static Item movie(MediaVersion... versions) {
    return item(ItemType.MOVIE, new Playable("film", List.of(versions)));
  }

  public static Item series(MediaVersion... episodes) {
    return item(
        ItemType.SERIES,
        Arrays.stream(episodes)
            .map(episode -> new Playable("episode", List.of(episode)))
            .toArray(Playable[]::new));
  }

  /** The same item in a library. */
  public static Item in(LibraryRef library, Item item) {
    return like(item, Optional.of(library), item.title(), item.release(), item.details());
  }

  private static Item like(
      Item item, Optional<LibraryRef> library, String title, Release release, Details details) {
    return new Item(
        item.ref(),
        library,
        title,
        item.type(),
        item.ids(),
        item.seriesIds(),
        item.playables(),
        item.ratings(),
        release,
        details,
        item.posterTag());
  }

  private static Item item(ItemType type, Playable... playables) {
    return new Item(
        new ItemRef("test", "item"),
        Optional.empty(),
        "title",
        type,
        ProviderIds.NONE,
        ProviderIds.NONE,
        List.of(playables),
        List.of(),
        Release.UNKNOWN,
        Details.UNKNOWN,
        Optional.empty());
  }

  public static Item withIds(ItemType type, ProviderIds ids, ProviderIds seriesIds) {
    return new Item(
        new ItemRef("test", "item"),
        Optional.empty(),
        "title",
        type,
        ids,
        seriesIds,
        List.of(),
        List.of(),
        Release.UNKNOWN,
        Details.UNKNOWN,
        Optional.empty());
  }

  /** The same item that came out at some time. */
  public static Item released(Release release, Item item) {
    return like(item, item.library(), item.title(), release, item.details());
  }

  /** The same item of which the library says more. */
  public static Item with(Details details, Item item) {
    return like(item, item.library(), item.title(), item.release(), details);
  }

  /** An item with these films or episodes. */
  public static Item of(ItemType type, Playable... playables) {
    return item(type, playables);
  }

  public static Item withRatings(LibraryRating... ratings) {
    return new Item(
        new ItemRef("test", "item"),
        Optional.empty(),
        "title",
        ItemType.MOVIE,
        ProviderIds.imdb("tt0078788"),
        ProviderIds.NONE,
        List.of(),
        List.of(ratings),
        Release.UNKNOWN,
        Details.UNKNOWN,
        Optional.empty());
  }

  public static MediaVersion version(VideoStream... video) {
    return new MediaVersion(
        VersionFile.UNKNOWN, Optional.empty(), List.of(video), List.of(), List.of());
  }

  public static MediaVersion version(AudioStream... audio) {
    return new MediaVersion(
        VersionFile.UNKNOWN, Optional.empty(), List.of(), List.of(audio), List.of());
  }

  public static VideoStream video(int width, int height) {
    return video(width, height, "SDR");
  }

  public static VideoStream video(int width, int height, String rangeType) {
    return new VideoStream(
        Optional.of("hevc"),
        OptionalInt.of(width),
        OptionalInt.of(height),
        Optional.empty(),
        Optional.of(rangeType),
        Optional.empty(),
        OptionalInt.empty(),
        PictureFormat.UNKNOWN);
  }

  /** A stream of a format. */
  public static VideoStream video(String codec, int width, int height, PictureFormat format) {
    return new VideoStream(
        Optional.of(codec),
        OptionalInt.of(width),
        OptionalInt.of(height),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        format);
  }

  /** A version that is called something. */
  public static MediaVersion named(Optional<String> name, Optional<String> path) {
    return new MediaVersion(
        new VersionFile(name, path), Optional.empty(), List.of(), List.of(), List.of());
  }

  /** The same item of another title. */
  public static Item titled(String title, Item item) {
    return like(item, item.library(), title, item.release(), item.details());
  }

  public static AudioStream audio(String codec) {
    return new AudioStream(
        Optional.of(codec),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        /* isDefault= */ false,
        /* isHearingImpaired= */ false,
        /* language= */ Optional.empty());
  }

  public static AudioStream audio(String codec, String profile, String layout) {
    return new AudioStream(
        Optional.of(codec),
        Optional.of(profile),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(layout),
        Optional.empty(),
        Optional.empty(),
        /* isDefault= */ false,
        /* isHearingImpaired= */ false,
        /* language= */ Optional.empty());
  }

  public static AudioStream titled(String codec, String title) {
    return new AudioStream(
        Optional.of(codec),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(title),
        Optional.empty(),
        /* isDefault= */ false,
        /* isHearingImpaired= */ false,
        /* language= */ Optional.empty());
  }
}
