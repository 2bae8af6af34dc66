package dev.badgepipeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.job.schedule.ScheduleDraft;
import dev.badgepipeline.job.schedule.ScheduleState;
import dev.badgepipeline.job.schedule.Schedules;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When work is done by itself. */
@Path("/api/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class ScheduleResource {

  private final Schedules schedules;
  private final Json json;

  ScheduleResource(Schedules schedules, Json json) {
    this.schedules = schedules;
    this.json = json;
  }

  /**
   * What a schedule has begun.
   *
   * @param job its id; empty where there was nothing to do
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Begun(Optional<String> job) {}

  @GET
  @Operation(summary = "All schedules, with their next and last times")
  public Uni<List<ScheduleState>> all() {
    return schedules.all();
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "A schedule")
  public Uni<ScheduleState> find(@RestPath String name) {
    return schedules.find(name);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save a schedule",
      description =
          "The program's own take cron, window and enabled; what they do cannot be changed. Times"
              + " are in the time zone of badge-pipeline.schedules.time-zone.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScheduleDraft.class)))
  public Uni<ScheduleState> save(@RestPath String name, @Nullable String body) {
    return schedules.save(name, json.as(ScheduleDraft.class, body));
  }

  @DELETE
  @Path("/{name}")
  @Operation(summary = "Forget a schedule; one of the program's own is as it was at first")
  public Uni<Void> remove(@RestPath String name) {
    return schedules.remove(name);
  }

  @POST
  @Path("/{name}/run")
  @Operation(summary = "Run a schedule now; its job that is under way is joined")
  public Uni<RestResponse<Begun>> run(@RestPath String name) {
    return schedules.run(name).map(ScheduleResource::accepted);
  }

  private static RestResponse<Begun> accepted(Optional<String> job) {
    RestResponse.ResponseBuilder<Begun> answer =
        RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, new Begun(job));
    job.ifPresent(id -> answer.location(URI.create("/api/v1/jobs/" + id)));
    return answer.build();
  }
}
