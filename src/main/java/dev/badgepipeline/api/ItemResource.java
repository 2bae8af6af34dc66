package dev.badgepipeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.inventory.Exclusions;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.BadgingRequest;
import dev.badgepipeline.pipeline.ItemBadging;
import dev.badgepipeline.pipeline.ItemPreviews;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.Preview;
import dev.badgepipeline.pipeline.Priority;
import dev.badgepipeline.pipeline.Restoration;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.sample.TrialPoster;
import dev.badgepipeline.settings.SettingsDrafts;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsService;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The posters of library items. */
@Path("/api/v1/items/{itemId}")
@Tag(name = "Items")
public class ItemResource {

  private static final String X_BADGES =
      "The header X-Badges is a JSON array in ASCII: for each badge its name ('badge'), 'outcome',"
          + " 'value', 'reason' where it is not shown, and its 'place' ('left', 'top', 'width' and"
          + " 'height' in pixels of the picture as it is displayed).";

  private final Libraries libraries;
  private final ItemBadging badging;
  private final ItemPreviews previews;
  private final Exclusions exclusions;
  private final BadgeKinds kinds;
  private final SettingsService settings;
  private final Json json;

  ItemResource(
      Libraries libraries,
      ItemBadging badging,
      ItemPreviews previews,
      Exclusions exclusions,
      BadgeKinds kinds,
      SettingsService settings,
      Json json) {
    this.libraries = libraries;
    this.badging = badging;
    this.previews = previews;
    this.exclusions = exclusions;
    this.kinds = kinds;
    this.settings = settings;
    this.json = json;
  }

  @POST
  @Path("/badges")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Badge the poster of an item and upload it",
      description =
          "409 for an item that is excluded, here or by a tag. One that got its original back is"
              + " badged, and treated like others again.")
  public Uni<PipelineReport> badge(
      @RestPath String itemId,
      @RestQuery List<String> badges,
      @RestQuery @Nullable String force,
      @Context RoutingContext call) {
    BadgingRequest request =
        new BadgingRequest(
            libraries.ref(itemId), selection(badges), Query.flag("force", force), Priority.PERSON);
    return exclusions
        .of(request.item())
        .chain(
            why ->
                why.filter(LeftAlone::excluded)
                    .map(ItemExcludedProblem::new)
                    .map(problem -> Uni.createFrom().<PipelineReport>failure(problem))
                    .orElseGet(() -> FailedRuns.named(call, badging.badge(request))));
  }

  @DELETE
  @Path("/badges")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give the item its original poster back, byte for byte",
      description =
          "'restored' is false, with the reason, when the library shows a poster without badges;"
              + " also one that somebody sets meanwhile, which stays. 409 when the original is not"
              + " kept here, or when others keep changing the poster.")
  public Uni<Restoration> restore(@RestPath String itemId) {
    return badging.restore(libraries.ref(itemId));
  }

  @GET
  @Path("/preview")
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(summary = "The badged poster; nothing is uploaded", description = X_BADGES)
  public Uni<Response> preview(@RestPath String itemId, @RestQuery List<String> badges) {
    return previews.preview(libraries.ref(itemId), selection(badges)).map(this::image);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(
      summary = "The badged poster with settings that are not saved",
      description =
          "The body holds settings by badge, such as {\"review\": {\"sources\": [\"IMDB\"]}};"
              + " they are tried out as those of everywhere, or of the library that is named. For a"
              + " minute the item is taken to be as it was, unless its poster is another. With"
              + " 'poster' (LIGHT, DARK or BUSY) its badges are shown on a poster that is not its"
              + " own. "
              + X_BADGES)
  public Uni<Response> previewDraft(
      @RestPath String itemId,
      @RestQuery List<String> badges,
      @RestQuery @Nullable String library,
      @RestQuery @Nullable String poster,
      @Nullable String drafts) {
    ItemRef item = libraries.ref(itemId);
    BadgeSelection selection = selection(badges);
    SettingsDrafts tried = drafts(scope(library), json.object(drafts));
    return Query.oneOf(TrialPoster.class, "poster", poster)
        .map(other -> previews.draftOn(other.file(), item, selection, tried))
        .orElseGet(() -> previews.draft(item, selection, tried))
        .map(this::image);
  }

  private BadgeSelection selection(List<String> badges) {
    return kinds.select(Query.names(badges));
  }

  private SettingsScope scope(@Nullable String library) {
    return library == null
        ? SettingsScope.EVERYWHERE
        : SettingsScope.library(libraries.libraryRef(library).toString());
  }

  private SettingsDrafts drafts(SettingsScope scope, JsonNode documents) {
    kinds.select(
        documents.properties().stream()
            .map(Map.Entry::getKey)
            .filter(Predicate.not(settings::includes))
            .toList());
    return settings.drafts(scope, documents);
  }

  private Response image(Preview preview) {
    PosterFile poster = preview.poster();
    return Response.ok(poster.bytes(), poster.format().contentType())
        .header("Cache-Control", "no-store")
        .header("X-Badges", json.header(preview.badges()))
        .build();
  }
}
