-- Which papers a case needs is answered before booking, as with a dossier.
alter table appointment add column case_answers jsonb not null default '{}';
