-- A proposal that nobody has answered yet can be taken back by the side that made it, and is answered no more. A
-- withdrawal that could not be carried out counts its attempts and waits longer after each, so that no other waits for it.

alter table kernel.joining add column taken_back_by uuid, add column taken_back_at timestamptz,
  add check ((taken_back_by is null) = (taken_back_at is null)),
  add check (taken_back_by is null or accepted_by is null);
grant update (taken_back_by, taken_back_at) on kernel.joining to renkei_application;

-- What one policy lets through another may not finish: each says in full whose row it is.
drop policy accepted_by_joiner on kernel.joining;
create policy accepted_by_joiner on kernel.joining for update to renkei_application
  using (organisation_id = (select (kernel.viewer()).organisation_id) and accepted_by is null and taken_back_by is null
    and (select kernel.viewer_has_role('facilityAdministrator')))
  with check (organisation_id = (select (kernel.viewer()).organisation_id) and taken_back_by is null
    and accepted_by = (select (kernel.viewer()).account_id));
create policy taken_back_by_alliance on kernel.joining for update to renkei_application
  using (alliance_id = (select (kernel.viewer()).organisation_id) and accepted_by is null and taken_back_by is null
    and (select kernel.viewer_has_role('secretariat')))
  with check (alliance_id = (select (kernel.viewer()).organisation_id) and accepted_by is null
    and taken_back_by = (select (kernel.viewer()).account_id));

alter table kernel.withdrawal add column taken_back_by uuid, add column taken_back_at timestamptz,
  add column failed_attempts integer not null default 0 check (failed_attempts >= 0),
  add column next_attempt_at timestamptz,
  add check ((taken_back_by is null) = (taken_back_at is null)),
  add check (taken_back_by is null or state = 'proposed'),
  add check ((failed_attempts = 0) = (next_attempt_at is null));
grant update (taken_back_by, taken_back_at, failed_attempts, next_attempt_at) on kernel.withdrawal to renkei_application;

drop policy confirmed_by_member on kernel.withdrawal;
create policy decided_by_member on kernel.withdrawal for update to renkei_application
  using (organisation_id = (select (kernel.viewer()).organisation_id) and state = 'proposed' and taken_back_by is null
    and (select kernel.viewer_has_role('facilityAdministrator')))
  with check (organisation_id = (select (kernel.viewer()).organisation_id)
    and state in ('proposed', 'confirmed') and (select (kernel.viewer()).account_id) in (confirmed_by, taken_back_by));
drop policy run_by_system on kernel.withdrawal;
create policy run_by_system on kernel.withdrawal for update to renkei_application
  using ((select (kernel.viewer()).reason) = 'withdraw-member' and state = 'confirmed')
  with check ((select (kernel.viewer()).reason) = 'withdraw-member' and state in ('confirmed', 'done'));
