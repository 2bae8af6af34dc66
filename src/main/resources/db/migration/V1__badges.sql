create table badge_settings (
    badge      text primary key,
    document   text        not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

create table provider_answer (
    provider    text        not null,
    external_id text        not null,
    answer      text        not null,
    fetched_at  timestamptz not null,
    primary key (provider, external_id)
);

create table award (
    imdb_id  text    not null,
    award    text    not null,
    won      boolean not null,
    primary key (imdb_id, award)
);

create table pipeline_run (
    run_id     text primary key,
    item_id    text,
    started_at timestamptz not null,
    report     text        not null
);

create index pipeline_run_latest on pipeline_run (item_id, started_at desc);
