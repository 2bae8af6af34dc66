-- How many calls of rating providers were made for a dry run, by all instances together.
alter table job add column rating_calls integer not null default 0;
