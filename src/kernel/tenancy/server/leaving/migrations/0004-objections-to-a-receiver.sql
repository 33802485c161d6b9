-- What a leaving receiver takes along ends where a patient objected to its reading: of the records under which it was handed
-- somebody, and of the objections that concern it, the run of its withdrawal reads what itself might read.
create policy received_on_withdrawal on kernel.patient_sharing for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and receiving_organisation_id = any (array(select unnest(kernel.organisations_to_export()))));
create policy concerning_on_withdrawal on kernel.patient_objection for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and exists (
    select from kernel.patient_sharing s
    where s.subject_id = patient_objection.subject_id
      and s.source_organisation_id = patient_objection.source_organisation_id
      and s.receiving_organisation_id = any (array(select unnest(kernel.organisations_to_export())))
      and (patient_objection.receiving_organisation_id is null
           or patient_objection.receiving_organisation_id = s.receiving_organisation_id)));
