package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ProviderIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds the items that rating providers know by some ids. */
@ApplicationScoped
public class RatedItems {

  private final DatabaseTiers tiers;
  private final Documents json;

  RatedItems(DatabaseTiers tiers, ObjectMapper json) {
    this.tiers = tiers;
    this.json = new Documents(json);
  }

  /**
   * All that libraries have shown of titles, with what is gone since. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   */
  public Uni<List<RatedItem>> of(List<ProviderIds> titles) {
    return tiers.call("library items", store -> store.transact(new WithIds(titles, json)));
  }

  /**
   * An item that has one of the ids.
   *
   * @param item as callers write it
   * @param isKeptBadged whether a job has badged it, and nobody wants it left alone
   */
  @RegisterForReflection
  public record RatedItem(
      String item,
      @Nullable String imdb,
      @Nullable String tmdb,
      @Nullable String tvdb,
      @JsonProperty("kept") boolean isKeptBadged) {

    /** Whether a provider that knows a title by these ids means this item. */
    public boolean isOf(ProviderIds title) {
      return Stream.of(
              title.imdb().filter(id -> id.equals(imdb)),
              title.tmdb().filter(id -> id.equals(tmdb)),
              title.tvdb().filter(id -> id.equals(tvdb)))
          .anyMatch(Optional::isPresent);
    }
  }

  private record WithIds(List<ProviderIds> titles, Documents json)
      implements Work<List<RatedItem>> {

    private static final String SQL =
        """
        select cast(json_build_object(
                 'item', item_id, 'imdb', imdb_id, 'tmdb', tmdb_id, 'tvdb', tvdb_id,
                 'kept', by_job and uploaded_tag is not null and gone_at is null
                         and not excluded and not tag_excludes and not restored) as text)
          from library_item
         where imdb_id = any (select jsonb_array_elements_text(cast(cast(:imdb as text) as jsonb)))
            or tmdb_id = any (select jsonb_array_elements_text(cast(cast(:tmdb as text) as jsonb)))
            or tvdb_id = any (select jsonb_array_elements_text(cast(cast(:tvdb as text) as jsonb)))
        """;

    @Override
    public String name() {
      return "items of titles";
    }

    @Override
    public Uni<List<RatedItem>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setParameter("imdb", ids(ProviderIds::imdb))
          .setParameter("tmdb", ids(ProviderIds::tmdb))
          .setParameter("tvdb", ids(ProviderIds::tvdb))
          .getResultList()
          .map(rows -> rows.stream().map(row -> json.read(row, RatedItem.class)).toList());
    }

    private String ids(Function<ProviderIds, Optional<String>> kind) {
      return json.write(titles.stream().map(kind).flatMap(Optional::stream).distinct().toList());
    }
  }
}
