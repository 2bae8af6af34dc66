package dev.badgepipeline.api;

import dev.badgepipeline.original.OriginalSummaries;
import dev.badgepipeline.original.OriginalSummary;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The untouched posters that are kept. */
@Path("/api/v1/originals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Originals")
public class OriginalResource {

  private final OriginalSummaries summaries;

  OriginalResource(OriginalSummaries summaries) {
    this.summaries = summaries;
  }

  @GET
  @Path("/summary")
  @Operation(
      summary = "How many originals are kept, and what they take on disk",
      description =
          "'bytes' are those of the originals alone, 'indexBytes' those of the files beside them"
              + " that help to badge them again. 'unused' are those that no item was last badged"
              + " from: it has another poster now, was restored, or was only looked at; an item"
              + " that has left the library still counts, since its poster may come back under"
              + " another id. None is ever deleted by itself. Files are counted when somebody"
              + " asks, those of other services in the same folder too, and at most once in ten"
              + " times the time that this takes: 'countedAt' says when.")
  public Uni<OriginalSummary> summary() {
    return summaries.summary();
  }
}
