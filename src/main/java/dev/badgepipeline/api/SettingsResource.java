package dev.badgepipeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.settings.SettingsService;
import dev.badgepipeline.settings.SettingsService.VersionedDocument;
import dev.badgepipeline.settings.SettingsType;
import dev.badgepipeline.settings.SettingsTypes;
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

/** All that the owner can set. */
@Path("/api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingsResource {

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private final SettingsService settings;
  private final SettingsTypes types;
  private final DatabaseTiers tiers;
  private final Json json;

  SettingsResource(SettingsService settings, SettingsTypes types, DatabaseTiers tiers, Json json) {
    this.settings = settings;
    this.types = types;
    this.tiers = tiers;
    this.json = json;
  }

  @GET
  @Operation(summary = "All settings")
  public Uni<Map<String, JsonNode>> all() {
    return Multi.createFrom()
        .iterable(types.all())
        .onItem()
        .<Map.Entry<String, JsonNode>>transformToUniAndConcatenate(
            type -> read(type).map(found -> Map.entry(type.name(), found.document())))
        .collect()
        .in(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "Settings; the ETag is needed to change them safely")
  public Uni<RestResponse<JsonNode>> get(
      @RestPath String name, @RestHeader("If-None-Match") @Nullable String known) {
    return read(types.named(name))
        .map(
            found ->
                etag(found).equals(known)
                    ? RestResponse.ResponseBuilder.<JsonNode>notModified()
                        .header("ETag", etag(found))
                        .build()
                    : answer(found));
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change settings",
      description =
          "Fields that are left out have their defaults. With If-Match, nothing is changed if"
              + " somebody else has changed the settings meanwhile.")
  public Uni<RestResponse<JsonNode>> put(
      @RestPath String name,
      @RestHeader("If-Match") @Nullable String expected,
      @Nullable String document) {
    SettingsType<?> type = types.named(name);
    JsonNode changed = json.object(document);
    Optional<Long> version = version(expected);
    return tiers
        .call("settings", store -> settings.put(type, changed, version, store))
        .map(SettingsResource::answer);
  }

  private Uni<VersionedDocument> read(SettingsType<?> type) {
    return tiers.call("settings", store -> settings.get(type, store));
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

  private static String etag(VersionedDocument found) {
    return "\"" + found.version() + "\"";
  }

  private static RestResponse<JsonNode> answer(VersionedDocument found) {
    return RestResponse.ResponseBuilder.ok(found.document()).header("ETag", etag(found)).build();
  }
}
