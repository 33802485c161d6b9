-- A member that leaves takes its files with it: they are in its export bundle, and their rows go.

grant delete on kernel.file to renkei_application;
create policy deleted_on_withdrawal on kernel.file for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_organisation_id = any (array(select unnest(kernel.leaving_organisations()))));

-- Its export bundle is sealed with its own key, made now when nobody needed one before.
create policy made_on_withdrawal on kernel.file_key for insert to renkei_application with check (
  (select (kernel.viewer()).reason) = 'withdraw-member');
