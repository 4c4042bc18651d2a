-- The words of a consent, for ever: what was agreed to can be read although the locality has other words today.
create table consent_text (
  purpose text not null,
  version text not null,
  content jsonb not null,
  content_hash text not null,
  primary key (purpose, version)
);

-- What was agreed to with a dossier and what was taken back, in order; nothing is ever changed in it.
create table dossier_consent (
  dossier_id uuid not null references dossier (id) on delete cascade,
  sequence integer not null,
  purpose text not null,
  version text not null,
  agreed boolean not null,
  at timestamptz not null,
  primary key (dossier_id, sequence)
);
insert into dossier_consent (dossier_id, sequence, purpose, version, agreed, at)
  select id, 1, 'handle-dossier', consent ->> 'textVersion', true, (consent ->> 'at')::timestamptz
  from dossier where consent is not null;

-- The day that stands on a paper, by requirement; and what the check on the phone said and the person sent all the same.
alter table dossier add column paper_dates jsonb not null default '{}';
alter table dossier add column phone_remarks jsonb not null default '[]';
