package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes how a library shows items. What was seen later than this stays.
 *
 * @param at when the library was asked
 */
record SaveSeen(List<SeenItem> items, Instant at, Documents json) implements Work<Integer> {

  static final String UPSERT =
      """
      insert into library_item as known
             (item_id, connection, library, type, title, sort_title, year, tags, imdb_id, tmdb_id,
              tvdb_id, series_id, change_token, poster_tag, tag_excludes, first_seen, seen_at)
      select item_id, connection, library, type, title, sort_title, year, tags, imdb_id, tmdb_id,
             tvdb_id, series_id, change_token, poster_tag, tag_excludes,
             cast(:at as timestamptz), cast(:at as timestamptz)
        from jsonb_to_recordset(cast(cast(:items as text) as jsonb))
          as seen (item_id text, connection text, library text, type text, title text,
                   sort_title text, year integer, tags jsonb, imdb_id text, tmdb_id text,
                   tvdb_id text, series_id text, change_token text, poster_tag text,
                   tag_excludes boolean)
       order by item_id
          on conflict (item_id) do update
         set library = coalesce(excluded.library, known.library),
             type = excluded.type,
             title = excluded.title,
             sort_title = excluded.sort_title,
             year = excluded.year,
             tags = excluded.tags,
             imdb_id = excluded.imdb_id,
             tmdb_id = excluded.tmdb_id,
             tvdb_id = excluded.tvdb_id,
             series_id = excluded.series_id,
             change_token = excluded.change_token,
             poster_tag = excluded.poster_tag,
             up_to_date_until = case when known.change_token = excluded.change_token
                                      and known.poster_tag = excluded.poster_tag
                                     then known.up_to_date_until end,
             tag_excludes = excluded.tag_excludes,
             first_seen = coalesce(known.first_seen, excluded.first_seen),
             seen_at = excluded.seen_at,
             gone_at = null
       where known.seen_at is null or known.seen_at <= excluded.seen_at
      """;

  @Override
  public String name() {
    return "save what libraries show";
  }

  @Override
  public Uni<Integer> in(Mutiny.Session session) {
    return session
        .createNativeQuery(UPSERT)
        .setParameter("items", json.write(items))
        .setParameter("at", at)
        .executeUpdate();
  }
}
