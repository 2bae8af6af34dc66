package dev.badgepipeline.api;

import dev.badgepipeline.database.DatabaseMonitor;
import dev.badgepipeline.database.DatabaseState;
import dev.badgepipeline.database.PoolReset;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ways to the database. */
@Path("/api/v1/database")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Database")
public class DatabaseResource {

  private final DatabaseMonitor monitor;

  DatabaseResource(DatabaseMonitor monitor) {
    this.monitor = monitor;
  }

  @GET
  @Operation(summary = "The state of the tiers")
  public Uni<DatabaseState> state() {
    return Uni.createFrom().item(monitor::state);
  }

  @POST
  @Path("/reset")
  @Operation(summary = "Open a new pool, move all work to it, and let the old one finish")
  public Uni<PoolReset> reset() {
    return monitor.reset();
  }
}
