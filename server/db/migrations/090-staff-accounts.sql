-- Staff sign in with an account of their own. Neither password nor code is kept: a scrypt hash, and the sealed secret of
-- the code generator.
create table staff_account (
  person_id uuid primary key references person (id) on delete cascade,
  login text not null unique,
  -- Null until the person has set the account up.
  password_hash text,
  totp_sealed text,
  -- The newest 30-second step whose code was taken: a code serves once.
  totp_step bigint not null default 0,
  disabled_at timestamptz,
  created_at timestamptz not null
);

-- A one-time code with which an account is set up; the one without a person makes the first administrator.
create table staff_setup (
  code_hash text primary key,
  person_id uuid references person (id) on delete cascade,
  totp_sealed text,
  expires_at timestamptz not null
);

-- Who did what to which account.
create table staff_account_event (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  actor_id uuid references person (id) on delete set null,
  act text not null,
  detail jsonb not null default '{}',
  at timestamptz not null
);
create index staff_account_event_person on staff_account_event (person_id, at);

alter table staff_role drop constraint staff_role_role_check;
alter table staff_role add constraint staff_role_role_check
  check (role in ('one-stop', 'specialist', 'leader', 'auditor', 'editor', 'administrator'));
