-- One attempt to pay what a dossier was asked for, or a payment taken at the counter.
create table payment (
  id uuid primary key,
  dossier_id uuid not null references dossier (id) on delete cascade,
  via text not null check (via in ('online', 'counter')),
  amount integer not null check (amount > 0),
  basis text not null,
  state text not null check (state in ('open', 'paid', 'refused', 'expired', 'to-refund', 'refunded')),
  provider text,
  provider_ref text,
  receipt_number text,
  refund_reason text,
  begun_by uuid not null references person (id),
  created_at timestamptz not null,
  settled_at timestamptz,
  -- When the provider was last asked: the job asks for the longest unasked first.
  asked_at timestamptz not null
);
create index payment_dossier on payment (dossier_id, created_at);
create index payment_unsettled on payment (asked_at) where state in ('open', 'to-refund');
-- Two taps are one attempt.
create unique index payment_one_open on payment (dossier_id) where state = 'open';
create unique index payment_ref on payment (provider, provider_ref);

-- The books of the sandbox's own bank; a production database has none.
create table sandbox_charge (
  ref text primary key,
  payment_id uuid not null unique,
  dossier_id uuid not null,
  amount integer not null,
  words text not null,
  state text not null check (state in ('open', 'paid', 'refused', 'refunded'))
);

-- With `receipt_of`: the payment whose receipt the link opens.
alter table file_link add column fee_receipt uuid references payment (id) on delete cascade;
