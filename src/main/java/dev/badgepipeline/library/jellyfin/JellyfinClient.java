package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.UnusablePosterException;
import dev.badgepipeline.library.jellyfin.JellyfinItem.Page;
import dev.badgepipeline.library.jellyfin.JellyfinSummary.VirtualFolder;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.upstream.BodyCoding;
import dev.badgepipeline.upstream.OversizedAnswerException;
import dev.badgepipeline.upstream.UpstreamClient;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamRequest;
import dev.badgepipeline.upstream.UpstreamResponse;
import dev.badgepipeline.upstream.UpstreamRetries;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Speaks Jellyfin's HTTP API, with the calls that an API key may make in 10.10, 10.11 and 12: the
 * modern {@code Authorization} header, items by the list call, and image uploads in base64. It
 * holds nothing that must be closed, so that another one is made when the server or its key
 * changes.
 */
final class JellyfinClient {

  private static final String SERVICE = "Jellyfin";
  private static final String LIBRARIES = "Library/VirtualFolders";

  /** What an answer without content may still say, such as an error. */
  private static final int SHORT = 64 * 1024;

  /** More than any picture of a few hundred pixels takes. */
  private static final int THUMBNAIL_BYTES = 1 << 20;

  private final JellyfinServer server;
  private final JellyfinLimits limits;
  private final UpstreamClient http;
  private final UpstreamRetries retries;
  private final JellyfinItems items;

  JellyfinClient(
      JellyfinServer server,
      JellyfinLimits limits,
      UpstreamClient http,
      UpstreamRetries retries,
      JellyfinItems items) {
    this.server = server;
    this.limits = limits;
    this.http = http;
    this.retries = retries;
    this.items = items;
  }

  /** A page of items; the query is one of {@code GET /Items}. */
  Uni<Page> items(Map<String, String> query) {
    return page("Items", query);
  }

  /** A page of the episodes of a series; the query is one of {@code GET /Shows/{id}/Episodes}. */
  Uni<Page> episodes(String seriesId, Map<String, String> query) {
    return page("Shows/" + seriesId + "/Episodes", query);
  }

  /** A page of summaries; the query is one of {@code GET /Items}. */
  Uni<JellyfinSummary.Page> summaries(Map<String, String> query) {
    return document("Items", query, JellyfinSummary.Page.class);
  }

  /** The server's libraries, which only an administrator's key may see, as API keys are. */
  Uni<List<VirtualFolder>> libraries() {
    return document(LIBRARIES, Map.of(), VirtualFolder[].class).map(List::of);
  }

  /** What the server does in the background, which only an administrator's key may see. */
  Uni<List<JellyfinTask>> tasks() {
    return document("ScheduledTasks", Map.of(), JellyfinTask[].class).map(List::of);
  }

  private Uni<Page> page(String path, Map<String, String> query) {
    return document(path, query, Page.class);
  }

  private <T> Uni<T> document(String path, Map<String, String> query, Class<T> type) {
    UpstreamRequest request = request(path, limits.pageBytes());
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      request = request.withQuery(parameter.getKey(), parameter.getValue());
    }
    return call(request)
        .chain(response -> accepted(response, path).decode(body -> understood(body, type)));
  }

  private <T> T understood(byte[] document, Class<T> type) {
    try {
      return items.read(document, type);
    } catch (MalformedItemException e) {
      throw new LibraryUnavailableException(
          "Jellyfin answers what it should not: " + e.getMessage(), e);
    }
  }

  /** What the server says of itself to everybody; fails with {@link UpstreamException}. */
  Uni<JellyfinInfo> info() {
    return http.send(request("System/Info/Public", SHORT)).map(this::info);
  }

  private JellyfinInfo info(UpstreamResponse response) {
    try {
      return response.isSuccess()
          ? items.read(response.body(), JellyfinInfo.class)
          : JellyfinInfo.NONE;
    } catch (MalformedItemException e) {
      return JellyfinInfo.NONE;
    }
  }

  /** With which status the key may see what only administrators may. */
  Uni<Integer> statusOfKey() {
    return http.send(request(LIBRARIES, limits.pageBytes())).map(UpstreamResponse::status);
  }

  /** The poster, scaled by the server, which keeps what it has scaled by the poster's tag. */
  Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes) {
    String path = posterPath(itemId);
    return poster(
        itemId,
        path,
        request(path, Math.min(maxBytes, THUMBNAIL_BYTES))
            .withQuery("fillWidth", Integer.toString(width))
            .withQuery("quality", "80")
            .withQuery("format", "Webp")
            .withQuery("tag", tag));
  }

  /**
   * The stored poster, unless it has more bytes than that or than are accepted: a size or quality
   * in the query would have it converted.
   */
  Uni<PosterFile> poster(String itemId, int maxBytes) {
    String path = posterPath(itemId);
    return poster(itemId, path, request(path, Math.min(maxBytes, limits.posterBytes())));
  }

  private Uni<PosterFile> poster(String itemId, String path, UpstreamRequest request) {
    return answer(request)
        .onFailure(OversizedAnswerException.class)
        .transform(oversized -> tooLarge(request))
        .onFailure(UpstreamException.class)
        .transform(JellyfinClient::unavailable)
        .map(response -> poster(itemId, response, path));
  }

  private static Throwable tooLarge(UpstreamRequest request) {
    return new PosterTooLargeException(
        "the poster that Jellyfin has is larger than "
            + request.maxBytes()
            + " bytes, the most that is accepted");
  }

  private static PosterFile poster(String itemId, UpstreamResponse response, String path) {
    if (response.status() == 404) {
      throw new NoPosterException("Jellyfin has no poster of item " + itemId);
    }
    try {
      return PosterFile.of(accepted(response, path).body());
    } catch (NotAPosterException e) {
      throw new UnusablePosterException(
          "the poster that Jellyfin has of item " + itemId + " cannot be badged: " + e.getMessage(),
          e);
    }
  }

  /** The body must be base64 text and the content type a concrete image type. */
  Uni<Void> upload(String itemId, PosterFile poster) {
    String path = posterPath(itemId);
    return BodyCoding.of(poster.bytes().length, () -> Base64.getEncoder().encode(poster.bytes()))
        .chain(text -> call(request(path, SHORT).posting(text, poster.format().contentType())))
        .invoke(
            response -> {
              if (response.status() == 404) {
                throw new ItemNotFoundException("Jellyfin has no item " + itemId);
              }
              accepted(response, path);
            })
        .replaceWithVoid();
  }

  private static String posterPath(String itemId) {
    return "Items/" + itemId + "/Images/Primary";
  }

  private UpstreamRequest request(String path, int maxBytes) {
    String token = URLEncoder.encode(server.key().value(), StandardCharsets.UTF_8);
    return UpstreamRequest.get(SERVICE, server.address().at(path), server.timeout(), maxBytes)
        .withHeader("Authorization", "MediaBrowser Token=\"" + token + "\"")
        .withHeader("Accept", "application/json, image/*;q=0.9, */*;q=0.1");
  }

  private Uni<UpstreamResponse> call(UpstreamRequest request) {
    return answer(request)
        .onFailure(UpstreamException.class)
        .transform(JellyfinClient::unavailable);
  }

  /** Every call may be repeated: reading changes nothing, and an upload replaces the poster. */
  private Uni<UpstreamResponse> answer(UpstreamRequest request) {
    return retries.free(() -> http.send(request).invoke(JellyfinClient::failIfOverloaded));
  }

  private static Throwable unavailable(Throwable failure) {
    return new LibraryUnavailableException(String.valueOf(failure.getMessage()), failure);
  }

  private static void failIfOverloaded(UpstreamResponse response) {
    if (response.status() == 429 || response.status() >= 502) {
      throw new UpstreamException("Jellyfin answers " + response.status());
    }
  }

  private static UpstreamResponse accepted(UpstreamResponse response, String path) {
    int status = response.status();
    if (response.isSuccess()) {
      return response;
    }
    throw new LibraryUnavailableException(
        status == 401 || status == 403
            ? "Jellyfin refuses the API key (status " + status + ")"
            : "Jellyfin answers " + status + " to /" + path);
  }
}
