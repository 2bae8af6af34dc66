package dev.badgepipeline.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.ratings.RatingProvider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Knows where titles stand on lists, as these were read the last time; calls no provider. */
@ApplicationScoped
public class TitleLists {

  private final Documents json;

  TitleLists(ObjectMapper json) {
    this.json = new Documents(json);
  }

  /**
   * What is known of an item and some lists of a provider. A season or an episode stands where its
   * series does; what has no id stands nowhere.
   *
   * @param lists what the provider calls them
   * @param asker is told that what is known does not hold where a list was never read; of those
   *     that were, changes are told of otherwise
   */
  public Uni<ListPlaces> places(
      Item item, RatingProvider provider, List<String> lists, Asker asker, StageStore store) {
    boolean isWhole = item.type() == ItemType.MOVIE || item.type() == ItemType.SERIES;
    ProviderIds ids = isWhole ? item.ids() : item.seriesIds();
    return lists.isEmpty()
        ? Uni.createFrom().item(ListPlaces.NONE)
        : store
            .read(
                new PlacesLookup(provider.name(), lists, item.type() != ItemType.MOVIE, ids, json))
            .invoke(
                places -> {
                  if (places.anyUnread()) {
                    asker.due().accept(Instant.MIN);
                  }
                });
  }
}
