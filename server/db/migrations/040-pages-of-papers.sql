-- How a stored picture is shown: turned, then cut from each side. The bytes that were sent never change.
alter table dossier_file add column turn integer not null default 0 check (turn in (0, 90, 180, 270));
alter table dossier_file add column cut_top integer not null default 0 check (cut_top between 0 and 45);
alter table dossier_file add column cut_right integer not null default 0 check (cut_right between 0 and 45);
alter table dossier_file add column cut_bottom integer not null default 0 check (cut_bottom between 0 and 45);
alter table dossier_file add column cut_left integer not null default 0 check (cut_left between 0 and 45);

-- With the dossier of a pack: the one paper of it that the link opens.
alter table file_link add column pack_requirement text;
-- The owner also sees what is not sent yet.
alter table file_link add column pack_drafts boolean not null default false;
