package dev.badgepipeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.BadgePipeline;
import dev.badgepipeline.pipeline.BadgeSelection;
import dev.badgepipeline.pipeline.ItemBadging;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.Restoration;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.settings.SettingsService;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The posters of library items. */
@Path("/api/v1/items/{itemId}")
@Tag(name = "Items")
public class ItemResource {

  private final Libraries libraries;
  private final ItemBadging badging;
  private final BadgePipeline pipeline;
  private final SettingsService settings;
  private final Json json;

  ItemResource(
      Libraries libraries,
      ItemBadging badging,
      BadgePipeline pipeline,
      SettingsService settings,
      Json json) {
    this.libraries = libraries;
    this.badging = badging;
    this.pipeline = pipeline;
    this.settings = settings;
    this.json = json;
  }

  @POST
  @Path("/badges")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Badge the poster of an item and upload it")
  public Uni<PipelineReport> badge(
      @RestPath String itemId, @RestQuery List<String> badges, @RestQuery @Nullable String force) {
    return badging.badge(libraries.ref(itemId), selection(badges), Query.flag("force", force));
  }

  @DELETE
  @Path("/badges")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the item its original poster back, byte for byte")
  public Uni<Restoration> restore(@RestPath String itemId) {
    return badging.restore(libraries.ref(itemId));
  }

  @GET
  @Path("/preview")
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(summary = "The badged poster; nothing is uploaded")
  public Uni<Response> preview(@RestPath String itemId, @RestQuery List<String> badges) {
    return badging
        .preview(libraries.ref(itemId), selection(badges), Map.of())
        .map(ItemResource::image);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(
      summary = "The badged poster with settings that are not saved",
      description =
          "The body holds settings by badge, such as {\"review\": {\"sources\": [\"IMDB\"]}}.")
  public Uni<Response> previewDraft(
      @RestPath String itemId, @RestQuery List<String> badges, @Nullable String drafts) {
    return badging
        .preview(libraries.ref(itemId), selection(badges), drafts(json.object(drafts)))
        .map(ItemResource::image);
  }

  private BadgeSelection selection(List<String> badges) {
    return pipeline.select(Query.names(badges));
  }

  private Map<BadgeKind, JsonNode> drafts(JsonNode documents) {
    Map<BadgeKind, JsonNode> drafts = new HashMap<>();
    pipeline.select(documents.properties().stream().map(Map.Entry::getKey).toList());
    for (SettingsType<?> type : pipeline.settings()) {
      JsonNode draft = documents.get(type.kind().name());
      if (draft != null) {
        settings.check(type, draft);
        drafts.put(type.kind(), draft);
      }
    }
    return drafts;
  }

  private static Response image(PosterFile poster) {
    return Response.ok(poster.bytes(), poster.format().contentType())
        .header("Cache-Control", "no-store")
        .build();
  }
}
