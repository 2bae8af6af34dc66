package dev.badgepipeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.pipeline.BadgePipeline;
import dev.badgepipeline.settings.SettingsService;
import dev.badgepipeline.settings.SettingsService.Versioned;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What each badge shows and what it looks like. */
@Path("/api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingsResource {

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private final SettingsService settings;
  private final BadgePipeline pipeline;
  private final DatabaseTiers tiers;
  private final Json json;

  SettingsResource(
      SettingsService settings, BadgePipeline pipeline, DatabaseTiers tiers, Json json) {
    this.settings = settings;
    this.pipeline = pipeline;
    this.tiers = tiers;
    this.json = json;
  }

  @GET
  @Operation(summary = "The settings of all badges")
  public Uni<Map<String, JsonNode>> all() {
    return Multi.createFrom()
        .iterable(pipeline.settings())
        .onItem()
        .<Map.Entry<String, JsonNode>>transformToUniAndConcatenate(
            type -> read(type).map(found -> Map.entry(type.kind().name(), found.document())))
        .collect()
        .in(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
  }

  @GET
  @Path("/{badge}")
  @Operation(summary = "The settings of a badge; the ETag is needed to change them safely")
  public Uni<RestResponse<JsonNode>> get(
      @RestPath String badge, @RestHeader("If-None-Match") @Nullable String known) {
    return read(type(badge))
        .map(
            found ->
                etag(found).equals(known)
                    ? RestResponse.ResponseBuilder.<JsonNode>notModified()
                        .header("ETag", etag(found))
                        .build()
                    : answer(found));
  }

  @PUT
  @Path("/{badge}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change the settings of a badge",
      description =
          "Fields that are left out have their defaults. With If-Match, nothing is changed if"
              + " somebody else has changed the settings meanwhile.")
  public Uni<RestResponse<JsonNode>> put(
      @RestPath String badge,
      @RestHeader("If-Match") @Nullable String expected,
      @Nullable String document) {
    SettingsType<?> type = type(badge);
    JsonNode changed = json.object(document);
    Optional<Long> version = version(expected);
    return tiers
        .call("settings", store -> settings.put(type, changed, version, store))
        .map(SettingsResource::answer);
  }

  private Uni<Versioned> read(SettingsType<?> type) {
    return tiers.call("settings", store -> settings.get(type, store));
  }

  private SettingsType<?> type(String badge) {
    return pipeline.settings().stream()
        .filter(type -> type.kind().name().equals(badge))
        .findFirst()
        .orElseThrow(() -> new ItemNotFoundException("there is no badge '" + badge + "'"));
  }

  private static Optional<Long> version(@Nullable String expected) {
    if (expected == null || expected.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher matcher = ETAG.matcher(expected.strip());
    if (!matcher.matches()) {
      throw new BadRequestProblem("If-Match must be an ETag that these settings have had");
    }
    return Optional.of(Long.valueOf(matcher.group(1)));
  }

  private static String etag(Versioned found) {
    return "\"" + found.version() + "\"";
  }

  private static RestResponse<JsonNode> answer(Versioned found) {
    return RestResponse.ResponseBuilder.ok(found.document()).header("ETag", etag(found)).build();
  }
}
