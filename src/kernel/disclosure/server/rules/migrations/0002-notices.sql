-- What an organisation is told, e.g. that another changed what it discloses to it.

create table kernel.notice (
  id uuid primary key,
  recipient_organisation_id uuid not null,
  author_organisation_id uuid,
  topic text not null check (topic ~ '^[a-z-]+\.[a-z-]+$'),
  text text not null check (text <> ''),
  at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  read_by_account_id uuid,
  check ((read_at is null) = (read_by_account_id is null))
);
create index notice_by_recipient on kernel.notice (recipient_organisation_id, at desc);

select renkei_private.protect('kernel.notice');

grant select on kernel.notice to renkei_application;
grant insert (id, recipient_organisation_id, author_organisation_id, topic, text) on kernel.notice to renkei_application;
grant update (read_at, read_by_account_id) on kernel.notice to renkei_application;

create policy own_notices on kernel.notice for select to renkei_application
  using (recipient_organisation_id = (select (kernel.viewer()).organisation_id));
-- Nobody can be written to in another's name, nor by somebody who does not know it.
create policy told_to_known on kernel.notice for insert to renkei_application
  with check ((select (kernel.viewer()).kind) = 'system' or (
    author_organisation_id = (select (kernel.viewer()).organisation_id)
    and (recipient_organisation_id = any (array(select unnest(kernel.known_organisations())))
      or recipient_organisation_id = any (array(select s.prefecture_id from kernel.alliance_supervision s)))));
create policy read_by_recipient on kernel.notice for update to renkei_application
  using (recipient_organisation_id = (select (kernel.viewer()).organisation_id))
  with check (read_by_account_id = (select (kernel.viewer()).account_id));
