package dev.badgepipeline.lists;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What is done with the tables of lists, each in a transaction of its own. */
final class ListRows {

  private ListRows() {}

  /**
   * Keeps those lists that are wanted, and no others.
   *
   * @param wanted each once
   */
  record Keep(String provider, List<WantedList> wanted, Instant now, Documents json)
      implements Work<Integer> {

    private static final String SQL =
        """
        with wanted as (
          select id, ranked
            from jsonb_to_recordset(cast(cast(:wanted as text) as jsonb))
              as wanted (id text, ranked boolean)),
        unwanted as (
          delete from provider_list
           where provider = :provider and list_id not in (select id from wanted))
        insert into provider_list as known (provider, list_id, ranked, due_at)
        select :provider, id, ranked, cast(:now as timestamptz) from wanted
            on conflict (provider, list_id) do update
           set ranked = excluded.ranked
         where known.ranked <> excluded.ranked
        """;

    @Override
    public String name() {
      return "keep lists";
    }

    @Override
    public Uni<Integer> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("provider", provider)
          .setParameter("wanted", json.write(wanted))
          .setParameter("now", now)
          .executeUpdate();
    }
  }

  /**
   * Claims the list that has been due for longest, so that no other instance reads it; empty where
   * none is. A claim that its owner has left lapses by itself.
   */
  record Claim(String provider, Instant now, Documents json) implements Work<Optional<WantedList>> {

    private static final String SQL =
        """
        with due as (
          select provider, list_id
            from provider_list
           where provider = :provider
             and due_at <= cast(:now as timestamptz)
             and (claimed_until is null or claimed_until < cast(:now as timestamptz))
           order by due_at, list_id
           limit 1
             for update skip locked),
        claimed as (
          update provider_list list
             set claimed_until = cast(:now as timestamptz) + interval '15 minutes'
            from due
           where list.provider = due.provider and list.list_id = due.list_id
          returning list.list_id, list.ranked)
        select cast(json_build_object('id', list_id, 'ranked', ranked) as text) from claimed
        """;

    @Override
    public String name() {
      return "claim a list";
    }

    @Override
    public Uni<Optional<WantedList>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setParameter("provider", provider)
          .setParameter("now", now)
          .getResultList()
          .map(rows -> rows.stream().findFirst().map(row -> json.read(row, WantedList.class)));
    }
  }

  /** A title as a row. */
  @RegisterForReflection
  record Row(
      String title,
      boolean series,
      @Nullable String imdb,
      @Nullable String tmdb,
      @Nullable String tvdb,
      @Nullable Integer place) {

    private static Row of(ListedTitle title) {
      return new Row(
          title.name(),
          title.isSeries(),
          title.ids().imdb().orElse(null),
          title.ids().tmdb().orElse(null),
          title.ids().tvdb().orElse(null),
          title.rank().orElse(null));
    }
  }

  /**
   * What was new when a list was read.
   *
   * @param changed titles that came, or whose place is another where that matters
   * @param gone titles that left
   */
  @RegisterForReflection
  record News(int changed, int gone) {}

  /**
   * Keeps a list that was read, unless nobody wants it any more. Titles that left and of which
   * nobody was told since the last time are forgotten, so that no more are kept than two lists
   * have.
   */
  record Save(
      String provider,
      WantedList list,
      List<ListedTitle> titles,
      Instant readAt,
      Duration freshFor,
      Documents json)
      implements Work<News> {

    private static final String SQL =
        """
        with kept as (
          update provider_list
             set read_at = cast(:readAt as timestamptz),
                 due_at = cast(:readAt as timestamptz) + make_interval(secs => :freshFor),
                 trouble = null,
                 claimed_until = null
           where provider = :provider and list_id = :list
          returning list_id),
        titles as (
          select title, series, imdb, tmdb, tvdb, place
            from jsonb_to_recordset(cast(cast(:titles as text) as jsonb))
              as titles (title text, series boolean, imdb text, tmdb text, tvdb text, place integer)),
        present as (
          insert into provider_list_title as known
                 (provider, list_id, title, series, imdb_id, tmdb_id, tvdb_id, place)
          select :provider, list_id, title, series, imdb, tmdb, tvdb, place from titles, kept
              on conflict (provider, list_id, title) do update
             set imdb_id = excluded.imdb_id,
                 tmdb_id = excluded.tmdb_id,
                 tvdb_id = excluded.tvdb_id,
                 place = excluded.place,
                 gone = false,
                 told = known.told and not known.gone
                        and (not :ranked or known.place is not distinct from excluded.place)
           where (known.imdb_id, known.tmdb_id, known.tvdb_id, known.place, known.gone)
                 is distinct from
                 (excluded.imdb_id, excluded.tmdb_id, excluded.tvdb_id, excluded.place, false)
          returning told),
        forgotten as (
          delete from provider_list_title known
           where provider = :provider and list_id = :list and gone
             and title not in (select title from titles)),
        absent as (
          update provider_list_title
             set gone = true, told = false
           where provider = :provider and list_id in (select list_id from kept) and not gone
             and title not in (select title from titles)
          returning title)
        select cast(json_build_object(
                 'changed', (select count(*) from present where not told),
                 'gone', (select count(*) from absent)) as text)
        """;

    @Override
    public String name() {
      return "keep a list";
    }

    @Override
    public Uni<News> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setParameter("provider", provider)
          .setParameter("list", list.id())
          .setParameter("ranked", list.ranked())
          .setParameter("titles", json.write(titles.stream().map(Row::of).toList()))
          .setParameter("readAt", readAt)
          .setParameter("freshFor", (double) freshFor.toSeconds())
          .getSingleResult()
          .map(row -> json.read(row, News.class));
    }
  }

  /**
   * Says why a list could not be read. What was known of it counts on, and it is due in an hour.
   */
  record Fail(String provider, String list, String trouble, Instant now) implements Work<Integer> {

    private static final String SQL =
        """
        update provider_list
           set trouble = :trouble,
               due_at = cast(:now as timestamptz) + interval '1 hour',
               claimed_until = null
         where provider = :provider and list_id = :list
        """;

    @Override
    public String name() {
      return "note that a list cannot be read";
    }

    @Override
    public Uni<Integer> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("provider", provider)
          .setParameter("list", list)
          .setParameter("trouble", trouble)
          .setParameter("now", now)
          .executeUpdate();
    }
  }

  /** The changes that nobody was told of yet, some of them. */
  record Untold(int atMost, Documents json) implements Work<List<ListChange>> {

    private static final String SQL =
        """
        select cast(json_build_object(
                 'provider', provider, 'list', list_id, 'title', title, 'gone', gone,
                 'imdb', imdb_id, 'tmdb', tmdb_id, 'tvdb', tvdb_id) as text)
          from provider_list_title
         where not told
         order by provider, list_id
        """;

    @Override
    public String name() {
      return "changes of lists";
    }

    @Override
    public Uni<List<ListChange>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setMaxResults(atMost)
          .getResultList()
          .map(rows -> rows.stream().map(row -> json.read(row, ListChange.class)).toList());
    }
  }

  /** Notes that somebody was told of changes, and forgets those of them that are gone. */
  record Told(List<ListChange> changes, Documents json) implements Work<Integer> {

    private static final String SQL =
        """
        with told as (
          select provider, list, title, gone
            from jsonb_to_recordset(cast(cast(:changes as text) as jsonb))
              as told (provider text, list text, title text, gone boolean)),
        forgotten as (
          delete from provider_list_title known
           using told
           where known.provider = told.provider and known.list_id = told.list
             and known.title = told.title and known.gone and told.gone)
        update provider_list_title known
           set told = true
          from told
         where known.provider = told.provider and known.list_id = told.list
           and known.title = told.title and not known.gone and not told.gone
        """;

    @Override
    public String name() {
      return "changes of lists are told";
    }

    @Override
    public Uni<Integer> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("changes", json.write(changes))
          .executeUpdate();
    }
  }
}
