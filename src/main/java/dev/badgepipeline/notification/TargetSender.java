package dev.badgepipeline.notification;

import dev.badgepipeline.notification.TargetAnswer.Accepted;
import dev.badgepipeline.notification.TargetAnswer.Refused;
import dev.badgepipeline.notification.TargetAnswer.Unavailable;
import dev.badgepipeline.upstream.OversizedAnswerException;
import dev.badgepipeline.upstream.UpstreamClient;
import dev.badgepipeline.upstream.UpstreamResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sends a message once. */
@Singleton
class TargetSender {

  private final UpstreamClient client;

  TargetSender(UpstreamClient client) {
    this.client = client;
  }

  /** What the target says. Never fails. */
  Uni<TargetAnswer> send(Target target, Message message) {
    return Uni.createFrom()
        .deferred(() -> client.send(TargetRequests.of(target, message)))
        .map(response -> answer(target.type(), response))
        .onFailure(OversizedAnswerException.class)
        .recoverWithItem(failure -> new Refused(String.valueOf(failure.getMessage())))
        .onFailure()
        .recoverWithItem(
            failure -> new Unavailable(String.valueOf(failure.getMessage()), Optional.empty()));
  }

  private static TargetAnswer answer(TargetType type, UpstreamResponse response) {
    int status = response.status();
    String detail = type.shown() + " answers " + status;
    if (response.isSuccess()) {
      return new Accepted(detail);
    }
    return switch (status) {
      case 401, 403 -> new Refused(detail + ": it does not accept the token");
      case 404 -> new Refused(detail + ": nothing takes messages at this address");
      case 408, 429 -> new Unavailable(detail, response.retryAfter());
      default ->
          status >= 500 ? new Unavailable(detail, response.retryAfter()) : new Refused(detail);
    };
  }
}
