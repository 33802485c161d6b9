-- A sender that leaves takes its cases along: they are in its export bundle, and go with it. Nothing else of these tables
-- is read or deleted for that.

do $$
declare
  each text;
begin
  foreach each in array array['outside_link', 'attachment', 'read_mark', 'message', 'conversation', 'message_template',
    'step', 'enquiry', 'patient', 'request']
  loop
    execute format('grant select, delete on transfer.%I to renkei_application', each);
    execute format(
      'create policy exported_on_withdrawal on transfer.%I for select to renkei_application using (
         (select (kernel.viewer()).reason) = ''withdraw-member''
         and owner_id = any (array(select unnest(kernel.organisations_to_export()))))', each);
    execute format(
      'create policy deleted_on_withdrawal on transfer.%I for delete to renkei_application using (
         (select (kernel.viewer()).reason) = ''withdraw-member''
         and owner_id = any (array(select unnest(kernel.leaving_organisations()))))', each);
  end loop;
end $$;
