-- Who copies the map parcel by parcel is slowed down and then asked whether a person is there. Neither table says who
-- or where: both are keyed hashes, and both are forgotten, marks after two hours, counts after a day.
create table planning_walk (
  asker text primary key,
  -- Look-ups beside earlier ones; they fade by the hour.
  steps double precision not null,
  updated_at timestamptz not null,
  free_at timestamptz,
  confirm_since timestamptz,
  confirmations integer not null default 0,
  confirmations_since timestamptz
);
create table planning_walk_mark (
  asker text not null,
  mark text not null,
  seen_at timestamptz not null,
  primary key (asker, mark)
);
create index planning_walk_mark_seen on planning_walk_mark (seen_at);
