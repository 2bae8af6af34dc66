-- Of which types everything is known that a library has: those that its last look went through.
alter table library_sweep add column types text not null default 'MOVIE,SERIES';

-- What was never looked for was said to be gone.
update library_item set gone_at = null where type not in ('MOVIE', 'SERIES');
