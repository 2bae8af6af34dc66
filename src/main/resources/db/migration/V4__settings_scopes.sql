-- Settings of anything, everywhere or in one library; what was set so far was of badges, everywhere.
alter table badge_settings rename to settings;
alter table settings rename column badge to name;
alter table settings add column scope text not null default 'everywhere';
alter table settings alter column scope drop default;
alter table settings drop constraint badge_settings_pkey;
alter table settings add primary key (scope, name);

-- A document that was removed leaves its row, so that its versions count on.
alter table settings alter column document drop not null;
