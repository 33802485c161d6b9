-- Joining and leaving as acts of two persons. Access follows kernel.membership alone: from the first moment of the day,
-- in Japan, policies see a former member; the rest of a withdrawal (export, deletion, report) follows.

create table kernel.joining (
  id uuid primary key,
  alliance_id uuid not null references kernel.organisation (id),
  organisation_id uuid not null references kernel.organisation (id),
  member_kind text not null check (member_kind in ('participant', 'plainMember')),
  joined_on date not null,
  source text not null check (source <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  accepted_by uuid check (accepted_by <> proposed_by),
  accepted_at timestamptz,
  check ((accepted_by is null) = (accepted_at is null))
);

create table kernel.withdrawal (
  id uuid primary key,
  alliance_id uuid not null references kernel.organisation (id),
  organisation_id uuid not null references kernel.organisation (id),
  effective_on date not null,
  reason text not null,
  -- What the certification criteria would say, as it was shown to those who decided.
  what_if jsonb not null,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'done')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  done_at timestamptz,
  report jsonb,
  bundle_object text unique,
  bundle_sha256 text,
  constraint second_person_confirms check (confirmed_by <> proposed_by),
  check ((state = 'proposed') = (confirmed_by is null) and (confirmed_by is null) = (confirmed_at is null)),
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'done') = (report is not null and bundle_object is not null and bundle_sha256 is not null))
);
create index withdrawal_due on kernel.withdrawal (effective_on) where state = 'confirmed';

select renkei_private.protect('kernel.joining');
select renkei_private.protect('kernel.withdrawal');

grant select, insert, update (accepted_by, accepted_at) on kernel.joining to renkei_application;
grant select, insert, update (state, confirmed_by, confirmed_at, done_at, report, bundle_object, bundle_sha256)
  on kernel.withdrawal to renkei_application;

create policy seen_by_both on kernel.joining for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (select (kernel.viewer()).organisation_id) in (alliance_id, organisation_id));
create policy proposed_by_alliance on kernel.joining for insert to renkei_application with check (
  alliance_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role('secretariat'))
  and proposed_by = (select (kernel.viewer()).account_id) and accepted_by is null);
create policy accepted_by_joiner on kernel.joining for update to renkei_application
  using (organisation_id = (select (kernel.viewer()).organisation_id) and accepted_by is null
    and (select kernel.viewer_has_role('facilityAdministrator')))
  with check (accepted_by = (select (kernel.viewer()).account_id));

create policy seen_by_both on kernel.withdrawal for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or organisation_id = (select (kernel.viewer()).organisation_id)
  or (alliance_id = (select (kernel.viewer()).organisation_id) and state <> 'proposed'));
create policy proposed_by_member on kernel.withdrawal for insert to renkei_application with check (
  organisation_id = (select (kernel.viewer()).organisation_id)
  and (select kernel.viewer_has_role('facilityAdministrator'))
  and proposed_by = (select (kernel.viewer()).account_id) and state = 'proposed');
create policy confirmed_by_member on kernel.withdrawal for update to renkei_application
  using (organisation_id = (select (kernel.viewer()).organisation_id) and state = 'proposed'
    and (select kernel.viewer_has_role('facilityAdministrator')))
  with check (state = 'confirmed' and confirmed_by = (select (kernel.viewer()).account_id));
create policy run_by_system on kernel.withdrawal for update to renkei_application
  using ((select (kernel.viewer()).reason) = 'withdraw-member' and state = 'confirmed')
  with check ((select (kernel.viewer()).reason) = 'withdraw-member' and state = 'done');

-- Whose rows the running of withdrawals may delete today: the day has come, and no other alliance needs them.
-- For policies of tables whose rows go: … (select (kernel.viewer()).reason) = 'withdraw-member' and owner = any (…).
create function kernel.leaving_organisations() returns uuid[]
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select array(
    select w.organisation_id from kernel.withdrawal w
    where (kernel.viewer()).reason = 'withdraw-member' and w.state = 'confirmed'
      and w.effective_on <= kernel.today_in_japan()
      and not exists (select from kernel.membership m
        where m.organisation_id = w.organisation_id and m.joined_on <= kernel.today_in_japan()
          and (m.withdrawn_on is null or m.withdrawn_on > kernel.today_in_japan())))
$$;
revoke all on function kernel.leaving_organisations() from public;
grant execute on function kernel.leaving_organisations() to renkei_application;
