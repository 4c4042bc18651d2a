create table procedure (
  code text primary key,
  source text not null check (source in ('locality', 'import')),
  current_version uuid not null,
  field_id text not null,
  frequent boolean not null default false,
  listed boolean not null default true,
  -- Sort key of the list without a query.
  rank integer not null default 1000,
  unit_ids jsonb not null default '[]'
);
create index procedure_order on procedure (rank, code);

-- A changed procedure makes a new version; dossiers in progress keep theirs.
create table procedure_version (
  id uuid primary key,
  code text not null,
  content_hash text not null,
  content jsonb not null,
  created_at timestamptz not null,
  unique (code, content_hash)
);

create table form_version (
  id text not null,
  content_hash text not null,
  content jsonb not null,
  is_current boolean not null,
  created_at timestamptz not null,
  primary key (id, content_hash)
);
create unique index form_current on form_version (id) where is_current;

-- Counts up with every change of the catalogue, so that each instance knows when its copy is old.
create table catalogue_revision (
  only_row boolean primary key default true check (only_row),
  revision integer not null
);
insert into catalogue_revision (revision) values (0);

-- Whoever fills the catalogue (start of a server, import) holds this row.
insert into job_lock (name) values ('catalogue');
