-- What is known of every item: how its library last showed it, what our last run came to, and what
-- people want of it. A row that was never seen in a list has no seen_at.
create table library_item (
    item_id        text primary key,
    connection     text        not null,
    library        text,
    type           text,
    title          text        not null default '',
    sort_title     text        not null default '',
    year           integer,
    tags           jsonb       not null default '[]',
    imdb_id        text,
    tmdb_id        text,
    tvdb_id        text,
    series_id      text,
    change_token   text,
    poster_tag     text,
    uploaded_tag   text,
    outcome        text,
    run_id         text,
    run_at         timestamptz,
    failures       integer     not null default 0,
    failed_facts   text,
    excluded       boolean     not null default false,
    tag_excludes   boolean     not null default false,
    restored       boolean     not null default false,
    by_job         boolean     not null default false,
    wished_at      timestamptz,
    first_seen     timestamptz,
    seen_at        timestamptz,
    gone_at        timestamptz,
    state          text generated always as (
        case when excluded or tag_excludes then 'EXCLUDED'
             when outcome = 'FAILED' then 'FAILED'
             when uploaded_tag is null then 'ORIGINAL'
             when uploaded_tag = poster_tag then 'BADGED'
             else 'CHANGED'
        end) stored
);

create index library_item_titles on library_item (sort_title, item_id);
create index library_item_states on library_item (state, item_id);
create index library_item_imdb on library_item (imdb_id) where imdb_id is not null;
create index library_item_tmdb on library_item (tmdb_id) where tmdb_id is not null;
create index library_item_tvdb on library_item (tvdb_id) where tvdb_id is not null;
create index library_item_gone on library_item (gone_at) where gone_at is not null;

-- How far each connection has been looked through, and by whom it is at the moment.
create table library_sweep (
    connection    text primary key,
    began_at      timestamptz,
    full_at       timestamptz,
    claimed_by    text,
    claimed_until timestamptz
);
