-- Rights are asked for by one person and confirmed by another of the same organisation (システム運用編14章④); both
-- acts are kept. Roles end by a date, never by deletion.

create table kernel.invitation (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  organisation_id uuid not null references kernel.organisation (id),
  account_id uuid not null references kernel.account (id),
  email text not null,
  name text not null check (name <> ''),
  invited_by uuid not null references kernel.account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  accepted_at timestamptz check (accepted_at <= expires_at)
);

create table kernel.role_proposal (
  id uuid primary key,
  account_id uuid not null references kernel.account (id),
  organisation_id uuid not null references kernel.organisation (id),
  role text not null,
  from_on date not null,
  until_on date check (until_on > from_on),
  proposed_by uuid not null references kernel.account (id),
  proposed_at timestamptz not null,
  decided_by uuid references kernel.account (id),
  decided_at timestamptz,
  confirmed boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (confirmed is null)),
  constraint second_person_confirms check (not confirmed or (decided_by <> proposed_by and decided_by <> account_id))
);
create index role_proposal_of_organisation on kernel.role_proposal (organisation_id);

-- A role may end on the day it began: whoever leaves is cut off at once, not tomorrow.
alter table kernel.role_assignment
  drop constraint role_assignment_check,
  add constraint ends_after_it_began check (until_on >= from_on),
  add column proposal_id uuid unique references kernel.role_proposal (id);
create index role_assignment_of_organisation on kernel.role_assignment (organisation_id);
grant update (until_on) on kernel.role_assignment to renkei_application;
grant select, insert on kernel.invitation, kernel.role_proposal to renkei_application;
grant update (accepted_at) on kernel.invitation to renkei_application;
grant update (decided_by, decided_at, confirmed) on kernel.role_proposal to renkei_application;

select renkei_private.protect('kernel.invitation');
select renkei_private.protect('kernel.role_proposal');

-- Those who keep an organisation's people. Which role it is follows from the organisation's kind; a member's own
-- administrator can never hold the operator's.
create function kernel.administers(organisation uuid) returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select organisation = (kernel.viewer()).organisation_id
    and (kernel.viewer()).roles && array['facilityAdministrator', 'secretariat', 'prefectureOfficer', 'operator']
$$;
revoke all on function kernel.administers(uuid) from public;
grant execute on function kernel.administers(uuid) to renkei_application;

create policy kept_by_system on kernel.invitation to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
create policy kept_by_system on kernel.role_proposal to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
create policy read_by_administrators on kernel.invitation for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and kernel.administers(organisation_id));
create policy read_by_administrators on kernel.role_proposal for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and kernel.administers(organisation_id));
create policy read_by_administrators on kernel.role_assignment for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and kernel.administers(organisation_id));
create policy read_by_administrators on kernel.recovery for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and kernel.administers(organisation_id));
create policy read_by_administrators on kernel.account for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and exists (
    select from kernel.role_assignment r where r.account_id = account.id and kernel.administers(r.organisation_id)));
create policy ended_by_system on kernel.role_assignment for update to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');

-- A role without a confirmed proposal of the very same content cannot be written, except by the first seeding, the
-- operator's command line and the set-up of tests.
create policy only_what_was_confirmed on kernel.role_assignment as restrictive for insert to renkei_application
  with check ((select (kernel.viewer()).reason) in ('first-seed', 'add-account', 'test-setup') or exists (
    select from kernel.role_proposal p
    where p.id = proposal_id and p.confirmed and p.account_id = role_assignment.account_id
      and p.organisation_id = role_assignment.organisation_id and p.role = role_assignment.role));
