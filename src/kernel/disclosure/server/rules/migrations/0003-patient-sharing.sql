-- Patient information between institutions rests on three facts, never on one flag (個人情報保護法27条; the accepted
-- practice of regional networks): explicit consent where it is queried, a posted purpose without objection where it comes
-- from, a confirmation with the patient where it is received. Each is recorded by the organisation that knows it.

-- `subject_id` is opaque: no name, no number of a patient stands here.
create table kernel.patient_sharing (
  id uuid primary key,
  subject_id uuid not null,
  querying_organisation_id uuid not null,
  source_organisation_id uuid not null,
  receiving_organisation_id uuid not null,
  opened_at timestamptz not null default clock_timestamp(),
  opened_by_account_id uuid not null,
  check (source_organisation_id <> querying_organisation_id and source_organisation_id <> receiving_organisation_id)
);
create index patient_sharing_by_querying on kernel.patient_sharing (querying_organisation_id, opened_at desc);
create index patient_sharing_by_source on kernel.patient_sharing (source_organisation_id, opened_at desc);
create index patient_sharing_by_receiving on kernel.patient_sharing (receiving_organisation_id, opened_at desc);

-- Append only: the newest of a part counts.
create table kernel.sharing_fact (
  id uuid primary key,
  sharing_id uuid not null references kernel.patient_sharing (id),
  part text not null check (part in ('querying', 'source', 'receiving')),
  organisation_id uuid not null,
  stance text not null check (stance in ('given', 'withdrawn')),
  basis_kind text not null check (basis_kind in
    ('explicitConsent', 'postedPurpose', 'law', 'emergency', 'entrustment', 'jointUse')),
  basis_text text not null check (basis_text <> '' and length(basis_text) <= 500),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by_account_id uuid not null
);
create index sharing_fact_by_sharing on kernel.sharing_fact (sharing_id, recorded_at);

select renkei_private.protect('kernel.patient_sharing');
select renkei_private.protect('kernel.sharing_fact');

grant select on kernel.patient_sharing, kernel.sharing_fact to renkei_application;
grant insert (id, subject_id, querying_organisation_id, source_organisation_id, receiving_organisation_id,
  opened_by_account_id) on kernel.patient_sharing to renkei_application;
grant insert (id, sharing_id, part, organisation_id, stance, basis_kind, basis_text, recorded_by_account_id)
  on kernel.sharing_fact to renkei_application;

-- Giver and receiver keep their record of it, also after one of them has left the alliance (個人情報保護法29条, 30条).
create policy known_to_parties on kernel.patient_sharing for select to renkei_application
  using ((select (kernel.viewer()).organisation_id)
    in (querying_organisation_id, source_organisation_id, receiving_organisation_id));
create policy opened_by_who_queries on kernel.patient_sharing for insert to renkei_application
  with check (querying_organisation_id = (select (kernel.viewer()).organisation_id)
    and opened_by_account_id = (select (kernel.viewer()).account_id)
    and source_organisation_id = any (array(select unnest(kernel.known_organisations())))
    and receiving_organisation_id = any (array(select unnest(kernel.known_organisations()))));

-- Whoever recorded a fact keeps it; the other parties see it as long as they are fellow members.
create policy known_to_parties on kernel.sharing_fact for select to renkei_application
  using (organisation_id = (select (kernel.viewer()).organisation_id)
    or (organisation_id = any (array(select unnest(kernel.known_organisations())))
      and exists (select from kernel.patient_sharing s where s.id = sharing_id)));
create policy recorded_by_whose_part_it_is on kernel.sharing_fact for insert to renkei_application
  with check (organisation_id = (select (kernel.viewer()).organisation_id)
    and recorded_by_account_id = (select (kernel.viewer()).account_id)
    and exists (
      select from kernel.patient_sharing s where s.id = sharing_id and organisation_id = case part
        when 'querying' then s.querying_organisation_id
        when 'source' then s.source_organisation_id
        else s.receiving_organisation_id end));
