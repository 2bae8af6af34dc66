package dev.badgepipeline.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * OMDb: all values are texts, the key and the id are query parameters, limits come as status 401.
 */
public final class StandInOmdb extends StandInServer {

  /** The API key that it accepts. */
  public static final String KEY = "5eac4711ba01";

  private final Map<String, JsonObject> titles = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Response> fault = new AtomicReference<>();
  private final AtomicReference<Duration> pause = new AtomicReference<>(Duration.ZERO);

  /**
   * Adds a title.
   *
   * @param imdb such as {@code 7.6}, or {@code N/A}
   * @param rottenTomatoes such as {@code 86%}; empty for a title without
   * @param metacritic such as {@code 68}, or {@code N/A}
   * @param awards a sentence, or {@code N/A}
   */
  public void add(
      String imdbId, String imdb, String rottenTomatoes, String metacritic, String awards) {
    JsonArray ratings = new JsonArray();
    if (!imdb.equals("N/A")) {
      ratings.add(rating("Internet Movie Database", imdb + "/10"));
    }
    if (!rottenTomatoes.isEmpty()) {
      ratings.add(rating("Rotten Tomatoes", rottenTomatoes));
    }
    if (!metacritic.equals("N/A")) {
      ratings.add(rating("Metacritic", metacritic + "/100"));
    }
    titles.put(
        imdbId,
        new JsonObject()
            .put("imdbID", imdbId)
            .put("Awards", awards)
            .put("Ratings", ratings)
            .put("Metascore", metacritic)
            .put("imdbRating", imdb)
            .put("Response", "True"));
  }

  private static JsonObject rating(String source, String value) {
    return new JsonObject().put("Source", source).put("Value", value);
  }

  /** Answers every request with an error from now on. */
  public void failWith(int status, String body) {
    fault.set(Response.json(status, body));
  }

  /** Answers every request later from now on. */
  public void answerAfter(Duration wait) {
    pause.set(wait);
  }

  /** The requests for a title so far. */
  public List<Request> requestsFor(String imdbId) {
    return requests(request -> imdbId.equals(request.query().get("i")));
  }

  /** Forgets a title, and what was asked about it. */
  public void remove(String imdbId) {
    titles.remove(imdbId);
    forgetRequests(request -> request.query().containsValue(imdbId));
  }

  /** Forgets all titles, requests and faults. */
  public void reset() {
    titles.clear();
    fault.set(null);
    pause.set(Duration.ZERO);
    forgetRequests();
  }

  @Override
  Response answer(Request request) {
    LockSupport.parkNanos(pause.get().toNanos());
    Response broken = fault.get();
    if (broken != null) {
      return broken;
    }
    if (!KEY.equals(request.query().get("apikey"))) {
      return Response.json(401, "{\"Response\":\"False\",\"Error\":\"Invalid API key!\"}");
    }
    JsonObject title = titles.get(request.query().getOrDefault("i", ""));
    return title == null
        ? Response.json(200, "{\"Response\":\"False\",\"Error\":\"Incorrect IMDb ID.\"}")
        : Response.json(200, title.encode());
  }
}
