package dev.badgepipeline.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/**
 * Jellyfin 12 as an API key sees it: the modern {@code Authorization} header alone, no item without
 * a user but by the list call, uploads in base64 with a concrete image type, missing episodes
 * listed unless they are not wanted.
 */
public final class StandInJellyfin extends StandInServer {

  /** The API key that it accepts. */
  public static final String KEY = "jellyfin-key-4711";

  private static final Pattern IMAGE = Pattern.compile("/Items/([0-9a-f]{32})/Images/Primary");
  private static final Pattern EPISODES = Pattern.compile("/Shows/([0-9a-f]{32})/Episodes");
  private static final Set<String> ON_REQUEST =
      Set.of(
          "ProviderIds",
          "MediaSources",
          "MediaStreams",
          "Etag",
          "Tags",
          "SortName",
          "Path",
          "Genres",
          "Studios",
          "ProductionLocations",
          "DateCreated");
  private static final Set<String> IMAGE_TYPES = Set.of("image/jpeg", "image/png", "image/webp");

  private final Map<String, JsonObject> items = new ConcurrentHashMap<>();
  private final Map<String, List<JsonObject>> episodes = new ConcurrentHashMap<>();
  private final Map<String, Poster> posters = new ConcurrentHashMap<>();
  private volatile Consumer<String> beforeUpload = itemId -> {};
  private volatile int fault;
  private volatile String version = "10.11.3";
  private volatile boolean isAdministrator = true;
  private volatile JsonArray libraries = new JsonArray();
  private final Map<String, Set<String>> collections = new ConcurrentHashMap<>();
  private final Map<String, Saved> saved = new ConcurrentHashMap<>();
  private final AtomicLong saves = new AtomicLong();
  private volatile Clock clock = Clock.systemUTC();
  private volatile boolean isScanning;

  /** When an item was last saved, which decides its Etag, and in which turn. */
  private record Saved(Instant at, long turn) {

    private String etag() {
      return "%032x".formatted(turn);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Poster(byte[] bytes, String contentType, String tag) {

    private static Poster of(byte[] bytes, String contentType) {
      return new Poster(bytes, contentType, UUID.randomUUID().toString().replace("-", ""));
    }

    /** Not as WebP, as the real one would: whoever is given it looks at its bytes. */
    private byte[] scaled(int width) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        Thumbnails.of(new ByteArrayInputStream(bytes))
            .width(width)
            .outputFormat("jpg")
            .toOutputStream(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  /** Adds a film or series with its poster; what was there before under its id is gone. */
  public void add(JsonObject item, byte[] poster, String contentType, JsonObject... itsEpisodes) {
    String id = item.getString("Id");
    items.put(id, item);
    episodes.put(id, List.of(itsEpisodes));
    Stream.of(itsEpisodes).map(episode -> episode.getString("Id")).forEach(this::save);
    if (!item.containsKey("Etag")) {
      save(id);
    }
    posters.put(id, Poster.of(poster, contentType));
  }

  /** Puts films into a collection, which is added like a film. */
  public void collect(String collectionId, String... filmIds) {
    collections.put(collectionId, Set.of(filmIds));
  }

  /** Something about an item changes, as when its file is probed anew; so does its Etag. */
  public void save(String itemId) {
    saved.put(itemId, new Saved(clock.instant(), saves.incrementAndGet()));
  }

  /** Changes fields of an item. */
  public void change(String itemId, JsonObject fields) {
    items.computeIfPresent(itemId, (id, item) -> item.copy().mergeIn(fields));
    save(itemId);
  }

  /** Changes fields of all episodes of a series, which the series does not notice. */
  public void changeEpisodes(String seriesId, JsonObject fields) {
    episodes.computeIfPresent(
        seriesId,
        (id, all) -> all.stream().map(episode -> episode.copy().mergeIn(fields)).toList());
    episodes.getOrDefault(seriesId, List.of()).forEach(episode -> save(episode.getString("Id")));
  }

  /** From now on it tells the time by this. */
  public void live(Clock other) {
    clock = other;
  }

  /** Reads its libraries in, or has done. */
  public void scan(boolean running) {
    isScanning = running;
  }

  /** Forgets a film or series, and what was asked about it. */
  public void remove(String itemId) {
    items.remove(itemId);
    episodes.remove(itemId);
    posters.remove(itemId);
    forgetRequests(request -> request.path().contains(itemId));
  }

  /** Replaces a poster as a person would in the web interface. */
  public void replacePoster(String itemId, byte[] poster) {
    posters.computeIfPresent(itemId, (id, old) -> Poster.of(poster, old.contentType()));
    save(itemId);
  }

  /** The poster that the server shows now. */
  public byte[] poster(String itemId) {
    return Objects.requireNonNull(posters.get(itemId)).bytes();
  }

  /** The uploads of an item's poster so far. */
  public List<Request> uploads(String itemId) {
    return requests(
        request ->
            request.method().equals("POST")
                && request.path().equals("/Items/" + itemId + "/Images/Primary"));
  }

  /** Is told of each upload before it takes effect. */
  public void beforeUpload(Consumer<String> listener) {
    beforeUpload = listener;
  }

  /** Says that it is of another version. */
  public void version(String other) {
    version = other;
  }

  /** Its key is one of a user who may look and change nothing. */
  public void demote() {
    isAdministrator = false;
  }

  /** Adds a library in one folder. */
  public void addLibrary(String id, String name, String folder) {
    libraries =
        libraries
            .copy()
            .add(
                new JsonObject()
                    .put("ItemId", id)
                    .put("Name", name)
                    .put("CollectionType", "movies")
                    .put("Locations", new JsonArray().add(folder)));
  }

  /** Answers every request with a status from now on, as behind a broken proxy. */
  public void failWith(int status) {
    fault = status;
  }

  /** Forgets all items, requests, listeners and faults. */
  public void reset() {
    fault = 0;
    version = "10.11.3";
    isAdministrator = true;
    libraries = new JsonArray();
    clock = Clock.systemUTC();
    isScanning = false;
    saved.clear();
    items.clear();
    episodes.clear();
    collections.clear();
    posters.clear();
    beforeUpload = itemId -> {};
    forgetRequests();
  }

  @Override
  Response answer(Request request) {
    if (fault != 0) {
      return Response.empty(fault);
    }
    if (request.path().equals("/System/Info/Public")) {
      return Response.json(
          200,
          new JsonObject()
              .put("ProductName", "Jellyfin Server")
              .put("ServerName", "attic")
              .put("Version", version)
              .encode());
    }
    if (!request.header("Authorization").equals("MediaBrowser Token=\"" + KEY + "\"")) {
      return Response.empty(401);
    }
    if (request.path().equals("/Library/VirtualFolders")) {
      return isAdministrator ? Response.json(200, libraries.encode()) : Response.empty(403);
    }
    if (request.path().equals("/ScheduledTasks")) {
      return Response.json(200, tasks().encode());
    }
    Matcher image = IMAGE.matcher(request.path());
    if (image.matches()) {
      return image(image.group(1), request);
    }
    Matcher show = EPISODES.matcher(request.path());
    if (show.matches()) {
      return page(episodes(show.group(1), request), request);
    }
    if (request.path().equals("/Items")) {
      return page(items(request), request);
    }
    // An item by its path needs a user, which an API key is not.
    return Response.text(400, "Error processing request.");
  }

  private List<JsonObject> items(Request request) {
    String ids = request.query().getOrDefault("ids", "");
    return ids.isEmpty()
        ? Stream.concat(items.values().stream(), episodes.values().stream().flatMap(List::stream))
            .filter(item -> isIn(item, request.query().get("parentId")))
            .filter(item -> isOfType(item, request.query().get("includeItemTypes")))
            .filter(item -> isSavedSince(item, request.query().get("minDateLastSaved")))
            .filter(item -> isCalled(item, request.query().getOrDefault("searchTerm", "")))
            .sorted(Comparator.comparing(item -> item.getString("DateCreated", "")))
            .toList()
        : Stream.of(ids.split(",", -1)).flatMap(id -> Stream.ofNullable(items.get(id))).toList();
  }

  /** Everything is in every library. */
  private boolean isIn(JsonObject item, @Nullable String parentId) {
    @Nullable Set<String> members = parentId == null ? null : collections.get(parentId);
    return members == null || members.contains(item.getString("Id"));
  }

  private static boolean isCalled(JsonObject item, String term) {
    return item.getString("Name").toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT));
  }

  private boolean isSavedSince(JsonObject item, @Nullable String moment) {
    @Nullable Saved last = saved.get(item.getString("Id"));
    return moment == null || (last != null && !last.at().isBefore(Instant.parse(moment)));
  }

  private JsonArray tasks() {
    return new JsonArray()
        .add(new JsonObject().put("Key", "CleanCache").put("State", "Running"))
        .add(
            new JsonObject()
                .put("Key", "RefreshLibrary")
                .put("State", isScanning ? "Running" : "Idle"));
  }

  private static boolean isOfType(JsonObject item, @Nullable String types) {
    return types == null || List.of(types.split(",", -1)).contains(item.getString("Type"));
  }

  private List<JsonObject> episodes(String seriesId, Request request) {
    boolean withoutMissing = "false".equals(request.query().get("isMissing"));
    @Nullable String seasonId = request.query().get("seasonId");
    return episodes.getOrDefault(seriesId, List.of()).stream()
        .filter(episode -> !withoutMissing || !"Virtual".equals(episode.getString("LocationType")))
        .filter(episode -> seasonId == null || seasonId.equals(episode.getString("SeasonId")))
        .toList();
  }

  private Response page(List<JsonObject> found, Request request) {
    int start = Integer.parseInt(request.query().getOrDefault("startIndex", "0"));
    int limit = Integer.parseInt(request.query().getOrDefault("limit", "1000"));
    JsonArray shown = new JsonArray();
    found.stream().skip(start).limit(limit).map(item -> dto(item, request)).forEach(shown::add);
    return Response.json(
        200,
        new JsonObject()
            .put("Items", shown)
            .put("TotalRecordCount", found.size())
            .put("StartIndex", start)
            .encode());
  }

  /** Fields beyond the usual ones are there only when they are asked for. */
  private JsonObject dto(JsonObject item, Request request) {
    List<String> fields = List.of(request.query().getOrDefault("fields", "").split(",", -1));
    JsonObject dto = item.copy();
    @Nullable Saved last = saved.get(item.getString("Id"));
    if (last != null) {
      dto.put("Etag", last.etag());
    }
    ON_REQUEST.stream().filter(field -> !fields.contains(field)).forEach(dto::remove);
    @Nullable Poster poster = posters.get(item.getString("Id"));
    JsonObject tags = new JsonObject();
    if (poster != null) {
      tags.put("Primary", poster.tag());
    }
    return dto.put("ImageTags", tags);
  }

  private Response image(String itemId, Request request) {
    Poster poster = posters.get(itemId);
    if (poster == null) {
      return Response.empty(404);
    }
    return switch (request.method()) {
      case "GET" -> shown(poster, request.query());
      case "POST" -> upload(itemId, request);
      default -> Response.empty(405);
    };
  }

  private static Response shown(Poster poster, Map<String, String> query) {
    if (query.isEmpty()) {
      return new Response(200, poster.contentType(), poster.bytes());
    }
    return query.keySet().equals(Set.of("fillWidth", "quality", "format", "tag"))
        ? new Response(200, "image/jpeg", poster.scaled(Integer.parseInt(query.get("fillWidth"))))
        : Response.text(410, "a quality would have the poster converted");
  }

  private Response upload(String itemId, Request request) {
    String contentType = request.header("Content-Type");
    if (!IMAGE_TYPES.contains(contentType)) {
      return Response.text(400, "Incorrect ContentType.");
    }
    try {
      byte[] poster =
          Base64.getDecoder().decode(new String(request.body(), StandardCharsets.US_ASCII));
      beforeUpload.accept(itemId);
      posters.put(itemId, Poster.of(poster, contentType));
      save(itemId);
      return Response.empty(204);
    } catch (IllegalArgumentException notBase64) {
      return Response.text(500, "Error processing request.");
    }
  }
}
