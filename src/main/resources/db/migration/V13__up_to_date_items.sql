-- Until when a poster stays as its last run has left it if nothing about its item changes, and by which
-- settings, providers and renderer that was decided. Empty where the next run has to look.
alter table library_item add column up_to_date_until timestamptz;
alter table library_item add column up_to_date_by text;
