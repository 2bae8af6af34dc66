package dev.badgepipeline.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** A Jellyfin whose only series never ends: however far one reads, there are 200 more episodes. */
public final class EndlessSeries extends StandInServer {

  /** The series. */
  public static final String ID = "1b".repeat(16);

  private static final int PAGE = 200;
  private static final int STREAMS = 21;

  private final boolean isNew;
  private final int announced;
  private final AtomicInteger episodes = new AtomicInteger();

  private EndlessSeries(boolean isNew, int announced) {
    this.isNew = isNew;
    this.announced = announced;
  }

  /** Always has other episodes, and does not say how many. */
  public static EndlessSeries ofNewEpisodes() {
    return new EndlessSeries(true, 0);
  }

  /** Always has other episodes, but says how many there are. */
  public static EndlessSeries announcing(int episodes) {
    return new EndlessSeries(true, episodes);
  }

  /** Repeats the first page, as behind a proxy that loses the query. */
  public static EndlessSeries ofTheSameEpisodes() {
    return new EndlessSeries(false, Integer.MAX_VALUE);
  }

  /** How many pages of episodes were asked for. */
  public int pages() {
    return requests(request -> request.path().endsWith("/Episodes")).size();
  }

  @Override
  Response answer(Request request) {
    JsonArray items =
        request.path().equals("/Items")
            ? new JsonArray()
                .add(new JsonObject().put("Id", ID).put("Type", "Series").put("Name", "Endless"))
            : page();
    JsonObject page = new JsonObject().put("Items", items);
    return Response.json(
        200, (announced == 0 ? page : page.put("TotalRecordCount", announced)).encode());
  }

  private JsonArray page() {
    JsonArray page = new JsonArray();
    int first = isNew ? episodes.getAndAdd(PAGE) : 0;
    for (int number = first; number < first + PAGE; number++) {
      page.add(episode(number));
    }
    return page;
  }

  private static JsonObject episode(int number) {
    JsonArray streams =
        new JsonArray()
            .add(new JsonObject().put("Type", "Video").put("Codec", "hevc").put("Width", 1920));
    for (int language = 1; language < STREAMS; language++) {
      streams.add(
          new JsonObject()
              .put("Type", "Audio")
              .put("Codec", "ac3")
              .put("Channels", 6)
              .put("DisplayTitle", "Language " + language + " - Dolby Digital - 5.1"));
    }
    return new JsonObject()
        .put("Id", "%032x".formatted(number))
        .put("Type", "Episode")
        .put("Name", "Episode " + number)
        .put("MediaSources", new JsonArray().add(new JsonObject().put("MediaStreams", streams)));
  }
}
