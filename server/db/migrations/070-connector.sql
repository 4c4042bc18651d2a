-- What goes to the real one-stop system and comes from it, for each dossier and direction in its order. The content is
-- sealed and gone once the message is done.
create table connector_message (
  id uuid primary key,
  direction text not null check (direction in ('out', 'in')),
  -- The code under which both sides know the dossier: our temporary one.
  dossier_code text not null,
  -- Null when a message came for a dossier that nobody here knows.
  dossier_id uuid references dossier (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('create', 'supply', 'cancel', 'request-withdrawal', 'status')),
  content_sealed text,
  -- Keyed; tells whether a number that came twice says the same.
  content_hash text,
  state text not null check (state in ('waiting', 'done', 'skipped', 'dead')),
  -- Why it waits, is dead, or was done without effect.
  reason text,
  attempts integer not null default 0,
  next_at timestamptz not null,
  claimed_by uuid,
  claimed_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (direction, dossier_code, sequence)
);
create index connector_message_waiting on connector_message (next_at) where state = 'waiting';
create index connector_message_dossier on connector_message (dossier_id);

-- How far the statuses of the real system have been read; one server at a time reads on.
create table connector_feed (
  only_row boolean primary key default true check (only_row),
  cursor text not null default '',
  claimed_until timestamptz,
  read_at timestamptz,
  failure text
);
insert into connector_feed (only_row) values (true);

-- Handled in the real one-stop system: the office's steps come from there and not from our own desk.
alter table dossier add column connected boolean not null default false;
