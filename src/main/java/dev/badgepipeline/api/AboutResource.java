package dev.badgepipeline.api;

import dev.badgepipeline.log.RecentWarnings;
import dev.badgepipeline.log.Warning;
import dev.badgepipeline.start.About;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the program says of itself. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program")
public class AboutResource {

  private final About about;
  private final RecentWarnings warnings;

  AboutResource(About about, RecentWarnings warnings) {
    this.about = about;
    this.warnings = warnings;
  }

  @GET
  @Path("/about")
  @Operation(summary = "Which version this is, since when it runs, and as what")
  public Uni<About.Program> about() {
    return Uni.createFrom().item(about::program);
  }

  @GET
  @Path("/warnings")
  @Operation(
      summary = "The last warnings and errors of the log, the latest first",
      description = "At most a hundred, since the start. What the log does not tell is not here.")
  public Uni<List<Warning>> warnings() {
    return Uni.createFrom().item(warnings::latestFirst);
  }
}
