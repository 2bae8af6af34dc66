package dev.badgepipeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.inventory.Exclusions;
import dev.badgepipeline.inventory.ItemDetail;
import dev.badgepipeline.inventory.ItemLists;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.RunStore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What is known of one item, and what people want of it. */
@Path("/api/v1/items/{itemId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public class KnownItemResource {

  private static final int MOST_RUNS = 20;

  private final Libraries libraries;
  private final ItemLists lists;
  private final Exclusions exclusions;
  private final RunStore runs;

  KnownItemResource(Libraries libraries, ItemLists lists, Exclusions exclusions, RunStore runs) {
    this.libraries = libraries;
    this.lists = lists;
    this.exclusions = exclusions;
    this.runs = runs;
  }

  /**
   * An item and how its latest run went.
   *
   * @param report as JSON; none where there was no run, or it cannot be read now
   */
  @RegisterForReflection
  @JsonInclude(Include.NON_ABSENT)
  record ItemAndReport(@JsonUnwrapped ItemDetail item, @JsonRawValue @Nullable String report) {}

  @GET
  @Operation(summary = "What is known of an item, with its latest report")
  public Uni<ItemAndReport> item(@RestPath String itemId) {
    ItemRef ref = libraries.ref(itemId);
    return lists
        .item(ref)
        .chain(
            item -> latestReport(ref).map(report -> new ItemAndReport(item, report.orElse(null))));
  }

  private Uni<Optional<String>> latestReport(ItemRef ref) {
    return runs.latest(ref)
        .onFailure(DataUnavailableException.class)
        .recoverWithItem(Optional.empty());
  }

  @GET
  @Path("/runs")
  @Operation(
      summary = "The reports of an item's runs that are kept, the newest first",
      description = "20 at the most. 503 without a database.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = PipelineReport.class)))
  public Uni<String> runs(@RestPath String itemId) {
    return runs.newest(libraries.ref(itemId), MOST_RUNS)
        .map(reports -> "[" + String.join(",", reports) + "]");
  }

  @PUT
  @Path("/exclusion")
  @Operation(
      summary = "Leave an item alone",
      description =
          "Neither jobs, sweeps and webhooks nor people badge it until that is taken back. Its"
              + " poster stays as it is.")
  public Uni<Void> exclude(@RestPath String itemId) {
    ItemRef ref = libraries.ref(itemId);
    return lists.item(ref).chain(() -> exclusions.exclude(ref));
  }

  @DELETE
  @Path("/exclusion")
  @Operation(
      summary = "Treat an item like all others again",
      description =
          "Also one that got its original back. A tag that excludes it is to be removed where it"
              + " was set. It is badged by the next job that comes to it.")
  public Uni<Void> include(@RestPath String itemId) {
    return exclusions.include(libraries.ref(itemId));
  }
}
