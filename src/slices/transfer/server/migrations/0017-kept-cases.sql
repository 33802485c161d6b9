-- A sender that leaves takes its cases along. Whoever holds the patient of one treats the patient, and keeps the case as it
-- received it: a document of its own, written at the withdrawal, changed by nobody, and not a case any more. A receiver that was
-- not chosen was never told who the patient is, and keeps its own words alone.

-- The cases of which a receiver holds the patient: what it sees of the person, it may keep. Not where the patient objects and
-- has not departed; `objectionCloses` in domain/sharing/patient-objects.ts and the policy of `transfer.patient` say the same.
create view transfer.held_case with (security_invoker = true) as
  select e.id as enquiry_id, e.request_id, e.receiver_id
  from transfer.enquiry e join transfer.request r on r.id = e.request_id
    left join transfer.patient p on p.request_id = r.id
  where e.state = 'chosen' and e.receiver_id is not null and r.state <> 'cancelled'
    and (r.state in ('departed', 'arrived', 'handedOver', 'replied', 'closed')
         or not kernel.patient_objects(p.subject_id, e.owner_id, e.receiver_id));
-- The files a receiver may open, as the policy of the table says it for a viewer.
create view transfer.received_attachment with (security_invoker = true) as
  select a.id, e.receiver_id
  from transfer.attachment a join transfer.enquiry e on e.id = a.enquiry_id
  where e.receiver_id is not null
    and (not a.names_patient or a.by_organisation_id = e.receiver_id
      or e.id in (select h.enquiry_id from transfer.held_case h));
grant select on transfer.held_case, transfer.received_attachment to renkei_application;

create table transfer.kept_case (
  -- None of these is a reference: what they name goes with the sender.
  enquiry_id uuid primary key,
  request_id uuid not null,
  owner_id uuid not null references kernel.organisation (id),
  -- Where it came from, and what that member was called then.
  sender_id uuid not null references kernel.organisation (id),
  sender_name text not null,
  held boolean not null,
  sent_at timestamptz not null,
  kept_at timestamptz not null,
  record jsonb not null,
  -- As the patient's was; null where its owner was never told who that is.
  search_key text,
  check (owner_id <> sender_id),
  check (held or search_key is null)
);
create index kept_case_by_owner on transfer.kept_case (owner_id, sent_at desc, enquiry_id desc);
create index kept_case_by_sender on transfer.kept_case (sender_id);

select renkei_private.protect('transfer.kept_case');
grant select, insert, update, delete on transfer.kept_case to renkei_application;
create policy read_by_own_people on transfer.kept_case for select to renkei_application using (
  (select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id));
create policy read_on_withdrawal on transfer.kept_case for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member');
create policy written_on_withdrawal on transfer.kept_case for insert to renkei_application with check (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and sender_id = any (array(select unnest(kernel.organisations_to_export()))));
-- Of a sender that came back with its cases elsewhere, and leaves again: the later state counts.
create policy written_anew_on_withdrawal on transfer.kept_case for update to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and sender_id = any (array(select unnest(kernel.organisations_to_export()))));
create policy deleted_on_withdrawal on transfer.kept_case for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_id = any (array(select unnest(kernel.leaving_organisations()))));

-- The line of a file that was given names the copy that stays.
grant update (file_id) on transfer.attachment to renkei_application;
create policy handed_over_on_withdrawal on transfer.attachment for update to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member');
