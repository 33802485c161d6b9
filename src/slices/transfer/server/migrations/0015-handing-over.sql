-- Choosing a receiver hands the person over: a record of the register (kernel.patient_sharing) says so, without it nobody
-- reads who the patient is, and a patient's objection closes what was opened.

-- The patient as records of sharing name him or her: opaque, and the same in every case of the sender in which two
-- identifiers agree.
alter table transfer.patient add column subject_id uuid not null default gen_random_uuid();
create index patient_by_birth on transfer.patient (owner_id, (person ->> 'birthOn'));
update transfer.patient p set subject_id = same.subject_id
from (
  select request_id, first_value(subject_id) over (
    partition by owner_id, person ->> 'birthOn', split_part(search_key, ' ', 1) order by request_id) as subject_id
  from transfer.patient where person ->> 'birthOn' is not null and split_part(search_key, ' ', 1) <> '') same
where same.request_id = p.request_id and same.subject_id <> p.subject_id;

-- What was handed over before: of the choices in the history, each with its day and who chose. Nothing is said of what it
-- rested on.
insert into kernel.patient_sharing (id, subject_id, querying_organisation_id, source_organisation_id,
  receiving_organisation_id, receiving_name, opened_at, opened_by_account_id, route, case_id, occasion_id)
select gen_random_uuid(), p.subject_id, e.receiver_id, e.owner_id, e.receiver_id, e.outside_name, min(s.at),
  coalesce((array_agg(s.by_account_id))[1], r.created_by), 'sent', e.request_id, e.id
from transfer.step s join transfer.enquiry e on e.id = s.enquiry_id join transfer.request r on r.id = e.request_id
  join transfer.patient p on p.request_id = e.request_id
where s.step = 'chooseReceiver'
group by e.id, r.created_by, p.subject_id;

-- From the departure on the patient is on the way to the receiver or treated there: closing the record then would endanger
-- the patient (要確認, decision 0024). `objectionCloses` in domain/patient-objects.ts says the same.
drop policy seen_by on transfer.patient;
create policy seen_by on transfer.patient for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (
             select true from transfer.enquiry e join transfer.request r on r.id = e.request_id
               join kernel.patient_sharing s on s.occasion_id = e.id and s.source_organisation_id = e.owner_id
             where e.request_id = patient.request_id and e.state = 'chosen' and r.state <> 'cancelled'
               and e.receiver_id = (select (kernel.viewer()).organisation_id)
               and (r.state in ('departed', 'arrived', 'handedOver', 'replied', 'closed')
                    or coalesce((
                      select o.stance = 'lifted' from kernel.patient_objection o
                      where o.subject_id = s.subject_id and o.source_organisation_id = s.source_organisation_id
                        and (o.receiving_organisation_id is null or o.receiving_organisation_id = s.receiving_organisation_id)
                      order by o.position desc limit 1), true)) limit 1)))
);
