-- Lists of titles that a provider keeps and badges show. Until one was read for the first time it
-- says nothing. Trouble is why it could not be read the last time.
create table provider_list (
    provider      text        not null,
    list_id       text        not null,
    ranked        boolean     not null,
    read_at       timestamptz,
    due_at        timestamptz not null,
    trouble       text,
    claimed_until timestamptz,
    primary key (provider, list_id)
);
create index provider_list_due on provider_list (provider, due_at);

-- Their titles. What is gone from a list stays until the items that show it are badged anew, as those
-- are whose title is new on it: they are not told of yet.
create table provider_list_title (
    provider text    not null,
    list_id  text    not null,
    title    text    not null,
    series   boolean not null,
    imdb_id  text,
    tmdb_id  text,
    tvdb_id  text,
    place    integer,
    gone     boolean not null default false,
    told     boolean not null default false,
    primary key (provider, list_id, title),
    foreign key (provider, list_id) references provider_list on delete cascade
);
create index provider_list_title_imdb on provider_list_title (imdb_id);
create index provider_list_title_tmdb on provider_list_title (tmdb_id);
create index provider_list_title_tvdb on provider_list_title (tvdb_id);
create index provider_list_title_untold on provider_list_title (provider, list_id) where not told;
