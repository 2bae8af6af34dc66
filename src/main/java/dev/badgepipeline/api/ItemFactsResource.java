package dev.badgepipeline.api;

import dev.badgepipeline.badge.custom.ItemFacts;
import dev.badgepipeline.badge.custom.RuleExplanations;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.library.Libraries;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What rules of the owner's own go by. */
@Path("/api/v1/items/{itemId}/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public class ItemFactsResource {

  private final Libraries libraries;
  private final RuleExplanations explanations;
  private final DatabaseTiers tiers;

  ItemFactsResource(Libraries libraries, RuleExplanations explanations, DatabaseTiers tiers) {
    this.libraries = libraries;
    this.explanations = explanations;
    this.tiers = tiers;
  }

  @GET
  @Operation(
      summary = "The facts that rules go by, and why each rule holds for this item or does not",
      description =
          "Each condition is listed with the value that it met. Ratings are those of sources that"
              + " a rule names.")
  public Uni<ItemFacts> facts(@RestPath String itemId) {
    return libraries
        .item(libraries.ref(itemId))
        .chain(item -> tiers.call("facts", store -> explanations.of(item.facts(), store)));
  }
}
