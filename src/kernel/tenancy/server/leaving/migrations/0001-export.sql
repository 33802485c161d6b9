-- The running of a withdrawal reads, for the export bundle, what is the leaving organisation's own; nothing else of these
-- tables, though it is the system.

create function kernel.organisations_to_export() returns uuid[]
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select array(
    select w.organisation_id from kernel.withdrawal w
    where (kernel.viewer()).reason = 'withdraw-member' and w.state = 'confirmed'
      and w.effective_on <= kernel.today_in_japan())
$$;
revoke all on function kernel.organisations_to_export() from public;
grant execute on function kernel.organisations_to_export() to renkei_application;

do $$
declare
  owned record;
begin
  for owned in
    select * from (values
      ('audit_line', 'organisation_id'), ('audit_line_subject', 'owner_id'), ('break_glass', 'organisation_id'),
      ('disclosure_rule_revision', 'owner_id'), ('notice', 'recipient_organisation_id'),
      ('patient_sharing', 'source_organisation_id'), ('sharing_fact', 'organisation_id'),
      ('role_assignment', 'organisation_id'), ('role_proposal', 'organisation_id'), ('invitation', 'organisation_id')
    ) as t (table_name, owner_column)
  loop
    execute format(
      'create policy exported_on_withdrawal on kernel.%I for select to renkei_application using (
         (select (kernel.viewer()).reason) = ''withdraw-member''
         and %I = any (array(select unnest(kernel.organisations_to_export()))))',
      owned.table_name, owned.owner_column);
  end loop;
end $$;

create policy exported_on_withdrawal on kernel.account for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and id = any (array(select account_id from kernel.role_assignment
    where organisation_id = any (array(select unnest(kernel.organisations_to_export()))))));
