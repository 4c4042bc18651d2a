-- A notice names papers and fields of the form; what it does not name has been judged good.
alter table supplement_item add column kind text not null default 'paper' check (kind in ('paper', 'field'));
alter table supplement_item drop constraint supplement_item_pkey;
alter table supplement_item add primary key (dossier_id, kind, requirement_id, round);
-- Why a supervisor let something be returned that had been judged good.
alter table dossier_event add column override_reason text;
