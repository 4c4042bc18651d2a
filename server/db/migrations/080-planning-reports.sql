-- What somebody says is wrong with planning information, or should not be public. Who says so is not kept.
create table planning_report (
  id uuid primary key,
  code text not null unique,
  release_id text not null,
  parcel_id text,
  reason text not null check (reason in ('wrong-parcel', 'wrong-zone', 'wrong-road', 'wrong-network', 'leak', 'other')),
  text_sealed text not null,
  received_at timestamptz not null
);
create index planning_report_received on planning_report (received_at);
