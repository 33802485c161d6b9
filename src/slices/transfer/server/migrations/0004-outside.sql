-- A facility without an account answers by a link that works once, or on a returned FAX that carries its short code. The
-- link's word is kept as a hash: who reads this table cannot answer for anybody.

create table transfer.outside_link (
  id uuid primary key,
  enquiry_id uuid not null references transfer.enquiry (id),
  owner_id uuid not null references kernel.organisation (id),
  token_hash bytea not null unique,
  -- Written on the FAX and typed in by the sender's staff with the answer, so that it is noted on the right case.
  short_code text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  used_at timestamptz,
  -- Replaced by a newer link, or its enquiry was answered otherwise.
  ended_at timestamptz
);
create index outside_link_by_enquiry on transfer.outside_link (enquiry_id);

select renkei_private.protect('transfer.outside_link');
grant select, insert, update on transfer.outside_link to renkei_application;

create policy of_the_sender on transfer.outside_link for all to renkei_application
  using ((select (kernel.viewer()).reason) = 'answer-by-link'
    or ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id)))
  with check ((select (kernel.viewer()).reason) = 'answer-by-link'
    or ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id)));

-- Files that go with a message. What names the patient is for the sender and the chosen receiver only.
create table transfer.attachment (
  id uuid primary key,
  message_id uuid not null references transfer.message (id),
  enquiry_id uuid not null references transfer.enquiry (id),
  owner_id uuid not null references kernel.organisation (id),
  -- Not a reference: a member that leaves takes its files along, and the line of the case stays.
  file_id uuid not null,
  by_organisation_id uuid not null references kernel.organisation (id),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  names_patient boolean not null
);
create index attachment_by_message on transfer.attachment (message_id);
create index attachment_by_enquiry on transfer.attachment (enquiry_id);

select renkei_private.protect('transfer.attachment');
grant select, insert on transfer.attachment to renkei_application;

create policy seen_with_its_message on transfer.attachment for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (
    select true from transfer.enquiry e
    where e.id = attachment.enquiry_id
      and (not names_patient or e.owner_id = (select (kernel.viewer()).organisation_id)
           or by_organisation_id = (select (kernel.viewer()).organisation_id)
           or (e.state = 'chosen' and (
             select true from transfer.patient p where p.request_id = e.request_id limit 1))) limit 1));
create policy attached_by_own_people on transfer.attachment for insert to renkei_application with check (
  by_organisation_id = (select (kernel.viewer()).organisation_id)
  and (select true from transfer.enquiry e where e.id = attachment.enquiry_id and e.owner_id = attachment.owner_id limit 1)
  and (select true from kernel.file f where f.id = attachment.file_id limit 1));
