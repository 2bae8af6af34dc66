package dev.badgepipeline.api;

import dev.badgepipeline.inventory.MatchingItems;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people want left alone, by what it has in common. */
@Path("/api/v1/items/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public class ExclusionResource {

  private final MatchingItems matching;
  private final ItemFilters filters;
  private final Drafts drafts;

  ExclusionResource(MatchingItems matching, ItemFilters filters, Drafts drafts) {
    this.matching = matching;
    this.filters = filters;
    this.drafts = drafts;
  }

  /**
   * What is wanted.
   *
   * @param items which, as a job says it, by what is known of them
   * @param excluded whether they are to be left alone, or treated like others again
   */
  @RegisterForReflection
  record Draft(@NotNull @Valid JobDraft.Items items, @NotNull Boolean excluded) {}

  /**
   * What came of it.
   *
   * @param items how many they are
   */
  @RegisterForReflection
  public record Done(long items) {}

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Leave all items alone that match, or treat them like others again",
      description =
          "The body is {\"items\": {\"search\": \"…\"}, \"excluded\": true}; items are narrowed as"
              + " in jobs, but for ids, collection and changedSince. Answers how many they are. 503"
              + " while a library is looked through for the first time, and without a database.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Draft.class)))
  public Uni<Done> save(@Nullable String body) {
    Draft draft = drafts.read(Draft.class, body);
    return matching.exclude(filters.ofKnown(draft.items()), draft.excluded()).map(Done::new);
  }
}
