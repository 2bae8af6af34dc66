package dev.badgepipeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.security.WebhookToken;
import dev.badgepipeline.webhook.Sender;
import dev.badgepipeline.webhook.WebhookState;
import dev.badgepipeline.webhook.Webhooks;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What media servers and download programs tell. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookResource {

  private static final byte[] NOTHING = {};

  private final Webhooks webhooks;
  private final WebhookToken token;

  WebhookResource(Webhooks webhooks, WebhookToken token) {
    this.webhooks = webhooks;
    this.token = token;
  }

  /**
   * All webhooks.
   *
   * @param waiting how many items wait until nothing more is told of them
   * @param expected how many titles are looked for that their library does not have yet
   */
  @RegisterForReflection
  public record Overview(List<Webhook> webhooks, int waiting, int expected) {

    public Overview {
      webhooks = List.copyOf(webhooks);
    }
  }

  /**
   * One webhook.
   *
   * @param url by which this caller reaches it with the key in a header
   * @param secretUrl the same for senders that cannot send a header; whoever knows it may send
   * @param lastHeard when something came that was understood
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Webhook(
      String name, String url, Optional<String> secretUrl, Optional<Instant> lastHeard) {}

  @GET
  @NonBlocking
  @Operation(summary = "The addresses to give to senders, and when each was heard last")
  public Overview all(@Context UriInfo uri) {
    WebhookState state = webhooks.state();
    String base = uri.getBaseUriBuilder().path("api/v1/webhooks").build().toString();
    return new Overview(
        state.senders().stream()
            .map(
                sender ->
                    new Webhook(
                        sender.name(),
                        base + "/" + sender.name(),
                        token.value().map(secret -> base + "/" + sender.name() + "/" + secret),
                        sender.lastHeard()))
            .toList(),
        state.waiting(),
        state.expected());
  }

  @POST
  @Path("/{name}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Tell of items that have come or changed",
      description =
          "As jellyfin, sonarr or radarr send it, or {\"itemId\": \"…\"} to item, whatever the"
              + " content type. Nothing but ids is taken, and a job begins when nothing more comes.")
  public Uni<RestResponse<Void>> tell(
      @RestPath String name, @RestQuery @Nullable String connection, byte @Nullable [] body) {
    return take(name, connection, body);
  }

  /** The token has been looked at before anything else; see the security package. */
  @POST
  @Path("/{name}/{token}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "The same for senders that cannot send the key in a header")
  public Uni<RestResponse<Void>> tellByToken(
      @RestPath String name,
      @RestPath("token") String ignored,
      @RestQuery @Nullable String connection,
      byte @Nullable [] body) {
    return take(name, connection, body);
  }

  private Uni<RestResponse<Void>> take(
      String name, @Nullable String connection, byte @Nullable [] body) {
    Sender sender = Sender.of(name).orElseThrow(NotFoundException::new);
    return webhooks
        .take(sender, Optional.ofNullable(connection), body == null ? NOTHING : body)
        .replaceWith(RestResponse.accepted());
  }
}
