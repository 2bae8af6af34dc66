package dev.badgepipeline.api;

import dev.badgepipeline.security.Sessions;
import dev.badgepipeline.security.Sessions.MadeKey;
import dev.badgepipeline.security.Sessions.SessionState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a browser gets in, and out again. */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
public class SessionResource {

  private final Sessions sessions;
  private final Json json;

  SessionResource(Sessions sessions, Json json) {
    this.sessions = sessions;
    this.json = json;
  }

  /**
   * What is typed into the page.
   *
   * @param key the API key, or the code of a first visit
   */
  @RegisterForReflection
  record Entry(@Nullable String key) {

    /** Never the key. */
    @Override
    public String toString() {
      return "Entry[hidden]";
    }
  }

  @GET
  @Operation(
      summary = "Whether a key is needed, and whether this caller is in",
      description = "Anybody may ask this, also without the key.")
  public Uni<SessionState> state(@Context RoutingContext call) {
    return Uni.createFrom().item(() -> sessions.state(call));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Show the key, and get a cookie in its place",
      description =
          "The body is {\"key\": \"…\"}. The cookie lasts for 30 days or until the key is another"
              + " one; it serves pictures and event streams, and changes only what pages of the"
              + " service itself ask for. Programs send the key instead. 401 for a wrong key.")
  public Uni<SessionState> begin(@Nullable String entry, @Context RoutingContext call) {
    String key = json.strictly(Entry.class, entry).key();
    if (key == null) {
      throw new BadRequestProblem("key must be the API key");
    }
    return sessions.begin(call, key);
  }

  @POST
  @Path("key")
  @Operation(
      summary = "Make the key of a service that has only the code of a first visit",
      description =
          "Answers {\"key\": \"…\"}, this once, and with a cookie. The code and all other cookies"
              + " are worth nothing from then on. 409 where there is a key already, where none is"
              + " asked for, or where it cannot be kept.")
  public Uni<MadeKey> makeKey(@Context RoutingContext call) {
    return sessions.makeKey(call);
  }

  @DELETE
  @Operation(summary = "Give the cookie back", description = "Other browsers stay in.")
  public Uni<SessionState> end(@Context RoutingContext call) {
    return Uni.createFrom().item(() -> sessions.end(call));
  }
}
