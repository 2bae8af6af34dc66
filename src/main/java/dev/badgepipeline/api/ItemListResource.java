package dev.badgepipeline.api;

import dev.badgepipeline.inventory.ItemLists;
import dev.badgepipeline.inventory.ItemPage;
import dev.badgepipeline.inventory.ItemSearch;
import dev.badgepipeline.inventory.ItemSort;
import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Libraries;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The films and series of all libraries. */
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public class ItemListResource {

  private static final int USUAL_PAGE = 100;
  private static final int LONGEST_PAGE = 500;

  private final ItemLists lists;
  private final Libraries libraries;

  ItemListResource(ItemLists lists, Libraries libraries) {
    this.lists = lists;
    this.libraries = libraries;
  }

  @GET
  @Operation(
      summary = "Films and series, and what is known of their posters",
      description =
          "'state' is ORIGINAL, BADGED, CHANGED (somebody else has set a poster since), FAILED or"
              + " EXCLUDED; 'sort' is title, added or year; 'from' is where a list by title begins,"
              + " such as a letter; 'limit' is 100 unless given, and 500 at most. A library that"
              + " was never looked through is when its list is first asked for; until then, and"
              + " without a database, the list comes from the library itself, in its order and with"
              + " fewer facts.")
  public Uni<ItemPage> list(
      @RestQuery @Nullable String connection,
      @RestQuery @Nullable String library,
      @RestQuery @Nullable String type,
      @RestQuery @Nullable String search,
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String tag,
      @RestQuery @Nullable String sort,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    ItemSearch wanted =
        new ItemSearch(
            Query.text(connection),
            Query.text(library).map(libraries::libraryRef),
            Query.oneOf(ItemType.class, "type", type),
            Query.text(search),
            Query.oneOf(ItemState.class, "state", state),
            Query.text(tag),
            Query.oneOf(ItemSort.class, "sort", sort).orElse(ItemSort.TITLE),
            Query.text(from),
            Query.text(cursor),
            Query.number("limit", limit, USUAL_PAGE, LONGEST_PAGE));
    if (wanted.from().isPresent() && wanted.sort() != ItemSort.TITLE) {
      throw new BadRequestProblem("only a list that is sorted by title can begin at 'from'");
    }
    return Uni.createFrom()
        .deferred(() -> lists.page(wanted))
        .onFailure(IllegalArgumentException.class)
        .transform(wrong -> new BadRequestProblem("the cursor is not one of this list"));
  }
}
