package dev.badgepipeline.standin;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** TMDb's API, version 3, with a read access token in the {@code Authorization} header. */
public final class StandInTmdb extends StandInServer {

  /** The token that it accepts. */
  public static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.tmdb-4711";

  private static final String WATCH_PROVIDERS = "watch/providers";

  private final Map<String, JsonObject> titles = new ConcurrentHashMap<>();

  /**
   * Adds a title.
   *
   * @param path such as {@code /tv/114461}
   * @param average from 0 to 10
   * @param votes 0 for a title that nobody has rated
   */
  public void add(String path, double average, int votes) {
    titles.put(path, new JsonObject().put("vote_average", average).put("vote_count", votes));
  }

  /**
   * Says more of a title that was added.
   *
   * @param member such as {@code watch/providers}, which is left out until it is asked for
   */
  public void add(String path, String member, JsonObject fact) {
    titles.computeIfPresent(path, (same, title) -> title.copy().put(member, fact));
  }

  /** Forgets all titles and requests. */
  public void reset() {
    titles.clear();
    forgetRequests();
  }

  @Override
  Response answer(Request request) {
    if (!request.header("Authorization").equals("Bearer " + TOKEN)) {
      return Response.json(
          401,
          "{\"success\":false,\"status_code\":7,\"status_message\":\"Invalid API key: You must be"
              + " granted a valid key.\"}");
    }
    JsonObject title = titles.get(request.path());
    return title == null
        ? Response.json(
            404,
            "{\"success\":false,\"status_code\":34,\"status_message\":\"The resource you requested"
                + " could not be found.\"}")
        : Response.json(200, asked(title, request).encode());
  }

  private static JsonObject asked(JsonObject title, Request request) {
    JsonObject answer = title.copy();
    if (!WATCH_PROVIDERS.equals(request.query().get("append_to_response"))) {
      answer.remove(WATCH_PROVIDERS);
    }
    return answer;
  }
}
