-- Which instances are there: all of them together upload no more at once than one alone would.
create table job_instance (
    -- Stays with an instance's data directory.
    id      text primary key,
    seen_at timestamptz not null
);
