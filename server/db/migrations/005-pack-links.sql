-- A single-use link opens one stored file, or the pack of a whole dossier.
alter table file_link alter column file_id drop not null;
alter table file_link add column pack_of uuid references dossier (id) on delete cascade;
alter table file_link add constraint file_link_opens_one check ((file_id is null) <> (pack_of is null));
