create policy exported_on_withdrawal on kernel.break_glass_answer for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and organisation_id = any (array(select unnest(kernel.organisations_to_export()))));
