-- When work is done by itself: schedules of the owner's, and of the program's own whatever the owner
-- has changed of them, each with the last time that it was due.
create table schedule (
  name        text primary key,
  -- Empty for a schedule of the program's own that nobody has changed.
  document    text,
  -- Nothing that was due before counts.
  since       timestamptz not null,
  last_due    timestamptz,
  last_at     timestamptz,
  last_job    text,
  -- Which instance does what is due; without an end to it, another may after a while.
  claimed_due timestamptz,
  claimed_at  timestamptz,
  claimed_by  text
);
