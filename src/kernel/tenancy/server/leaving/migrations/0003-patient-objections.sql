-- What patients objected to is in the leaving organisation's bundle, like the sharings it concerns.
create policy exported_on_withdrawal on kernel.patient_objection for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and source_organisation_id = any (array(select unnest(kernel.organisations_to_export()))));
