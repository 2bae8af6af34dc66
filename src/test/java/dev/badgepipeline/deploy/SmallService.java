package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Home;
import dev.badgepipeline.surroundings.Poster;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The program as it is shipped, with 256 MiB of heap, a database of its own and an end wherever
 * memory ends: what attacks are tried on. Its liveness is asked all the while.
 */
final class SmallService implements AutoCloseable {

  /** No poster is that slow, and whoever waits longer for room is told so. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

  private static final int VISIBLE = 10;
  private static final String HEAP = "-Xmx256m";
  private static final String BOUNDARY = "b7f1d3a8";
  private static final String FILM = "{\"Name\": \"Parasite\", \"Type\": \"Movie\"}";
  private static final String FILM_IN_4K =
      """
      {"Name": "Ahsoka", "Type": "Movie",
       "MediaStreams": [{"Type": "Video", "Codec": "hevc", "Width": 3840, "Height": 2160}]}
      """;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Home home;
  private final Instance instance;
  private final LivenessWatch liveness;

  private SmallService(Home home, Instance instance, LivenessWatch liveness) {
    this.home = home;
    this.instance = instance;
    this.liveness = liveness;
  }

  /**
   * Starts one and waits until it takes requests.
   *
   * @param settings by the names of environment variables, besides what it needs to start
   */
  static SmallService start(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    Home home = new Home();
    Instance instance = Instance.start(program(), environment, home.dataDir());
    Caller.ofStarted(instance).awaitMainPool();
    return new SmallService(home, instance, LivenessWatch.of(instance.address()));
  }

  private static Program program() {
    return Program.isBinary()
        ? Program.packaged()
        : Program.packaged().with(HEAP, "-XX:+ExitOnOutOfMemoryError");
  }

  /** Where it listens. */
  URI address() {
    return instance.address();
  }

  /** A request that has a file badged, as the poster of a film of which little is known. */
  HttpRequest upload(byte[] file) {
    return upload(file, FILM);
  }

  /** The same of a title that the item describes. */
  HttpRequest upload(byte[] file, String item) {
    return request("/api/v1/posters")
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(form(file, item)))
        .build();
  }

  /** A request for what an item of the library would look like. */
  HttpRequest preview(String itemId) {
    return request("/api/v1/items/" + itemId + "/preview").build();
  }

  /** Any other request. */
  HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(address().resolve(target)).timeout(LONG_ENOUGH);
  }

  /** Makes the same request so many times at once; what comes back are the answers to all. */
  List<Answer> answers(int times, HttpRequest request) {
    return answers(Collections.nCopies(times, request));
  }

  /** Makes several requests at once. */
  List<Answer> answers(List<HttpRequest> requests) {
    List<CompletableFuture<Answer>> answers =
        requests.stream()
            .map(
                request ->
                    client
                        .sendAsync(request, BodyHandlers.ofByteArray())
                        .thenApply(Answer::of)
                        .exceptionally(failure -> new Answer(0, failure.toString())))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  /**
   * What came back.
   *
   * @param status 0 where nothing did
   * @param text what it says, or why nothing came; empty for a picture
   */
  record Answer(int status, String text) {

    private static Answer of(HttpResponse<byte[]> response) {
      boolean isPicture =
          response.headers().firstValue("Content-Type").orElse("").startsWith("image/");
      return new Answer(
          response.statusCode(),
          isPicture ? "" : new String(response.body(), StandardCharsets.UTF_8));
    }
  }

  /**
   * It lives, has said so within a second each time since the last look, and badges an ordinary
   * poster.
   */
  void assertUnharmed() {
    assertThat(instance.isRunning()).as("it has ended: %s", lastLines()).isTrue();
    assertThat(liveness.missed()).as("missed signs of life").isEmpty();
    assertThat(instance.log()).doesNotContain("OutOfMemoryError");
    byte[] badged = picture(upload(Ahsoka.poster(), FILM_IN_4K));
    assertThat(Poster.of(badged).greatestDifference(Poster.of(Ahsoka.poster())))
        .isGreaterThan(VISIBLE);
  }

  /** What its process holds now. */
  ProcessFootprint footprint() {
    return instance.footprint();
  }

  private byte[] picture(HttpRequest request) {
    HttpResponse<byte[]> response = client.sendAsync(request, BodyHandlers.ofByteArray()).join();
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private List<String> lastLines() {
    List<String> lines = new ArrayList<>(instance.log().lines().toList());
    return lines.subList(Math.max(0, lines.size() - 20), lines.size());
  }

  private static byte[] form(byte[] poster, String item) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(head("poster\"; filename=\"poster"));
    form.writeBytes(poster);
    form.writeBytes(text("\r\n"));
    form.writeBytes(head("item"));
    form.writeBytes(text(item + "\r\n--" + BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }

  private static byte[] head(String name) {
    return text(
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    liveness.close();
    instance.close();
    home.database().ifPresent(ProcessHandle::destroyForcibly);
  }
}
