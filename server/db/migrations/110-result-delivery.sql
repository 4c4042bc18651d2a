-- Where the post brings the result: recipient, telephone and address, as one sealed text.
alter table dossier add column post_to_sealed text;

-- Beside the seven papers of the one-stop rules: what a resident keeps who has withdrawn a dossier.
alter table official_paper drop constraint official_paper_form_check;
alter table official_paper add constraint official_paper_form_check
  check (form in ('01', '02', '03', '04', '05', '06', 'withdrawal'));

-- A resident may change how the result comes while the office works in the real system.
alter table connector_message drop constraint connector_message_kind_check;
alter table connector_message add constraint connector_message_kind_check
  check (kind in ('create', 'supply', 'cancel', 'request-withdrawal', 'choose-delivery', 'status'));
