-- When a title is to be asked for again. What was known before that was kept becomes due over a month.
alter table provider_answer add column due_at timestamptz;
update provider_answer
   set due_at = fetched_at
              + interval '1 day' * (1 + (hashtext(provider || external_id) & 2147483647) % 30);
alter table provider_answer alter column due_at set not null;
create index provider_answer_due on provider_answer (provider, due_at);

-- How many calls of a provider's window are spent by all who share a key, of which a few digits of a
-- checksum are kept. What the provider itself says that it allows is empty where it says nothing.
create table provider_budget (
    provider  text        not null,
    key_mark  text        not null,
    allowed   bigint,
    spent     bigint      not null,
    resets_at timestamptz not null,
    primary key (provider, key_mark)
);

-- Titles that a provider was not asked for, since its calls were used up.
create table rating_wait (
    provider    text        not null,
    external_id text        not null,
    since       timestamptz not null,
    primary key (provider, external_id)
);
create index rating_wait_turn on rating_wait (provider, since);
