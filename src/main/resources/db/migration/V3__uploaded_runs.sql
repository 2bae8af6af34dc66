-- The newest runs of uploaded posters, which are no item's, are kept; the others are found by this.
create index pipeline_run_uploads on pipeline_run (started_at) where item_id is null;
