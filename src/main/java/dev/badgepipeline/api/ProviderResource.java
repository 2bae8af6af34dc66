package dev.badgepipeline.api;

import dev.badgepipeline.connection.Provider;
import dev.badgepipeline.connection.ProviderDraft;
import dev.badgepipeline.connection.Providers;
import dev.badgepipeline.library.ConnectionTest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The services that ratings come from. */
@Path("/api/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class ProviderResource {

  private final Providers providers;
  private final Json json;

  ProviderResource(Providers providers, Json json) {
    this.providers = providers;
    this.json = json;
  }

  @GET
  @Operation(summary = "All rating providers, in the order in which they are asked")
  public Uni<List<Provider>> all() {
    return providers.all();
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "A rating provider; its key never comes out")
  public Uni<Provider> find(@RestPath String name) {
    return providers.find(name);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Save the key to a rating provider")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProviderDraft.class)))
  public Uni<Provider> save(@RestPath String name, @Nullable String body) {
    return providers.save(name, json.as(ProviderDraft.class, body));
  }

  @DELETE
  @Path("/{name}")
  @Operation(summary = "Forget the saved key to a rating provider")
  public Uni<Void> remove(@RestPath String name) {
    return providers.remove(name);
  }

  @POST
  @Path("/test")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Try a key by one question; without a key, the one that is known",
      description = "The question counts towards the quota of the key.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProviderDraft.class)))
  public Uni<ConnectionTest> test(@Nullable String body) {
    return providers.test(json.as(ProviderDraft.class, body));
  }
}
