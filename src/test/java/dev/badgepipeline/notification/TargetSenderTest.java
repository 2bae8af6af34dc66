package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInServer.Request;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.TestUpstreams;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSenderTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String PATH = "/s3cret-path";
  private static final String TOKEN = "t0ken-of-the-owner";
  private static final Message MESSAGE =
      new Message(
          "library-away",
          "Amélie fehlt",
          "It is away.",
          Severity.FAILURE,
          Instant.parse("2026-11-29T20:00:00Z"),
          Optional.of("http://nas:8080/api/v1/connections/films"));

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();
  private final TargetSender sender = new TargetSender(TestUpstreams.client(vertx));

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  @Test
  void anythingGetsAllFieldsAsJson() {
    Request request = sent(TargetType.JSON);

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo(PATH);
    assertThat(request.header("Content-Type")).isEqualTo("application/json");
    assertThat(request.header("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(json(request))
        .isEqualTo(
            new JsonObject()
                .put("cause", "library-away")
                .put("title", "Amélie fehlt")
                .put("text", "It is away.")
                .put("at", "2026-11-29T20:00:00Z")
                .put("link", "http://nas:8080/api/v1/connections/films"));
  }

  @Test
  void withoutALinkThereIsNoFieldOfIt() {
    server.answers(200, "");

    send(target(TargetType.JSON), withoutLink());

    assertThat(json(server.requests().get(0)).containsKey("link")).isFalse();
  }

  @Test
  void discordGetsContentThatMentionsNobody() {
    Request request = sent(TargetType.DISCORD);

    assertThat(json(request))
        .isEqualTo(
            new JsonObject()
                .put(
                    "content",
                    "**Amélie fehlt**\nIt is away.\nhttp://nas:8080/api/v1/connections/films")
                .put("allowed_mentions", new JsonObject().put("parse", new JsonArray())));
    assertThat(request.header("Authorization")).isEmpty();
  }

  @Test
  void ntfyGetsTheTextAndTheRestInHeaders() {
    Request request = sent(TargetType.NTFY);

    assertThat(text(request)).isEqualTo("It is away.");
    assertThat(request.header("Title")).isEqualTo("=?UTF-8?B?QW3DqWxpZSBmZWhsdA==?=");
    assertThat(request.header("Priority")).isEqualTo("4");
    assertThat(request.header("Tags")).isEqualTo("rotating_light");
    assertThat(request.header("Click")).isEqualTo("http://nas:8080/api/v1/connections/films");
    assertThat(request.header("Authorization")).isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void gotifyGetsItsTokenInItsOwnHeader() {
    Request request = sent(TargetType.GOTIFY);

    assertThat(request.path()).isEqualTo(PATH + "/message");
    assertThat(request.header("X-Gotify-Key")).isEqualTo(TOKEN);
    assertThat(json(request))
        .isEqualTo(
            new JsonObject()
                .put("title", "Amélie fehlt")
                .put("message", "It is away.\nhttp://nas:8080/api/v1/connections/films")
                .put("priority", 8));
  }

  @Test
  void appriseGetsTheKindOfTheMessage() {
    assertThat(json(sent(TargetType.APPRISE)))
        .isEqualTo(
            new JsonObject()
                .put("title", "Amélie fehlt")
                .put("body", "It is away.\nhttp://nas:8080/api/v1/connections/films")
                .put("type", "failure"));
  }

  @Test
  void everySuccessIsAccepted() {
    server.answers(204, "");

    assertThat(send(target(TargetType.DISCORD), MESSAGE))
        .isEqualTo(new TargetAnswer.Accepted("Discord answers 204"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 413})
  void whatWouldBeSaidAgainIsRefused(int status) {
    server.answers(status, "");

    assertThat(send(target(TargetType.NTFY), MESSAGE))
        .isInstanceOf(TargetAnswer.Refused.class)
        .extracting(TargetAnswer::detail)
        .asString()
        .startsWith("ntfy answers " + status);
  }

  @ParameterizedTest
  @CsvSource({"408,", "429, 30", "500,", "502,", "503, 7"})
  void whatMayPassIsUnavailableForAsLongAsItAsks(int status, @Nullable String retryAfter) {
    server.answers(status, retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter), "");

    assertThat(send(target(TargetType.NTFY), MESSAGE))
        .isEqualTo(
            new TargetAnswer.Unavailable(
                "ntfy answers " + status,
                Optional.ofNullable(retryAfter).map(Long::valueOf).map(Duration::ofSeconds)));
  }

  @ParameterizedTest
  @EnumSource(TargetType.class)
  void whoeverCannotBeReachedIsUnavailableAndNoSecretIsTold(TargetType type) {
    server.close();

    TargetAnswer answer = send(target(type), MESSAGE);

    assertThat(answer).isInstanceOf(TargetAnswer.Unavailable.class);
    assertThat(answer.detail()).startsWith(type.shown()).doesNotContain(PATH, TOKEN, "127.0.0.1");
  }

  @Test
  void aTargetShowsNoSecret() {
    assertThat(target(TargetType.GOTIFY).toString()).isEqualTo("phone (Gotify)");
  }

  private Request sent(TargetType type) {
    server.answers(200, "{}");
    assertThat(send(target(type), MESSAGE)).isInstanceOf(TargetAnswer.Accepted.class);
    return server.requests().get(0);
  }

  private TargetAnswer send(Target target, Message message) {
    return sender.send(target, message).await().atMost(LONG_ENOUGH);
  }

  private Target target(TargetType type) {
    return new Target(
        "phone", type, new ServiceAddress(server.url() + PATH), Optional.of(new ApiKey(TOKEN)));
  }

  private static Message withoutLink() {
    return new Message(
        MESSAGE.cause(),
        MESSAGE.title(),
        MESSAGE.text(),
        MESSAGE.severity(),
        MESSAGE.at(),
        Optional.empty());
  }

  private static JsonObject json(Request request) {
    return new JsonObject(text(request));
  }

  private static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
