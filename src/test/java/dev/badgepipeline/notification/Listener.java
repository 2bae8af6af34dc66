package dev.badgepipeline.notification;

import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.SecretPaths;
import dev.badgepipeline.upstream.TestUpstreams;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who wants to be told, and the notifications that do so, without a container. */
final class Listener implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();
  private final MovedClock clock = new MovedClock(NOW);
  final VirtualTime time = new VirtualTime();

  Listener() {
    server.answers(200, "");
  }

  /** Settings as they are by default, except that people know the service by an address. */
  record Settings(Duration onceIn, Duration libraryAway, Optional<String> link)
      implements NotifyConfig {

    static final Settings USUAL =
        new Settings(Duration.ofHours(6), Duration.ofMinutes(30), Optional.of("http://nas:8080/"));
  }

  private record Declared(TargetType type, String url, Optional<String> token)
      implements NotificationsConfig.Declared {}

  Notifications notifications() {
    return notifications(targets("phone"));
  }

  Notifications nobody() {
    return notifications(targets());
  }

  private Notifications notifications(Targets targets) {
    return new Notifications(targets, sender(), Settings.USUAL, Contexts.OWN, clock, time);
  }

  TargetTests tests(String... names) {
    return new TargetTests(targets(names), sender(), clock);
  }

  private TargetSender sender() {
    return new TargetSender(TestUpstreams.client(vertx));
  }

  private Targets targets(String... names) {
    Map<String, NotificationsConfig.Declared> declared = new HashMap<>();
    for (String name : names) {
      declared.put(
          name, new Declared(TargetType.JSON, server.url() + "/" + name, Optional.empty()));
    }
    return new Targets(() -> declared, new SecretPaths());
  }

  FixedAnswerServer server() {
    return server;
  }

  /** What was told so far. */
  List<JsonObject> told() {
    return server.requests().stream()
        .map(request -> new JsonObject(new String(request.body(), StandardCharsets.UTF_8)))
        .toList();
  }

  List<String> titles() {
    return told().stream().map(message -> message.getString("title")).toList();
  }

  @Override
  public void close() {
    server.close();
    vertx.closeAndAwait();
  }
}
