package dev.badgepipeline.notification;

import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes messages as their targets want them. */
final class TargetRequests {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final String JSON = "application/json";

  private TargetRequests() {}

  static UpstreamRequest of(Target target, Message message) {
    return switch (target.type()) {
      case JSON -> withBearer(target, json(to(target), document(message)));
      case DISCORD -> json(to(target), discord(message));
      case NTFY -> withBearer(target, ntfy(target, message));
      case GOTIFY -> gotify(target, message);
      case APPRISE -> withBearer(target, json(to(target), apprise(message)));
    };
  }

  private static UpstreamRequest to(Target target) {
    return to(target, target.address().url());
  }

  private static UpstreamRequest to(Target target, String url) {
    return UpstreamRequest.get(target.type().shown(), url, LONGEST_CALL, LONGEST_ANSWER);
  }

  private static UpstreamRequest json(UpstreamRequest request, JsonObject document) {
    return request.posting(document.toBuffer().getBytes(), JSON);
  }

  private static UpstreamRequest withBearer(Target target, UpstreamRequest request) {
    return target
        .token()
        .map(token -> request.withHeader("Authorization", "Bearer " + token.value()))
        .orElse(request);
  }

  private static JsonObject document(Message message) {
    JsonObject document =
        new JsonObject()
            .put("cause", message.cause())
            .put("title", message.title())
            .put("text", message.text())
            .put("at", message.at().toString());
    message.link().ifPresent(link -> document.put("link", link));
    return document;
  }

  /** A title that looks like a mention must not call anybody. */
  private static JsonObject discord(Message message) {
    return new JsonObject()
        .put("content", "**" + message.title() + "**\n" + textWithLink(message))
        .put("allowed_mentions", new JsonObject().put("parse", new JsonArray()));
  }

  private static String textWithLink(Message message) {
    return message.text() + message.link().map(link -> "\n" + link).orElse("");
  }

  private static UpstreamRequest ntfy(Target target, Message message) {
    UpstreamRequest request =
        to(target)
            .withHeader("Title", inHeader(message.title()))
            .withHeader("Priority", Integer.toString(ntfyPriority(message.severity())))
            .withHeader("Tags", ntfyTag(message.severity()))
            .posting(message.text().getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    return message.link().map(link -> request.withHeader("Click", link)).orElse(request);
  }

  /** As RFC 2047 has it where there is more than ASCII, which is all that a header may have. */
  private static String inHeader(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
        ? text
        : "=?UTF-8?B?"
            + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
            + "?=";
  }

  /** From 1 to 5. */
  private static int ntfyPriority(Severity severity) {
    return severity == Severity.FAILURE ? 4 : 3;
  }

  private static String ntfyTag(Severity severity) {
    return switch (severity) {
      case INFO -> "information_source";
      case WARNING -> "warning";
      case FAILURE -> "rotating_light";
    };
  }

  private static UpstreamRequest gotify(Target target, Message message) {
    UpstreamRequest request =
        json(
            to(target, target.address().at("message")),
            new JsonObject(
                Map.of(
                    "title",
                    message.title(),
                    "message",
                    textWithLink(message),
                    "priority",
                    gotifyPriority(message.severity()))));
    Optional<ApiKey> token = target.token();
    return token.map(key -> request.withHeader("X-Gotify-Key", key.value())).orElse(request);
  }

  /** From 0 to 10. */
  private static int gotifyPriority(Severity severity) {
    return switch (severity) {
      case INFO -> 2;
      case WARNING -> 5;
      case FAILURE -> 8;
    };
  }

  private static JsonObject apprise(Message message) {
    return new JsonObject()
        .put("title", message.title())
        .put("body", textWithLink(message))
        .put("type", message.severity().name().toLowerCase(Locale.ROOT));
  }
}
