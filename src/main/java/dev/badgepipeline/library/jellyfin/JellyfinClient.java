package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.jellyfin.JellyfinItem.Page;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.UpstreamCalls;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamWebClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Speaks Jellyfin's HTTP API, with the calls that an API key may make in 10.10, 10.11 and 12: the
 * modern {@code Authorization} header, items by the list call, and image uploads in base64.
 */
final class JellyfinClient {

  private static final String SERVICE = "Jellyfin";
  private static final int TRIES_AGAIN = 2;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);

  private final WebClient http;
  private final UpstreamCalls calls;
  private final JellyfinItems items;
  private final ServiceAddress address;
  private final String authorization;
  private final Duration timeout;

  JellyfinClient(
      Vertx vertx,
      UpstreamCalls calls,
      JellyfinItems items,
      String url,
      String apiKey,
      Duration timeout) {
    this.http = UpstreamWebClient.create(vertx, timeout);
    this.calls = calls;
    this.items = items;
    this.address = new ServiceAddress(url);
    String token = URLEncoder.encode(apiKey, StandardCharsets.UTF_8);
    this.authorization = "MediaBrowser Token=\"" + token + "\"";
    this.timeout = timeout;
  }

  /** A page of items; the query is one of {@code GET /Items}. */
  Uni<Page> items(Map<String, String> query) {
    return page("Items", query);
  }

  /** A page of the episodes of a series; the query is one of {@code GET /Shows/{id}/Episodes}. */
  Uni<Page> episodes(String seriesId, Map<String, String> query) {
    return page("Shows/" + seriesId + "/Episodes", query);
  }

  private Uni<Page> page(String path, Map<String, String> query) {
    return call(() -> {
          HttpRequest<Buffer> request = request(HttpMethod.GET, path);
          query.forEach(request::addQueryParam);
          return request.send();
        })
        .map(response -> understood(accepted(response, path)));
  }

  private Page understood(HttpResponse<Buffer> response) {
    try {
      return items.read(response.bodyAsString("UTF-8"), Page.class);
    } catch (MalformedItemException e) {
      throw new LibraryUnavailableException(
          "Jellyfin answers what it should not: " + e.getMessage(), e);
    }
  }

  /** The stored poster: a size or quality in the query would have it converted. */
  Uni<PosterFile> poster(String itemId) {
    String path = posterPath(itemId);
    return call(() -> request(HttpMethod.GET, path).send())
        .map(
            response -> {
              if (response.statusCode() == 404) {
                throw new NoPosterException("Jellyfin has no poster of item " + itemId);
              }
              Buffer body = accepted(response, path).body();
              try {
                return PosterFile.of(body == null ? new byte[0] : body.getBytes());
              } catch (NotAPosterException e) {
                throw new NoPosterException(
                    "the poster that Jellyfin has of item "
                        + itemId
                        + " cannot be badged: "
                        + e.getMessage(),
                    e);
              }
            });
  }

  /** The body must be base64 text and the content type a concrete image type. */
  Uni<Void> upload(String itemId, PosterFile poster) {
    String path = posterPath(itemId);
    Buffer body = Buffer.buffer(Base64.getEncoder().encode(poster.bytes()));
    return call(() ->
            request(HttpMethod.POST, path)
                .putHeader("Content-Type", poster.format().contentType())
                .sendBuffer(body))
        .invoke(
            response -> {
              if (response.statusCode() == 404) {
                throw new ItemNotFoundException("Jellyfin has no item " + itemId);
              }
              accepted(response, path);
            })
        .replaceWithVoid();
  }

  private static String posterPath(String itemId) {
    return "Items/" + itemId + "/Images/Primary";
  }

  private HttpRequest<Buffer> request(HttpMethod method, String path) {
    return http.requestAbs(method, address.at(path))
        .putHeader("Authorization", authorization)
        .putHeader("Accept", "application/json, image/*;q=0.9, */*;q=0.1");
  }

  /** Every call may be repeated: reading changes nothing, and an upload replaces the poster. */
  private Uni<HttpResponse<Buffer>> call(Supplier<Uni<HttpResponse<Buffer>>> request) {
    return calls
        .send(SERVICE, timeout, request)
        .invoke(JellyfinClient::failIfOverloaded)
        .onFailure(UpstreamException.class)
        .retry()
        .withBackOff(FIRST_WAIT)
        .withJitter(0.3)
        .atMost(TRIES_AGAIN)
        .onFailure(failure -> !(failure instanceof LibraryUnavailableException))
        .transform(failure -> new LibraryUnavailableException(inWords(failure), failure));
  }

  /** Mutiny wraps the last failure in a sentence of its own about retries. */
  private static String inWords(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof UpstreamException || cause == null
        ? String.valueOf(failure.getMessage())
        : String.valueOf(cause.getMessage());
  }

  private static void failIfOverloaded(HttpResponse<Buffer> response) {
    if (response.statusCode() == 429 || response.statusCode() >= 502) {
      throw new UpstreamException("Jellyfin answers " + response.statusCode());
    }
  }

  private static HttpResponse<Buffer> accepted(HttpResponse<Buffer> response, String path) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return response;
    }
    throw new LibraryUnavailableException(
        status == 401 || status == 403
            ? "Jellyfin refuses the API key (status " + status + ")"
            : "Jellyfin answers " + status + " to /" + path);
  }
}
