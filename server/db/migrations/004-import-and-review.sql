-- One row for each import of a catalogue file: how far it came, and what became of it.
create table import_run (
  id uuid primary key,
  -- SHA-256 of the file: the same file goes on where an unfinished run of it stopped.
  file_digest text not null,
  file_name text not null,
  lines_done integer not null default 0,
  -- How many procedures were new, changed, the same …
  stored jsonb not null,
  -- The sums and the sentences of the report, once it is finished.
  report jsonb,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index import_run_unfinished on import_run (file_digest) where finished_at is null;
create index import_run_newest on import_run (started_at);

-- What an editor decided about one version of a procedure; a new version is judged anew.
create table procedure_review (
  version_id uuid primary key references procedure_version (id),
  decision text not null check (decision in ('show', 'hold')),
  note text not null,
  reviewed_by uuid not null references person (id),
  reviewed_at timestamptz not null
);

-- Editors look after the catalogue; they see no dossier.
alter table staff_role drop constraint staff_role_role_check;
alter table staff_role add constraint staff_role_role_check
  check (role in ('one-stop', 'specialist', 'leader', 'auditor', 'editor'));

-- The doubts about the current version, so that editors find them without reading 60,000 contents.
alter table procedure add column marks jsonb not null default '[]';
update procedure set marks = (
  select coalesce(jsonb_agg(distinct doubt ->> 'mark'), '[]'::jsonb)
  from procedure_version, jsonb_array_elements(procedure_version.content -> 'quality') as doubt
  where procedure_version.id = procedure.current_version
);
