package dev.badgepipeline.api;

import dev.badgepipeline.notification.TargetTest;
import dev.badgepipeline.notification.TargetTests;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where people are told of what needs them. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationResource {

  private final TargetTests tests;
  private final Json json;

  NotificationResource(TargetTests tests, Json json) {
    this.tests = tests;
    this.json = json;
  }

  /**
   * Which targets are to be tested.
   *
   * @param name of one; empty for all
   */
  @RegisterForReflection
  public record Wanted(Optional<String> name) {}

  @POST
  @Path("/test")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Send a test message to all targets, or to one",
      description = "Says what each answered. Nothing is tried again.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class)))
  public Uni<List<TargetTest>> test(@Nullable String body) {
    return body == null || body.isBlank()
        ? tests.all()
        : json.as(Wanted.class, body).name().map(tests::one).orElseGet(tests::all);
  }
}
