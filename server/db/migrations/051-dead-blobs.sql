-- Bytes that nothing in the database names any more and that still have to be taken out of the file store.
create table dead_blob (
  key text primary key,
  since timestamptz not null
);
