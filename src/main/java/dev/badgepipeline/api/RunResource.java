package dev.badgepipeline.api;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.RunStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The reports of runs. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource {

  private static final int LONGEST_ITEM_ID = 400;

  private final RunStore runs;
  private final Libraries libraries;

  RunResource(RunStore runs, Libraries libraries) {
    this.runs = runs;
    this.libraries = libraries;
  }

  @GET
  @Path("/{runId}")
  @Operation(summary = "The report of a run")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PipelineReport.class)))
  public Uni<String> byId(@RestPath String runId) {
    return runs.find(runId)
        .map(
            report ->
                report.orElseThrow(() -> new ItemNotFoundException("there is no run " + runId)));
  }

  @GET
  @Operation(summary = "The latest report of an item")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PipelineReport.class)))
  public Uni<String> latest(@RestQuery @Nullable String itemId) {
    if (itemId == null || itemId.isBlank()) {
      throw new BadRequestProblem("itemId says which item's latest run is wanted");
    }
    if (itemId.length() > LONGEST_ITEM_ID) {
      throw new BadRequestProblem(
          "no item has an id of more than " + LONGEST_ITEM_ID + " characters");
    }
    return runs.latest(libraries.ref(itemId))
        .map(
            report ->
                report.orElseThrow(
                    () -> new ItemNotFoundException("there is no run of item " + itemId)));
  }
}
