package dev.badgepipeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsService;
import dev.badgepipeline.settings.SettingsType;
import dev.badgepipeline.settings.SettingsTypes;
import dev.badgepipeline.settings.VersionedDocument;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the owner sets for one library; what he leaves out is as it is everywhere. */
@Path("/api/v1/libraries/{library}/settings/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class LibrarySettingsResource {

  private final Libraries libraries;
  private final SettingsService settings;
  private final SettingsTypes types;
  private final DatabaseTiers tiers;
  private final Json json;

  LibrarySettingsResource(
      Libraries libraries,
      SettingsService settings,
      SettingsTypes types,
      DatabaseTiers tiers,
      Json json) {
    this.libraries = libraries;
    this.settings = settings;
    this.types = types;
    this.tiers = tiers;
    this.json = json;
  }

  /**
   * Settings of a library.
   *
   * @param effective every field with what holds in this library
   * @param own the fields that are set for this library; a PUT replaces them
   */
  @RegisterForReflection
  public record LibrarySettings(JsonNode effective, JsonNode own) {

    static LibrarySettings of(VersionedDocument found) {
      return new LibrarySettings(found.effective(), found.own());
    }
  }

  @GET
  @Operation(
      summary = "Settings of a library: what holds in it, and which fields are its own",
      description = "The ETag is needed to change them safely.")
  public Uni<RestResponse<LibrarySettings>> get(
      @RestPath String library,
      @RestPath String name,
      @RestHeader("If-None-Match") @Nullable String known) {
    SettingsType<?> type = types.named(name);
    SettingsScope scope = scope(library);
    return tiers
        .call("settings", store -> settings.get(type, scope, store))
        .map(found -> SettingsTag.unlessKnown(found, known, LibrarySettings.of(found)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change settings of a library",
      description =
          "Fields that are left out are as they are everywhere. With If-Match, nothing is changed if"
              + " somebody else has changed the settings of this library meanwhile.")
  public Uni<RestResponse<LibrarySettings>> put(
      @RestPath String library,
      @RestPath String name,
      @RestHeader("If-Match") @Nullable String expected,
      @Nullable String document) {
    SettingsType<?> type = types.named(name);
    SettingsScope scope = scope(library);
    JsonNode changed = json.object(document);
    Optional<Long> version = SettingsTag.expected(expected);
    return tiers
        .call("settings", store -> settings.put(type, scope, changed, version, store))
        .map(found -> SettingsTag.on(found, LibrarySettings.of(found)));
  }

  @DELETE
  @Operation(summary = "Let settings of a library be as they are everywhere")
  public Uni<Void> delete(
      @RestPath String library,
      @RestPath String name,
      @RestHeader("If-Match") @Nullable String expected) {
    SettingsType<?> type = types.named(name);
    SettingsScope scope = scope(library);
    Optional<Long> version = SettingsTag.expected(expected);
    return tiers.call("settings", store -> settings.delete(type, scope, version, store));
  }

  private SettingsScope scope(String library) {
    return SettingsScope.library(libraries.libraryRef(library).toString());
  }
}
