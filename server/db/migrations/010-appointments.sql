-- The calendar of a unit as its staff keep it. A locality's file fills it in until somebody edits it.
create table unit_calendar (
  unit_id text primary key,
  content jsonb not null,
  content_hash text not null,
  revision integer not null default 0,
  edited_at timestamptz
);

-- Days whose slots stand in the table as the given revision of the calendar wants them.
create table slot_day (
  unit_id text not null,
  group_id text not null,
  day date not null,
  calendar_revision integer not null,
  primary key (unit_id, group_id, day)
);

-- `seats` is what the calendar wants, `capacity` what may be taken: more than `seats` only while more people are booked
-- than a changed calendar has room for. `taken` counts seated appointments and open holds. The check is the second wall
-- behind the conditional update.
create table slot (
  id uuid primary key,
  unit_id text not null,
  group_id text not null,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place_name text not null default '',
  place_address text,
  seats integer not null check (seats >= 0),
  capacity integer not null check (capacity >= seats),
  taken integer not null default 0 check (taken >= 0),
  check (taken <= capacity),
  check (ends_at > starts_at),
  unique (unit_id, group_id, starts_at, place_name)
);
create index slot_of_day on slot (unit_id, group_id, day, starts_at);

create table slot_hold (
  id uuid primary key,
  slot_id uuid not null references slot (id),
  -- Null: the staff book for somebody without an account.
  person_id uuid references person (id),
  kind text not null check (kind in ('choice', 'offer', 'desk')),
  state text not null check (state in ('open', 'used', 'dropped', 'expired')),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
-- A person chooses one seat at a time.
create unique index slot_hold_one on slot_hold (person_id) where state = 'open' and kind = 'choice';
create index slot_hold_open on slot_hold (slot_id, expires_at) where state = 'open';
create index slot_hold_person on slot_hold (person_id) where state = 'open';

create table appointment (
  id uuid primary key,
  code text not null unique,
  -- A hold becomes one appointment, for ever.
  hold_id uuid not null unique references slot_hold (id),
  slot_id uuid not null references slot (id),
  person_id uuid references person (id),
  unit_id text not null,
  group_id text not null,
  day date not null,
  -- 1 to what the rules allow a person on a day.
  day_place integer not null check (day_place > 0),
  status text not null check (status in ('booked', 'arrived', 'served', 'no-show', 'ended', 'cancelled', 'released')),
  procedure_code text,
  procedure_version_id uuid references procedure_version (id),
  dossier_id uuid references dossier (id) on delete set null,
  papers_ready jsonb not null default '[]',
  -- Whoever booked, whoever comes, telephone and reason of priority, as one sealed text.
  people_sealed text not null,
  for_other boolean not null,
  has_priority boolean not null,
  revision integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  confirmed_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz
);
-- The second wall of the cap per person and day.
create unique index appointment_day_place on appointment (person_id, day, day_place)
  where status not in ('cancelled', 'released');
create index appointment_person on appointment (person_id, day, id);
create index appointment_slot on appointment (slot_id) where status not in ('cancelled', 'released');
create index appointment_unit on appointment (unit_id, day, group_id);

create table wait_entry (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id text not null,
  group_id text not null,
  -- Of an earlier seat for an appointment: the day of the appointment.
  day date not null,
  part text not null check (part in ('any', 'morning', 'afternoon')),
  appointment_id uuid references appointment (id),
  state text not null check (state in ('waiting', 'offered', 'taken', 'missed', 'left', 'over')),
  hold_id uuid unique references slot_hold (id),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index wait_entry_one on wait_entry (person_id, unit_id, group_id, day)
  where state in ('waiting', 'offered') and appointment_id is null;
create unique index wait_entry_earlier on wait_entry (appointment_id) where state in ('waiting', 'offered');
create index wait_entry_line on wait_entry (unit_id, group_id, state, created_at);

-- Booking in the app is open again for somebody who had missed too many appointments.
create table booking_block_lift (
  person_id uuid primary key references person (id),
  lifted_at timestamptz not null,
  lifted_by uuid not null references person (id)
);

-- What residents have to be told; whoever sends messages takes the rows that are not sent.
create table appointment_notice (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('reminder', 'released', 'offer', 'earlier-offer', 'closed')),
  appointment_id uuid references appointment (id),
  hold_id uuid references slot_hold (id),
  created_at timestamptz not null,
  sent_at timestamptz
);
create index appointment_notice_unsent on appointment_notice (created_at) where sent_at is null;
