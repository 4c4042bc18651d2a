create table dossier (
  id uuid primary key,
  owner_id uuid not null references person (id),
  procedure_code text not null,
  procedure_version_id uuid not null references procedure_version (id),
  form_id text,
  form_hash text,
  unit_id text not null,
  status text not null check (status in ('draft', 'submitted', 'accepted', 'refused', 'processing', 'supplement',
    'payment', 'withdrawn', 'stopped', 'finished', 'returned')),
  -- The state a supplement, a payment or a stop came from and goes back to.
  resume_status text check (resume_status in ('submitted', 'accepted', 'processing')),
  waiting_for text check (waiting_for in ('supplement', 'supplement-check', 'payment', 'withdrawal-check', 'hand-over')),
  withdrawal_asked boolean not null default false,
  revision integer not null default 0,
  temporary_code text not null unique,
  official_code text unique,
  answers_sealed text not null,
  applicant_sealed text,
  case_answers jsonb not null default '{}',
  result_channel text not null default 'electronic' check (result_channel in ('electronic', 'counter', 'post')),
  consent jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  due_at timestamptz,
  due_state text not null default 'none' check (due_state in ('none', 'computed', 'entered', 'not-computed', 'paused')),
  paused_at timestamptz,
  paused_due_state text,
  payment jsonb,
  result jsonb,
  draft_expires_at timestamptz,
  -- An official code exists only once a dossier has been accepted.
  check (official_code is null or accepted_at is not null)
);
create index dossier_owner on dossier (owner_id, created_at desc, id);
create index dossier_unit on dossier (unit_id, status, submitted_at, id);

create table upload (
  id uuid primary key,
  owner_id uuid not null references person (id) on delete cascade,
  dossier_id uuid not null references dossier (id) on delete cascade,
  requirement_id text not null,
  file_name text not null,
  declared_bytes integer not null,
  state text not null check (state in ('receiving', 'stored', 'refused')),
  problem text,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index upload_dossier on upload (dossier_id);
create index upload_quota on upload (owner_id, created_at);

create table upload_lock (
  upload_id text primary key,
  holder uuid not null,
  expires_at timestamptz not null
);

create table dossier_file (
  id uuid primary key,
  dossier_id uuid not null references dossier (id) on delete cascade,
  requirement_id text not null,
  file_name text not null,
  mime text not null,
  bytes integer not null check (bytes > 0),
  -- Not unique: two papers may well be the same picture.
  sha256 text not null,
  pages integer not null check (pages > 0),
  scan_state text not null check (scan_state in ('clean', 'pending-scan')),
  stored_at timestamptz not null,
  uploaded_by uuid not null references person (id),
  -- draft: not sent yet; sent: part of the dossier; replaced: a later supplement took its place.
  state text not null check (state in ('draft', 'sent', 'replaced')),
  position integer not null
);
create index dossier_file_dossier on dossier_file (dossier_id, requirement_id, position);

create table dossier_event (
  dossier_id uuid not null references dossier (id) on delete cascade,
  sequence integer not null,
  action text not null,
  from_status text not null,
  to_status text not null,
  at timestamptz not null,
  actor_id uuid not null references person (id),
  actor_role text not null,
  reason text,
  legal_ground text,
  paper_number text,
  primary key (dossier_id, sequence)
);

create table official_paper (
  number text primary key,
  dossier_id uuid not null references dossier (id) on delete cascade,
  form text not null check (form in ('01', '02', '03', '04', '05')),
  issued_at timestamptz not null,
  content jsonb not null
);
create index official_paper_dossier on official_paper (dossier_id, issued_at);

create table supplement_item (
  dossier_id uuid not null references dossier (id) on delete cascade,
  requirement_id text not null,
  round integer not null,
  reason text not null,
  state text not null check (state in ('asked', 'supplied', 'confirmed')),
  primary key (dossier_id, requirement_id, round)
);

create table dossier_serial (
  unit_id text not null,
  day date not null,
  last integer not null,
  primary key (unit_id, day)
);

create table file_link (
  secret_hash text primary key,
  file_id uuid not null references dossier_file (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
