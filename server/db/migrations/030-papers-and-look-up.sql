-- Form 06, the control slip, goes with every accepted dossier.
alter table official_paper drop constraint official_paper_form_check;
alter table official_paper add constraint official_paper_form_check check (form in ('01', '02', '03', '04', '05', '06'));

-- A single-use link opens one stored file, the pack or the receipt of a dossier, or one of its one-stop papers.
alter table file_link add column paper_number text references official_paper (number) on delete cascade;
alter table file_link add column receipt_of uuid references dossier (id) on delete cascade;
alter table file_link drop constraint file_link_opens_one;
alter table file_link add constraint file_link_opens_one check (
  (case when file_id is null then 0 else 1 end) + (case when pack_of is null then 0 else 1 end)
  + (case when paper_number is null then 0 else 1 end) + (case when receipt_of is null then 0 else 1 end) = 1);

-- What opens a dossier without signing in: a keyed hash of its code and the second factor together, so that a wrong
-- code and a wrong factor are one and the same miss.
create table dossier_look_up (
  key_hash text not null,
  dossier_id uuid not null references dossier (id) on delete cascade,
  primary key (key_hash, dossier_id)
);
create index dossier_look_up_dossier on dossier_look_up (dossier_id);
