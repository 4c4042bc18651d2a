-- Somebody helps somebody else with a dossier, or with new dossiers of one procedure: in this scope, through this day.
create table help_grant (
  id uuid primary key,
  owner_id uuid not null references person (id) on delete cascade,
  -- Null until somebody has accepted.
  helper_id uuid references person (id) on delete cascade,
  kind text not null check (kind in ('family', 'digital-team', 'staff')),
  scope text not null check (scope in ('follow', 'fill', 'send')),
  notices text not null check (notices in ('owner', 'helper', 'both')),
  procedure_code text not null,
  -- New dossiers of the procedure may be begun; otherwise it is the one dossier of help_dossier.
  may_begin boolean not null,
  until_day date not null,
  -- Keyed hash of the code; null once it has been used.
  code_hash text unique,
  code_expires_at timestamptz not null,
  created_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references person (id) on delete set null,
  check ((helper_id is null) = (accepted_at is null))
);
create index help_grant_owner on help_grant (owner_id, created_at);
create index help_grant_helper on help_grant (helper_id, created_at);

-- The dossiers that a grant reaches; nothing else of its owner is seen.
create table help_dossier (
  help_id uuid not null references help_grant (id) on delete cascade,
  dossier_id uuid not null references dossier (id) on delete cascade,
  primary key (dossier_id, help_id)
);
create index help_dossier_help on help_dossier (help_id);

-- Of a step that a helper took on the resident's side.
alter table dossier_event add column help_id uuid references help_grant (id);
