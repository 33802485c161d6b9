-- Transfer requests, who the patient is, the enquiries sent about them, and every step that was taken.
-- The need and the person are two tables, because an invited facility sees the one and not the other: what a policy
-- hides as a row cannot slip out as a column. A policy that looks into another table asks for one row, with `limit 1`, and
-- never `exists`: the planner would rather hash every row of that table the viewer sees.

create schema transfer;
grant usage on schema transfer to renkei_application;

create table transfer.request (
  id uuid primary key,
  -- The sending member; `number` is its own running number, to be said on a telephone or written on a FAX.
  owner_id uuid not null references kernel.organisation (id),
  number integer not null,
  facility_id uuid references kernel.facility (id),
  kind text not null check (kind in ('transfer', 'referral', 'backReferral', 'stepDownTransport')),
  state text not null,
  urgency text not null check (urgency in ('sameDay', 'soon', 'planned')),
  department text not null default '',
  contact text not null default '',
  need jsonb not null,
  earliest_on date,
  wished_on date,
  deadline_on date,
  ordered_on date,
  -- 下り搬送: since when the patient has been at the sender's; the additional fee counts from here.
  arrived_at_sender timestamptz,
  planned_on date,
  screened_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  updated_at timestamptz not null,
  first_enquiry_at timestamptz,
  over_at timestamptz,
  unique (owner_id, number)
);
create index request_open_by_owner on transfer.request (owner_id, updated_at desc, id) where over_at is null;
create index request_over_by_owner on transfer.request (owner_id, over_at desc, id) where over_at is not null;

create table transfer.patient (
  request_id uuid primary key references transfer.request (id),
  owner_id uuid not null references kernel.organisation (id),
  person jsonb not null,
  -- Name, kana and number as `searchKey` writes them; for searching only.
  search_key text not null
);

create table transfer.enquiry (
  id uuid primary key,
  request_id uuid not null references transfer.request (id),
  owner_id uuid not null references kernel.organisation (id),
  -- Null for a facility without an account, which has a name instead and answers by a link or on paper.
  receiver_id uuid references kernel.organisation (id),
  facility_id uuid references kernel.facility (id),
  outside_name text check (outside_name <> ''),
  -- The sender's order of wish, from 1.
  wish_rank integer not null check (wish_rank > 0),
  state text not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  read_at timestamptz,
  first_answered_at timestamptz,
  answered_at timestamptz,
  -- From when and until when the receiver could take the patient, on which ward, and its words.
  available_from date,
  available_until date,
  ward_id uuid,
  answer_text text not null default '',
  decline_code text,
  -- Set when nothing more is awaited of it: withdrawn, released, or the case was decided or is over.
  ended_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  version integer not null default 1,
  check ((receiver_id is null) = (outside_name is not null)),
  check (receiver_id is distinct from owner_id),
  check (state <> 'declined' or decline_code is not null)
);
-- Two receivers can never both hold the patient, whatever the server does.
create unique index one_holder_of_a_patient on transfer.enquiry (request_id) where state = 'chosen';
create unique index one_open_enquiry_a_facility on transfer.enquiry (request_id, receiver_id, facility_id)
  nulls not distinct where receiver_id is not null and ended_at is null;
create index enquiry_by_request on transfer.enquiry (request_id, receiver_id);
create index enquiry_open_by_receiver on transfer.enquiry (receiver_id, due_at) where ended_at is null;
create index enquiry_held_by_receiver on transfer.enquiry (receiver_id, ended_at desc, request_id) where state = 'chosen';
create index enquiry_by_receiver on transfer.enquiry (receiver_id, sent_at desc, id);
create index enquiry_unanswered on transfer.enquiry (due_at) where state in ('sent', 'read', 'underReview');

-- Append only: what was done, by which party, when. Figures and the case's history come from here.
create table transfer.step (
  id uuid primary key,
  -- The order in which steps happened: drawn while the case is held, where the clock was read before waiting for it.
  position bigint generated always as identity,
  request_id uuid not null references transfer.request (id),
  enquiry_id uuid references transfer.enquiry (id),
  owner_id uuid not null references kernel.organisation (id),
  step text not null,
  from_state text not null,
  to_state text not null,
  by_organisation_id uuid,
  by_account_id uuid,
  at timestamptz not null,
  planned_on date,
  reason text,
  note text not null default '',
  -- A retry with the same key has its effect once.
  idempotency_key uuid not null,
  unique (request_id, idempotency_key)
);
create index step_by_request on transfer.step (request_id, position);

select renkei_private.protect('transfer.request');
select renkei_private.protect('transfer.patient');
select renkei_private.protect('transfer.enquiry');
select renkei_private.protect('transfer.step');

grant select, insert, update on transfer.request, transfer.patient, transfer.enquiry to renkei_application;
grant delete on transfer.patient to renkei_application;
grant select, insert on transfer.step to renkei_application;

-- Who speaks about patients. A buyer of the same organisation is a stranger to a case.
create function transfer.viewer_cares() returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$ select (kernel.viewer()).roles && array['liaisonNurse', 'socialWorker', 'doctor'] $$;
revoke all on function transfer.viewer_cares() from public;
grant execute on function transfer.viewer_cares() to renkei_application;

-- The sender sees its enquiries; a receiver its own, as long as both belong together.
create policy seen_by on transfer.enquiry for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (receiver_id = (select (kernel.viewer()).organisation_id)
               and owner_id = any ((select kernel.known_organisations())::uuid[]))))
);
create policy sent_by_owner on transfer.enquiry for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id)
      and (receiver_id is null or receiver_id = any ((select kernel.known_organisations())::uuid[])))
);
create policy changed_by_parties on transfer.enquiry for update to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (receiver_id = (select (kernel.viewer()).organisation_id)
               and owner_id = any ((select kernel.known_organisations())::uuid[]))))
);

-- `sightOf` in domain/transfer-disclosure.ts says the same; the agreement test compares them.
create policy seen_by on transfer.request for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (state <> 'draft' and (
             select true from transfer.enquiry e
             where e.request_id = request.id and e.receiver_id = (select (kernel.viewer()).organisation_id)
               and (e.state = 'chosen'
                    or (request.state = 'enquiring' and e.state in
                        ('sent', 'read', 'underReview', 'accepted', 'conditionallyAccepted', 'waitlisted', 'expired'))) limit 1))))
);
create policy written_by_owner on transfer.request for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id))
);
-- The chosen receiver's steps move the case, too; which columns they move is the operations'.
create policy moved_by_parties on transfer.request for update to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (
             select true from transfer.enquiry e
             where e.request_id = request.id and e.receiver_id = (select (kernel.viewer()).organisation_id)
               and e.state = 'chosen' limit 1)))
);

create policy seen_by on transfer.patient for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (
             select true from transfer.enquiry e join transfer.request r on r.id = e.request_id
             where e.request_id = patient.request_id and e.state = 'chosen' and r.state <> 'cancelled'
               and e.receiver_id = (select (kernel.viewer()).organisation_id) limit 1)))
);
create policy written_by_owner on transfer.patient for all to renkei_application
  using ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id))
  with check ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id));

-- The history of a case is the case's; what was done on one enquiry is that enquiry's and the sender's.
create policy seen_by on transfer.step for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (
             select true from transfer.enquiry e
             where e.request_id = step.request_id and e.receiver_id = (select (kernel.viewer()).organisation_id)
               and (e.state = 'chosen' and (step.enquiry_id is null or step.enquiry_id = e.id) or e.id = step.enquiry_id) limit 1)))
);
create policy added_by_parties on transfer.step for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and by_organisation_id = (select (kernel.viewer()).organisation_id)
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (
             select true from transfer.enquiry e
             where e.request_id = step.request_id and e.receiver_id = (select (kernel.viewer()).organisation_id) limit 1)))
);
