-- Whoever was helped at a counter without an account of their own: known by a keyed hash of what their card says.
alter table person add column card_key text unique;

-- One person helped at a counter by one member of staff, until it ends or is handed over.
create table counter_visit (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  staff_id uuid not null references person (id) on delete cascade,
  unit_id text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('finished', 'taken-over', 'handed-over', 'over')),
  -- Keyed hash of the code that hands everything over to a phone; null once it has been used.
  code_hash text unique,
  code_expires_at timestamptz,
  handed_to uuid references person (id) on delete set null,
  check ((ended_at is null) = (ended_why is null))
);
-- Two tablets never work for the same person.
create unique index counter_visit_one on counter_visit (person_id) where ended_at is null;
create index counter_visit_staff on counter_visit (staff_id, opened_at);

-- Help that counts as long as the visit.
alter table help_grant add column visit_id uuid references counter_visit (id) on delete set null;
create index help_grant_visit on help_grant (visit_id) where visit_id is not null;

-- Booked during a visit: goes along when the visit is handed over.
alter table appointment add column visit_id uuid references counter_visit (id) on delete set null;
create index appointment_visit on appointment (visit_id) where visit_id is not null;
