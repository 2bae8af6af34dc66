package dev.badgepipeline.api;

import dev.badgepipeline.job.ItemOutcome;
import dev.badgepipeline.job.Job;
import dev.badgepipeline.job.JobItemPage;
import dev.badgepipeline.job.JobMove;
import dev.badgepipeline.job.JobPage;
import dev.badgepipeline.job.JobService;
import dev.badgepipeline.job.JobState;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Work over many items. */
@Path(JobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

  static final String PATH = "/api/v1/jobs";

  private static final int JOBS_OF_A_PAGE = 20;
  private static final int ITEMS_OF_A_PAGE = 200;

  private final JobService jobs;
  private final JobRequests requests;

  JobResource(JobService jobs, JobRequests requests) {
    this.jobs = jobs;
    this.requests = requests;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Badge, refresh or restore many items",
      description = "It goes on by itself, whatever is stopped or killed meanwhile.")
  @RequestBody(content = @Content(schema = @Schema(implementation = JobDraft.class)))
  @APIResponse(responseCode = "202", description = "Noted; Location says where to look at it")
  public Uni<Response> start(@Nullable String body) {
    return jobs.start(requests.of(body))
        .map(id -> Response.accepted().location(URI.create(PATH + "/" + id)).build());
  }

  @GET
  @Operation(summary = "Jobs, the newest first")
  public Uni<JobPage> all(@RestQuery @Nullable String state, @RestQuery @Nullable String cursor) {
    return jobs.page(
        Query.oneOf(JobState.class, "state", state),
        Query.cursor(JobService.ID, cursor),
        JOBS_OF_A_PAGE);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a job is")
  public Uni<Job> find(@RestPath String id) {
    return jobs.find(id);
  }

  @GET
  @Path("/{id}/items")
  @Operation(summary = "The items of a job, and what each came to")
  public Uni<JobItemPage> items(
      @RestPath String id,
      @RestQuery @Nullable String outcome,
      @RestQuery @Nullable String cursor) {
    return jobs.items(
        id,
        Query.oneOf(ItemOutcome.class, "outcome", outcome),
        Query.cursor(JobService.PLACE, cursor).map(Long::parseLong).orElse(0L),
        ITEMS_OF_A_PAGE);
  }

  @POST
  @Path("/{id}/pause")
  @Operation(summary = "Stop a job for a while; items in hand come to their end")
  public Uni<Job> pause(@RestPath String id) {
    return jobs.move(id, JobMove.PAUSE);
  }

  @POST
  @Path("/{id}/resume")
  @Operation(summary = "Let a paused job go on")
  public Uni<Job> resume(@RestPath String id) {
    return jobs.move(id, JobMove.RESUME);
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(summary = "End a job; items in hand come to their end, what is done stays done")
  public Uni<Job> cancel(@RestPath String id) {
    return jobs.move(id, JobMove.CANCEL);
  }

  @POST
  @Path("/{id}/retry")
  @Operation(summary = "Have what failed done again, and nothing else")
  public Uni<Job> retry(@RestPath String id) {
    return jobs.move(id, JobMove.RETRY);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Forget a job that has ended")
  public Uni<Void> delete(@RestPath String id) {
    return jobs.delete(id);
  }
}
