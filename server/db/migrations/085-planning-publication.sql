-- Who has looked at a release and stands by it. A signature holds for the very bytes that were looked at.
create table planning_signature (
  release_id text not null,
  manifest_sha256 text not null,
  signed_by uuid not null references person (id),
  signed_at timestamptz not null,
  primary key (release_id, manifest_sha256, signed_by)
);

-- Which release answers from when; the newest row is the current one. Rolling back publishes an older one again, so that
-- nothing is ever taken out of this list.
create table planning_publication (
  number bigint generated always as identity primary key,
  release_id text not null,
  manifest_sha256 text not null,
  published_by uuid not null references person (id),
  published_at timestamptz not null
);
