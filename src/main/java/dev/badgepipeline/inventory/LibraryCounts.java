package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts films and series by their libraries. */
@ApplicationScoped
public class LibraryCounts {

  private final DatabaseTiers tiers;
  private final Documents json;

  LibraryCounts(DatabaseTiers tiers, ObjectMapper json) {
    this.tiers = tiers;
    this.json = new Documents(json);
  }

  /**
   * How many there are in one library.
   *
   * @param library its id, as callers write it
   * @param badged how many of them show what was last uploaded
   */
  @RegisterForReflection
  public record Count(String library, long items, long badged) {}

  /** The counts by the ids of libraries; none without a database. */
  public Uni<Map<String, Count>> all() {
    return tiers
        .call("library items", store -> store.transact(new CountAll(json)))
        .onFailure(DataUnavailableException.class)
        .recoverWithItem(Map.of());
  }

  private record CountAll(Documents json) implements Work<Map<String, Count>> {

    private static final String SQL =
        """
        select cast(json_build_object(
                 'library', library,
                 'items', count(*),
                 'badged', count(*) filter (where state = 'BADGED')) as text)
          from library_item
         where library is not null
           and type in ('MOVIE', 'SERIES')
           and seen_at is not null
           and gone_at is null
         group by library
        """;

    @Override
    public String name() {
      return "count items";
    }

    @Override
    public Uni<Map<String, Count>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .getResultList()
          .map(
              rows ->
                  rows.stream()
                      .map(row -> json.read(row, Count.class))
                      .collect(Collectors.toMap(Count::library, Function.identity())));
    }
  }
}
