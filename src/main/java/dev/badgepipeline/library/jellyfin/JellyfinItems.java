package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.json.JsonMistake;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryDate;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands items in Jellyfin's vocabulary. */
@ApplicationScoped
public class JellyfinItems {

  private static final Pattern IMDB_ID = Pattern.compile("tt\\d{5,12}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  private static final int LONGEST_LINE = 500;

  /**
   * A page of 200 episodes with 20 streams each has about a quarter of it. An object in a list
   * takes three bytes of JSON and thirty times as many in memory.
   */
  private static final int MOST_TOKENS = 1_000_000;

  /** One item alone has some thousands, and strangers send it several at a time. */
  private static final int MOST_TOKENS_OF_ONE = 200_000;

  private static final String TOO_LARGE = "the item is larger or deeper than any item is";

  private final ObjectMapper pages;
  private final ObjectMapper single;

  JellyfinItems(ObjectMapper json) {
    this.pages = bounded(json, MOST_TOKENS);
    this.single = bounded(json, MOST_TOKENS_OF_ONE);
  }

  private static ObjectMapper bounded(ObjectMapper json, int mostTokens) {
    return json.copyWith(
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxTokenCount(mostTokens).build())
            .build());
  }

  /**
   * Reads an item that comes with its poster.
   *
   * @param document JSON with Jellyfin's field names: Name, Type, ProviderIds, and MediaSources or
   *     MediaStreams
   * @throws MalformedItemException naming the field that cannot be understood
   */
  public Item parse(String document) {
    JellyfinItem item = read(single, document.getBytes(StandardCharsets.UTF_8), JellyfinItem.class);
    String id = line("Id", Objects.requireNonNullElse(item.id(), "uploaded"));
    String name = line("Name", Objects.requireNonNullElse(item.name(), ""));
    ItemType type = type(item);
    ProviderIds ids = checkedIds(item);
    return new Item(
        ItemRef.uploaded(id),
        Optional.empty(),
        name,
        type,
        ids,
        ProviderIds.NONE,
        List.of(playable(item)),
        List.of(),
        release(item),
        JellyfinDetails.of(item, type),
        Optional.empty());
  }

  /** What comes from outside and goes into log lines must not be able to forge any. */
  private static String line(String field, String text) {
    if (text.isBlank() || text.length() > LONGEST_LINE || CONTROL.matcher(text).find()) {
      throw new MalformedItemException(
          field + " must be a text of 1 to " + LONGEST_LINE + " characters in one line");
    }
    return text;
  }

  /**
   * Reads a page of items.
   *
   * @throws MalformedItemException naming the field that cannot be understood
   */
  <T> T read(byte[] document, Class<T> type) {
    return read(pages, document, type);
  }

  private static <T> T read(ObjectMapper json, byte[] document, Class<T> type) {
    try {
      T read = json.readValue(document, type);
      if (read == null) {
        throw new MalformedItemException("the item must be a JSON object");
      }
      return read;
    } catch (JsonMappingException e) {
      throw new MalformedItemException(
          e.getCause() instanceof StreamConstraintsException
              ? TOO_LARGE
              : JsonMistake.in(e).sentence(),
          e);
    } catch (StreamConstraintsException e) {
      throw new MalformedItemException(TOO_LARGE, e);
    } catch (IOException e) {
      throw new MalformedItemException("the item is not valid JSON", e);
    }
  }

  static ItemType type(JellyfinItem item) {
    return TypeNames.type(item.type())
        .orElseThrow(
            () ->
                new MalformedItemException(
                    "Type must be Movie, Series, Season, Episode or BoxSet, not " + item.type()));
  }

  private static ProviderIds checkedIds(JellyfinItem item) {
    id(item.providerIds(), "Imdb")
        .filter(Predicate.not(id -> IMDB_ID.matcher(id).matches()))
        .ifPresent(
            wrong -> {
              throw new MalformedItemException(
                  "ProviderIds.Imdb must look like tt0078788, not " + wrong);
            });
    return ids(item.providerIds());
  }

  /** Ids that cannot be ids are none: they must not become part of a request. */
  static ProviderIds ids(@Nullable Map<String, @Nullable String> ids) {
    return new ProviderIds(
        id(ids, "Imdb").filter(id -> IMDB_ID.matcher(id).matches()),
        id(ids, "Tmdb").filter(id -> NUMBER.matcher(id).matches()),
        id(ids, "Tvdb").filter(id -> NUMBER.matcher(id).matches()));
  }

  private static Optional<String> id(@Nullable Map<String, @Nullable String> ids, String provider) {
    if (ids == null) {
      return Optional.empty();
    }
    return ids.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(provider))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  static Release release(JellyfinItem item) {
    return Release.of(
        Optional.ofNullable(item.premiereDate()),
        number(item.productionYear()),
        Optional.ofNullable(item.status()));
  }

  static Playable playable(JellyfinItem item) {
    return new Playable(
        JellyfinStreams.text(item.name()).orElse(""),
        JellyfinDetails.episode(item),
        Optional.ofNullable(item.premiereDate()).flatMap(LibraryDate::of),
        JellyfinDetails.runtime(item),
        JellyfinStreams.versions(item));
  }

  private static OptionalInt number(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
