-- Whoever brought a file may take it away again, and so may those who keep the organisation's people: for what somebody
-- who has left brought. A colleague may read it and leave it alone.

drop policy removed_by_own_people on kernel.file;
create policy removed_by_bringer_or_administrator on kernel.file for update to renkei_application
  using (owner_organisation_id = (select (kernel.viewer()).organisation_id)
    and (uploaded_by = (select (kernel.viewer()).account_id) or (select kernel.administers((kernel.viewer()).organisation_id))))
  with check (owner_organisation_id = (select (kernel.viewer()).organisation_id));
