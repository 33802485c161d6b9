-- Files of organisations. The table says what each is and whose; the sealed bytes lie in the data folder under the hash
-- of their sealed form. A file is never changed; removing one leaves its row, so that the trail can name it.

create table kernel.file (
  id uuid primary key,
  owner_organisation_id uuid not null references kernel.organisation (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'csv', 'tsv', 'xlsx', 'docx')),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  object_name text not null unique check (object_name ~ '^[0-9a-f]{64}$'),
  state text not null default 'stored' check (state in ('stored', 'removed')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
create index file_by_owner on kernel.file (owner_organisation_id, id desc);

-- An organisation's data key, sealed with the master key that lies outside the database.
create table kernel.file_key (
  organisation_id uuid primary key references kernel.organisation (id),
  sealed_key bytea not null
);

select renkei_private.protect('kernel.file');
select renkei_private.protect('kernel.file_key');

grant select, insert, update (state) on kernel.file to renkei_application;
grant select, insert on kernel.file_key to renkei_application;

create policy own_files on kernel.file for select to renkei_application using (
  owner_organisation_id = (select (kernel.viewer()).organisation_id)
  or (select (kernel.viewer()).reason) in ('sweep-files', 'withdraw-member'));
create policy added_by_own_people on kernel.file for insert to renkei_application with check (
  owner_organisation_id = (select (kernel.viewer()).organisation_id)
  and uploaded_by = (select (kernel.viewer()).account_id));
create policy removed_by_own_people on kernel.file for update to renkei_application
  using (owner_organisation_id = (select (kernel.viewer()).organisation_id))
  with check (owner_organisation_id = (select (kernel.viewer()).organisation_id));

create policy own_key on kernel.file_key for select to renkei_application using (
  organisation_id = (select (kernel.viewer()).organisation_id)
  or (select (kernel.viewer()).reason) = 'withdraw-member');
create policy made_by_own_people on kernel.file_key for insert to renkei_application with check (
  organisation_id = (select (kernel.viewer()).organisation_id));
