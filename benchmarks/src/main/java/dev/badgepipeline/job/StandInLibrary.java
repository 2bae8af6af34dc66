package dev.badgepipeline.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Jellyfin of any number of titles in a process of its own, which answers at once and counts. As
 * the real one it changes an item's {@code Etag} and saving date with each upload. What is counted
 * is at {@code /counts}; {@code POST /touch?items=n} upgrades the files of some titles.
 */
final class StandInLibrary {

  private static final Pattern IMAGE = Pattern.compile("/Items/([0-9a-f]{32})/Images/Primary");
  private static final Pattern EPISODES = Pattern.compile("/Shows/([0-9a-f]{32})/Episodes");
  private static final int THREADS = 4;
  private static final long CREATED = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

  private final Titles titles;
  private final Path folder;
  private final AtomicIntegerArray uploads;
  private final AtomicIntegerArray upgrades;
  private final AtomicLongArray saved;
  private final AtomicLongArray episodesSaved;
  private final LongAdder lists = new LongAdder();
  private final LongAdder reads = new LongAdder();
  private final LongAdder downloads = new LongAdder();

  private StandInLibrary(Titles titles, Path folder) {
    this.titles = titles;
    this.folder = folder;
    this.uploads = new AtomicIntegerArray(titles.count());
    this.upgrades = new AtomicIntegerArray(titles.count());
    this.saved = new AtomicLongArray(titles.count());
    this.episodesSaved = new AtomicLongArray(titles.count());
    IntStream.range(0, titles.count()).forEach(title -> saved.set(title, CREATED + title * 1000L));
  }

  /**
   * Serves until the process is ended; says its port on the first line.
   *
   * @param arguments how many titles there are, and an empty folder for uploaded posters
   */
  public static void main(String[] arguments) throws IOException {
    StandInLibrary library =
        new StandInLibrary(Titles.of(Integer.parseInt(arguments[0])), Path.of(arguments[1]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", library::serve);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private void serve(HttpExchange call) throws IOException {
    try (call) {
      Map<String, String> query = query(call.getRequestURI().getQuery());
      String path = call.getRequestURI().getPath();
      Matcher image = IMAGE.matcher(path);
      Matcher episodes = EPISODES.matcher(path);
      if (image.matches()) {
        image(call, titles.number(image.group(1)));
      } else if (episodes.matches()) {
        reads.increment();
        json(call, page(episodes(titles.number(episodes.group(1)))));
      } else {
        json(call, document(path, query));
      }
    }
  }

  private String document(String path, Map<String, String> query) {
    return switch (path) {
      case "/Items" -> query.containsKey("ids") ? byIds(query) : list(query);
      case "/Library/VirtualFolders" ->
          """
          [{"ItemId":"f0000000000000000000000000000001","Name":"All","Locations":["/media"]}]""";
      case "/System/Info/Public" ->
          "{\"ProductName\":\"Jellyfin Server\",\"ServerName\":\"load\",\"Version\":\"10.11.3\"}";
      case "/ScheduledTasks" -> "[{\"Key\":\"RefreshLibrary\",\"State\":\"Idle\"}]";
      case "/counts" -> counts();
      case "/touch" -> touch(Integer.parseInt(query.get("items")));
      default -> "{}";
    };
  }

  private String byIds(Map<String, String> query) {
    reads.increment();
    boolean media = query.getOrDefault("fields", "").contains("Media");
    return page(
        Pattern.compile(",")
            .splitAsStream(query.get("ids"))
            .mapToInt(titles::number)
            .filter(title -> title >= 0)
            .mapToObj(title -> item(title, media))
            .collect(Collectors.joining(",")));
  }

  private String list(Map<String, String> query) {
    lists.increment();
    String type = query.getOrDefault("includeItemTypes", "Movie");
    if (query.getOrDefault("limit", "").equals("0")) {
      return "{\"Items\":[],\"TotalRecordCount\":" + titles.count() + "}";
    }
    long since =
        query.containsKey("minDateLastSaved")
            ? Instant.parse(query.get("minDateLastSaved")).toEpochMilli()
            : 0;
    boolean episodes = type.equals("Episode");
    AtomicLongArray dates = episodes ? episodesSaved : saved;
    return page(
        IntStream.range(0, titles.count())
            .filter(title -> titles.isSeries(title) != type.equals("Movie"))
            .filter(title -> dates.get(title) >= since)
            .skip(Long.parseLong(query.getOrDefault("startIndex", "0")))
            .limit(Long.parseLong(query.getOrDefault("limit", "1000")))
            .mapToObj(title -> episodes ? episode(title, 0) : item(title, /* media= */ false))
            .collect(Collectors.joining(",")));
  }

  private String item(int title, boolean media) {
    return "{%s,\"Etag\":\"%x\",\"DateCreated\":\"%s\",\"ImageTags\":{\"Primary\":\"%s\"}%s}"
        .formatted(
            titles.summary(title),
            saved.get(title),
            Instant.ofEpochMilli(CREATED + title * 1000L),
            "tag" + title + "x" + uploads.get(title),
            media && !titles.isSeries(title) ? "," + streams(title) : "");
  }

  /** A title whose file was upgraded has other streams. */
  private String streams(int title) {
    return Titles.sources(title + upgrades.get(title));
  }

  private String episodes(int series) {
    return IntStream.range(0, Titles.EPISODES)
        .mapToObj(number -> episode(series, number))
        .collect(Collectors.joining(","));
  }

  private String episode(int series, int number) {
    return "{\"Id\":\"%s\",\"Name\":\"Episode %d\",\"Type\":\"Episode\",\"SeriesId\":\"%s\",%s}"
        .formatted(
            Titles.episodeId(series, number), number, Titles.id(series), streams(series));
  }

  private static String page(String items) {
    return "{\"Items\":[" + items + "]}";
  }

  private void image(HttpExchange call, int title) throws IOException {
    if (title < 0) {
      call.sendResponseHeaders(404, -1);
    } else if (call.getRequestMethod().equals("POST")) {
      Files.write(uploaded(title), Base64.getDecoder().decode(call.getRequestBody().readAllBytes()));
      uploads.incrementAndGet(title);
      saved.set(title, System.currentTimeMillis());
      call.sendResponseHeaders(204, -1);
    } else {
      downloads.increment();
      byte[] poster =
          uploads.get(title) > 0 ? Files.readAllBytes(uploaded(title)) : titles.poster(title);
      answer(call, "image/jpeg", poster);
    }
  }

  private Path uploaded(int title) {
    return folder.resolve(Integer.toString(title));
  }

  /** Upgrades as many titles, spread over the library. */
  private String touch(int items) {
    IntStream.range(0, items)
        .map(number -> (int) ((long) number * titles.count() / items))
        .forEach(this::upgrade);
    return "{}";
  }

  /** The upgrade of an episode does not touch its series. */
  private void upgrade(int title) {
    upgrades.incrementAndGet(title);
    (titles.isSeries(title) ? episodesSaved : saved).set(title, System.currentTimeMillis());
  }

  private String counts() {
    int[] of = IntStream.range(0, titles.count()).map(uploads::get).toArray();
    return "{\"lists\":%d,\"reads\":%d,\"downloads\":%d,\"uploads\":%d,\"uploaded\":%d,\"most\":%d}"
        .formatted(
            lists.sum(),
            reads.sum(),
            downloads.sum(),
            IntStream.of(of).sum(),
            IntStream.of(of).filter(count -> count > 0).count(),
            IntStream.of(of).max().orElse(0));
  }

  private static void json(HttpExchange call, String document) throws IOException {
    answer(call, "application/json", document.getBytes(UTF_8));
  }

  private static void answer(HttpExchange call, String type, byte[] body) throws IOException {
    call.getResponseHeaders().add("Content-Type", type);
    call.sendResponseHeaders(200, body.length);
    call.getResponseBody().write(body);
  }

  private static Map<String, String> query(@org.jspecify.annotations.Nullable String text) {
    Map<String, String> query = new TreeMap<>();
    if (text != null) {
      for (String pair : text.split("&", -1)) {
        int end = pair.indexOf('=');
        query.put(end < 0 ? pair : pair.substring(0, end), end < 0 ? "" : pair.substring(end + 1));
      }
    }
    return query;
  }
}
