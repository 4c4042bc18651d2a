-- One rating for a dossier, for ever; what is written with it is sealed.
create table dossier_rating (
  dossier_id uuid primary key references dossier (id) on delete cascade,
  stars integer not null check (stars between 1 and 5),
  words_sealed text,
  at timestamptz not null
);
-- Since when its owner is told that a draft will be deleted; no draft goes without.
alter table dossier add column draft_warned_at timestamptz;
