-- A member that leaves takes its own cases with it; the alliance's stay the alliance's.

grant delete on governance.certification_case, governance.case_revision, governance.criteria_answer,
  governance.criterion_evidence, governance.application_document to renkei_application;

create policy deleted_on_withdrawal on governance.certification_case for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_organisation_id = any (array(select unnest(kernel.leaving_organisations()))));

do $$
declare
  hanging text;
begin
  foreach hanging in array array['case_revision', 'criteria_answer', 'criterion_evidence', 'application_document']
  loop
    execute format(
      'create policy deleted_on_withdrawal on governance.%I for delete to renkei_application using (
         (select (kernel.viewer()).reason) = ''withdraw-member''
         and case_id = any (array(select id from governance.certification_case
           where owner_organisation_id = any (array(select unnest(kernel.leaving_organisations()))))))', hanging);
  end loop;
end $$;
