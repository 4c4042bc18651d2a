-- The queue of one unit on one day. Its row is counted up first by every change, so that the changes of a day follow one
-- another, and every node sees from the revision that there is something new.
create table queue_day (
  unit_id text not null,
  day date not null,
  revision integer not null default 0,
  primary key (unit_id, day)
);

-- The last number of a letter; begins again every day.
create table queue_sequence (
  unit_id text not null,
  day date not null,
  letter text not null,
  last integer not null check (last between 1 and 999),
  primary key (unit_id, day, letter)
);

-- Counters that somebody has opened on a day.
create table queue_counter (
  unit_id text not null,
  day date not null,
  name text not null,
  group_id text not null,
  is_open boolean not null,
  changed_at timestamptz not null,
  primary key (unit_id, day, name)
);

create table queue_ticket (
  id uuid primary key,
  unit_id text not null,
  day date not null,
  number text not null,
  group_id text not null,
  -- Null: came without an appointment. An appointment has one ticket, for ever.
  appointment_id uuid unique references appointment (id),
  has_priority boolean not null,
  procedure_code text,
  state text not null
    check (state in ('waiting', 'called', 'serving', 'held', 'skipped', 'no-show', 'done', 'left')),
  -- Who has the earliest is called first.
  rank_at timestamptz not null,
  taken_at timestamptz not null,
  counter_name text,
  calls integer not null default 0,
  called_at timestamptz,
  -- Since when the counter is taken up by this person; null while it is not.
  occupied_from timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 0,
  unique (unit_id, day, number),
  check ((state in ('called', 'serving')) = (occupied_from is not null)),
  check (occupied_from is null or counter_name is not null)
);
-- The second wall: a counter has one person at a time.
create unique index queue_ticket_counter on queue_ticket (unit_id, day, counter_name)
  where state in ('called', 'serving');
create index queue_ticket_open on queue_ticket (state, changed_at)
  where state in ('waiting', 'called', 'serving', 'held', 'skipped');

-- For how long a counter was taken up, which is what a waiting time is learnt from. Nothing of it is personal.
create table queue_service (
  ticket_id uuid not null references queue_ticket (id),
  sequence integer not null,
  unit_id text not null,
  day date not null,
  group_id text not null,
  counter_name text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (ticket_id, sequence),
  check (to_at >= from_at)
);
create index queue_service_day on queue_service (unit_id, day, to_at);
