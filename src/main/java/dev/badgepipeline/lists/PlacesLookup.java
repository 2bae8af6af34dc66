package dev.badgepipeline.lists;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ProviderIds;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks where a title stands on some lists, by one statement.
 *
 * @param isSeries films and series have numbers of their own
 * @param ids at least one
 */
record PlacesLookup(
    String provider, List<String> lists, boolean isSeries, ProviderIds ids, Documents json)
    implements Lookup<ListPlaces> {

  private static final String SQL =
      """
      select cast(json_build_object(
               'list', list.list_id,
               'listed', listed.title is not null,
               'rank', listed.place,
               'readAt', list.read_at,
               'trouble', list.trouble) as text)
        from provider_list list
        left join lateral (
          select title, place
            from provider_list_title found
           where found.provider = list.provider
             and found.list_id = list.list_id
             and not found.gone
             and found.series = :series
             and (found.imdb_id = cast(:imdb as text)
                  or found.tmdb_id = cast(:tmdb as text)
                  or found.tvdb_id = cast(:tvdb as text))
           order by place nulls last
           limit 1) listed on true
       where list.provider = :provider
         and list.list_id = any (select jsonb_array_elements_text(cast(cast(:lists as text) as jsonb)))
      """;

  @Override
  public String key() {
    return "list-places/" + provider + "/" + lists + "/" + isSeries + "/" + ids;
  }

  @Override
  public Class<ListPlaces> type() {
    return ListPlaces.class;
  }

  @Override
  public Uni<ListPlaces> from(Mutiny.Session session) {
    return session
        .createNativeQuery(SQL, String.class)
        .setParameter("provider", provider)
        .setParameter("series", isSeries)
        .setParameter("imdb", ids.imdb().orElse(null))
        .setParameter("tmdb", ids.tmdb().orElse(null))
        .setParameter("tvdb", ids.tvdb().orElse(null))
        .setParameter("lists", json.write(lists))
        .getResultList()
        .map(this::places);
  }

  private ListPlaces places(List<String> rows) {
    Map<String, ListPlace> known =
        rows.stream()
            .map(row -> json.read(row, ListPlace.class))
            .collect(Collectors.toMap(ListPlace::list, Function.identity()));
    return new ListPlaces(
        lists.stream().map(list -> known.getOrDefault(list, ListPlace.unread(list))).toList());
  }

  /** Most titles are on no list, and all that there are not. */
  @Override
  public Retention retention(ListPlaces answer) {
    return answer.anyListed() ? Retention.ON_DISK : Retention.IN_MEMORY;
  }

  /** Without a database nothing is known of lists. */
  @Override
  public Optional<ListPlaces> ifUnknown() {
    return Optional.of(ListPlaces.unread(lists));
  }
}
