-- Who represents the alliance is registered like the other officers: members see it too.
create policy registered_for_members on governance.statement for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'account' and topic = 'representative'
  and owner_id = any (array(select unnest(kernel.known_organisations()))));
