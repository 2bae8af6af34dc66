-- Work over many items. Here is the truth about it: queues only carry it.
create table job (
    id          text primary key,
    work        text        not null,
    request     text        not null,
    origin      text        not null,
    key         text,
    state       text        not null,
    waits_for   text,
    -- Grows whenever the job changes hands or is moved by somebody: what was sent out before is void.
    epoch       bigint      not null,
    listing     text        not null,
    -- What the library says has changed since then is listed at the end, whatever its clock shows.
    delta_since timestamptz not null,
    created_at  timestamptz not null,
    started_at  timestamptz,
    ended_at    timestamptz,
    lease_owner text,
    lease_until timestamptz,
    -- What it came to, counted once when it ended.
    progress    text
);

create unique index job_of_key on job (key) where ended_at is null and key is not null;
create index job_under_way on job (created_at) where ended_at is null;
create index job_newest on job (created_at desc, id desc);

create table job_item (
    job_id   text   not null references job (id),
    seq      bigint not null generated always as identity,
    item_id  text   not null,
    title    text   not null,
    -- What the library said of it when it was listed, in short; unknown where nobody has asked.
    facts    text,
    attempt  int    not null default 1,
    outcome  text,
    reason   text,
    run_id   text,
    ended_at timestamptz,
    primary key (job_id, item_id)
);

create index job_item_todo on job_item (job_id, seq) where outcome is null;
create index job_item_done on job_item (job_id, outcome, seq) where outcome is not null;
create index job_item_failed on job_item (item_id, ended_at desc) where outcome = 'FAILED';
