package dev.badgepipeline.api;

import dev.badgepipeline.badge.award.AwardTable;
import dev.badgepipeline.badge.award.Honour;
import dev.badgepipeline.badge.award.Honours;
import dev.badgepipeline.database.DatabaseTiers;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The table of awards that the owner edits. */
@Path("/api/v1/awards/{imdbId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
public class AwardResource {

  private static final Pattern IMDB_ID = Pattern.compile("tt\\d{5,12}");

  private final AwardTable table;
  private final DatabaseTiers tiers;
  private final Json json;

  AwardResource(AwardTable table, DatabaseTiers tiers, Json json) {
    this.table = table;
    this.tiers = tiers;
    this.json = json;
  }

  /** The body of a change. */
  @RegisterForReflection
  record Change(@Nullable List<Honour> honours) {}

  @GET
  @Operation(summary = "What the table says of a title")
  public Uni<Honours> get(@RestPath String imdbId) {
    String checked = checked(imdbId);
    return tiers.call("awards", store -> table.of(checked, store));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replace what the table says of a title",
      description = "An example: {\"honours\": [{\"award\": \"OSCAR\", \"won\": true}]}")
  public Uni<Honours> put(@RestPath String imdbId, @Nullable String body) {
    String checked = checked(imdbId);
    List<Honour> honours = json.as(Change.class, body).honours();
    if (honours == null) {
      throw new BadRequestProblem("honours must be a list, which may be empty");
    }
    if (honours.stream().anyMatch(honour -> honour == null || honour.award() == null)) {
      throw new BadRequestProblem("honours must name an award in each of its entries");
    }
    long different = honours.stream().map(Honour::award).distinct().count();
    if (different < honours.size()) {
      throw new BadRequestProblem("honours names an award twice");
    }
    return tiers.call("awards", store -> table.put(new Honours(checked, honours), store));
  }

  private static String checked(String imdbId) {
    if (!IMDB_ID.matcher(imdbId).matches()) {
      throw new BadRequestProblem("'" + imdbId + "' is not an IMDb id, such as tt0078788");
    }
    return imdbId;
  }
}
