package dev.badgepipeline.api;

import dev.badgepipeline.connection.Connection;
import dev.badgepipeline.connection.ConnectionDraft;
import dev.badgepipeline.connection.Connections;
import dev.badgepipeline.library.ConnectionTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The media servers and folders whose posters are badged. */
@Path("/api/v1/connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
public class ConnectionResource {

  private final Connections connections;
  private final Json json;

  ConnectionResource(Connections connections, Json json) {
    this.connections = connections;
    this.json = json;
  }

  @GET
  @NonBlocking
  @Operation(summary = "All connections, the one that ids without a name belong to first")
  public List<Connection> all() {
    return connections.all();
  }

  @GET
  @Path("/{name}")
  @NonBlocking
  @Operation(summary = "A connection; its key never comes out")
  public Connection find(@RestPath String name) {
    return connections.find(name);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save a connection and connect it",
      description = "Without a key, the key that is saved for the same address stays.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionDraft.class)))
  public Uni<Connection> save(@RestPath String name, @Nullable String body) {
    return connections.save(name, json.as(ConnectionDraft.class, body));
  }

  @DELETE
  @Path("/{name}")
  @Operation(summary = "Forget a saved connection; originals stay")
  public Uni<Void> remove(@RestPath String name) {
    return connections.remove(name);
  }

  @POST
  @Path("/test")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Try a connection without saving it; the answer says what is wrong")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionDraft.class)))
  public Uni<ConnectionTest> test(@Nullable String body) {
    return connections.test(json.as(ConnectionDraft.class, body));
  }
}
