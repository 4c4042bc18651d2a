-- The mode is recorded at the first migration; a server in the other mode refuses to start.
create table installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('sandbox', 'production')),
  created_at timestamptz not null default now()
);

create table person (
  id uuid primary key,
  kind text not null check (kind in ('resident', 'staff')),
  -- Blind index of the Zalo user id; the id itself is not kept.
  zalo_key text unique,
  sample_id text unique,
  name_sealed text,
  created_at timestamptz not null default now()
);

create table staff_role (
  person_id uuid not null references person (id) on delete cascade,
  role text not null check (role in ('one-stop', 'specialist', 'leader', 'auditor')),
  unit_id text not null,
  valid_from date not null,
  valid_to date,
  primary key (person_id, role, unit_id, valid_from)
);

create table session (
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);

create table rate_limit (
  bucket text primary key,
  tokens double precision not null,
  updated_at timestamptz not null
);

create table idempotency (
  person_id uuid not null references person (id) on delete cascade,
  route text not null,
  key text not null,
  body_hash text not null,
  response_sealed text,
  created_at timestamptz not null,
  primary key (person_id, route, key)
);
create index idempotency_age on idempotency (created_at);
