-- A patient's information that one institution sends to another (a transfer) is a record like one that was queried
-- (個人情報保護法27条), and the line of the register of giving and receiving (29条, 30条).

-- `queried`: somebody asked for it. `sent`: the source handed it over by itself; nobody asked, so there is no querying part
-- and its column repeats the receiver. A receiver outside the system has a name instead.
alter table kernel.patient_sharing
  add column route text not null default 'queried' check (route in ('queried', 'sent')),
  -- In what it was handed over, and by which act: opaque here.
  add column case_id uuid,
  add column occasion_id uuid,
  add column receiving_name text check (receiving_name <> ''),
  -- Which items were handed over, by their codes.
  add column items text[] not null default '{}',
  -- What the papers of that day said about explaining it to the patient or the family. Null: they said nothing.
  add column explained boolean,
  add column explained_by text,
  alter column querying_organisation_id drop not null,
  alter column receiving_organisation_id drop not null,
  add check ((route = 'sent') = (case_id is not null and occasion_id is not null)),
  add check (querying_organisation_id is not distinct from receiving_organisation_id or route = 'queried'),
  add check ((receiving_organisation_id is null) = (receiving_name is not null)),
  add check (route = 'sent' or (querying_organisation_id is not null and receiving_organisation_id is not null)),
  -- One act hands over once. With its source, so that nobody takes the place of another's record.
  add unique (source_organisation_id, occasion_id);
create index patient_sharing_by_occasion on kernel.patient_sharing (occasion_id) where occasion_id is not null;
create index patient_sharing_by_case on kernel.patient_sharing (case_id) where case_id is not null;
create index patient_sharing_by_subject on kernel.patient_sharing (subject_id, source_organisation_id);

grant insert (opened_at, route, case_id, occasion_id, receiving_name, items, explained, explained_by)
  on kernel.patient_sharing to renkei_application;

-- A patient's objection where the information comes from, or a reservation against one receiver. Append only: the newest that
-- concerns a receiver counts. `standingAgainst` in domain/patient-objection.ts says the same.
create table kernel.patient_objection (
  id uuid primary key,
  position bigint generated always as identity,
  subject_id uuid not null,
  source_organisation_id uuid not null references kernel.organisation (id),
  -- Null: whoever it is.
  receiving_organisation_id uuid references kernel.organisation (id),
  stance text not null check (stance in ('made', 'lifted')),
  note text not null check (note <> '' and length(note) <= 500),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by_account_id uuid not null,
  -- As it was then: colleagues change their names and leave.
  recorded_by_name text not null
);
create index patient_objection_by_subject on kernel.patient_objection (subject_id, source_organisation_id, position desc);
select renkei_private.protect('kernel.patient_objection');
grant select on kernel.patient_objection to renkei_application;
grant insert (id, subject_id, source_organisation_id, receiving_organisation_id, stance, note, recorded_by_account_id,
  recorded_by_name) on kernel.patient_objection to renkei_application;

-- The source's own; and of those that concern it, whoever was handed something of this patient. Another receiver's
-- reservation would tell who else was to have it.
create policy known_where_it_counts on kernel.patient_objection for select to renkei_application using (
  source_organisation_id = (select (kernel.viewer()).organisation_id)
  or ((receiving_organisation_id is null or receiving_organisation_id = (select (kernel.viewer()).organisation_id))
      and (select true from kernel.patient_sharing s
           where s.subject_id = patient_objection.subject_id
             and s.source_organisation_id = patient_objection.source_organisation_id
             and s.receiving_organisation_id = (select (kernel.viewer()).organisation_id) limit 1))
);
create policy recorded_at_the_source on kernel.patient_objection for insert to renkei_application with check (
  source_organisation_id = (select (kernel.viewer()).organisation_id)
  and recorded_by_account_id = (select (kernel.viewer()).account_id)
  and (receiving_organisation_id is null
       or receiving_organisation_id = any ((select kernel.known_organisations())::uuid[]))
);

-- An objection that was recorded as a fact of a sharing counts from now on for the patient.
insert into kernel.patient_objection (id, subject_id, source_organisation_id, receiving_organisation_id, stance, note,
  recorded_at, recorded_by_account_id, recorded_by_name)
select gen_random_uuid(), s.subject_id, s.source_organisation_id,
  case f.stance when 'given' then s.receiving_organisation_id end,
  case f.stance when 'given' then 'lifted' else 'made' end, f.basis_text, f.recorded_at, f.recorded_by_account_id, ''
from kernel.sharing_fact f join kernel.patient_sharing s on s.id = f.sharing_id
where f.part = 'source'
  and exists (select from kernel.sharing_fact w join kernel.patient_sharing ws on ws.id = w.sharing_id
    where ws.subject_id = s.subject_id and ws.source_organisation_id = s.source_organisation_id
      and w.part = 'source' and w.stance = 'withdrawn' and w.recorded_at <= f.recorded_at)
order by f.recorded_at, f.id;

-- A function, because the policies of the two tables ask each other.
create function kernel.patient_objects(subject uuid, source uuid, receiver uuid) returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select coalesce((
    select o.stance = 'made' from kernel.patient_objection o
    where o.subject_id = subject and o.source_organisation_id = source
      and (o.receiving_organisation_id is null or o.receiving_organisation_id = receiver)
    order by o.position desc limit 1), false)
$$;
revoke all on function kernel.patient_objects(uuid, uuid, uuid) from public;
grant execute on function kernel.patient_objects(uuid, uuid, uuid) to renkei_application;

-- Who asks opens a record of what it asks; who sends opens one of what it sends, and never against a standing objection.
drop policy opened_by_who_queries on kernel.patient_sharing;
create policy opened_by_who_queries on kernel.patient_sharing for insert to renkei_application
  with check (route = 'queried'
    and opened_at between now() and clock_timestamp()
    and querying_organisation_id = (select (kernel.viewer()).organisation_id)
    and opened_by_account_id = (select (kernel.viewer()).account_id)
    and source_organisation_id = any ((select kernel.known_organisations())::uuid[])
    and receiving_organisation_id = any ((select kernel.known_organisations())::uuid[]));
create policy opened_by_who_sends on kernel.patient_sharing for insert to renkei_application
  with check (route = 'sent'
    and source_organisation_id = (select (kernel.viewer()).organisation_id)
    and opened_by_account_id = (select (kernel.viewer()).account_id)
    and (receiving_organisation_id is null
         or receiving_organisation_id = any ((select kernel.known_organisations())::uuid[]))
    -- The day of the register is the day on which it happened.
    and opened_at between now() and clock_timestamp()
    and not kernel.patient_objects(subject_id, source_organisation_id, receiving_organisation_id));
-- The fictional alliance's cases of the past bring theirs along.
create policy opened_by_seed on kernel.patient_sharing for insert to renkei_application
  with check ((select (kernel.viewer()).reason) = 'first-seed' and route = 'sent');
