-- When a scanner judged the file; null while none has. An infected file is kept and never given out.
alter table dossier_file add column scanned_at timestamptz;
alter table dossier_file drop constraint dossier_file_scan_state_check;
alter table dossier_file add constraint dossier_file_scan_state_check
  check (scan_state in ('clean', 'pending-scan', 'infected'));
create index dossier_file_not_scanned on dossier_file (stored_at) where scanned_at is null;
