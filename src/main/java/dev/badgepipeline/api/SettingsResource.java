package dev.badgepipeline.api;

import static dev.badgepipeline.settings.SettingsScope.EVERYWHERE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.settings.SettingsDrafts;
import dev.badgepipeline.settings.SettingsSchemas;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsService;
import dev.badgepipeline.settings.SettingsType;
import dev.badgepipeline.settings.SettingsTypes;
import dev.badgepipeline.settings.VersionedDocument;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All that the owner can set, as it holds everywhere. */
@Path("/api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingsResource {

  private final Libraries libraries;
  private final SettingsService settings;
  private final SettingsTypes types;
  private final SettingsSchemas schemas;
  private final DatabaseTiers tiers;
  private final Json json;

  SettingsResource(
      Libraries libraries,
      SettingsService settings,
      SettingsTypes types,
      SettingsSchemas schemas,
      DatabaseTiers tiers,
      Json json) {
    this.libraries = libraries;
    this.settings = settings;
    this.types = types;
    this.schemas = schemas;
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
            type -> read(type).map(found -> Map.entry(type.name(), found.effective())))
        .collect()
        .in(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "Settings; the ETag is needed to change them safely")
  public Uni<RestResponse<JsonNode>> get(
      @RestPath String name, @RestHeader("If-None-Match") @Nullable String known) {
    return read(types.named(name))
        .map(found -> SettingsTag.unlessKnown(found, known, found.effective()));
  }

  @GET
  @Path("/{name}/own")
  @Operation(
      summary = "The fields that are set, without defaults",
      description = "A PUT replaces them; the ETag is that of the settings.")
  public Uni<RestResponse<JsonNode>> own(
      @RestPath String name, @RestHeader("If-None-Match") @Nullable String known) {
    return read(types.named(name)).map(found -> SettingsTag.unlessKnown(found, known, found.own()));
  }

  @POST
  @Path("/{name}/draft")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What would hold if this were saved; nothing is",
      description =
          "For everywhere, or for the library that is named. Fails as a PUT would for what cannot be"
              + " saved.")
  public Uni<JsonNode> draft(
      @RestPath String name, @RestQuery @Nullable String library, @Nullable String document) {
    SettingsType<?> type = types.named(name);
    SettingsScope scope =
        library == null
            ? EVERYWHERE
            : SettingsScope.library(libraries.libraryRef(library).toString());
    SettingsDrafts drafts =
        settings.drafts(
            scope, JsonNodeFactory.instance.objectNode().set(name, json.object(document)));
    return tiers
        .call("settings", store -> settings.get(type, scope, drafts.over(store)))
        .map(VersionedDocument::effective);
  }

  @GET
  @Path("/{name}/schema")
  @Produces("application/schema+json")
  @Operation(summary = "What settings may hold, as JSON Schema: types, bounds, defaults and help")
  public JsonNode schema(@RestPath String name) {
    return schemas.of(types.named(name));
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
    Optional<Long> version = SettingsTag.expected(expected);
    return tiers
        .call("settings", store -> settings.put(type, EVERYWHERE, changed, version, store))
        .map(found -> SettingsTag.on(found, found.effective()));
  }

  private Uni<VersionedDocument> read(SettingsType<?> type) {
    return tiers.call("settings", store -> settings.get(type, EVERYWHERE, store));
  }
}
