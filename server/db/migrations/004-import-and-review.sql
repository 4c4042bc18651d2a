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
