-- Organisations, facilities and memberships over time: the only truth for access. Names and beds carry the day they
-- take effect; nothing is overwritten, so yesterday's answer stays computable.

create table kernel.organisation (
  id uuid primary key,
  kind text not null check (kind in ('alliance', 'memberOrganisation', 'prefecture', 'operator')),
  created_at timestamptz not null default now()
);

create table kernel.organisation_name (
  organisation_id uuid not null references kernel.organisation (id),
  effective_on date not null,
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  primary key (organisation_id, effective_on)
);

create table kernel.facility (
  id uuid primary key,
  organisation_id uuid not null references kernel.organisation (id),
  kind text not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{5}$'),
  unique (organisation_id, id)
);

create table kernel.facility_name (
  facility_id uuid not null,
  organisation_id uuid not null,
  effective_on date not null,
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  primary key (facility_id, effective_on),
  foreign key (organisation_id, facility_id) references kernel.facility (organisation_id, id)
);

-- "Beds" needs a definition: licensed, reported by function and most used differ.
create table kernel.facility_beds (
  facility_id uuid not null,
  organisation_id uuid not null,
  effective_on date not null,
  definition text not null check (definition <> ''),
  beds integer not null check (beds between 0 and 100000),
  source text not null check (source <> ''),
  primary key (facility_id, effective_on, definition),
  foreign key (organisation_id, facility_id) references kernel.facility (organisation_id, id)
);

create table kernel.membership (
  id uuid primary key,
  alliance_id uuid not null references kernel.organisation (id),
  organisation_id uuid not null references kernel.organisation (id),
  member_kind text not null check (member_kind in ('participant', 'plainMember')),
  joined_on date not null,
  withdrawn_on date check (withdrawn_on > joined_on),
  source text not null check (source <> '')
);

-- Withdrawal is free and joining again works; being a member twice at once does not.
create unique index membership_open_once on kernel.membership (alliance_id, organisation_id) where withdrawn_on is null;
create index membership_by_organisation on kernel.membership (organisation_id);

-- The day it is in Japan when the transaction began: legal days are Japanese days whatever the server's zone.
create function kernel.today_in_japan() returns date
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select (now() at time zone 'Asia/Tokyo')::date $$;
grant execute on function kernel.today_in_japan() to renkei_application;

-- Organisations whose name, facilities and membership the viewer may know: its own, the alliances it belongs to today,
-- and today's fellow members. A definer, because membership decides about membership.
create function kernel.known_organisations() returns uuid[]
language sql stable security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
  with me as (select (kernel.viewer()).organisation_id as id),
  current_membership as (
    select alliance_id, organisation_id from kernel.membership
    where joined_on <= kernel.today_in_japan() and (withdrawn_on is null or withdrawn_on > kernel.today_in_japan())
  ),
  my_alliance as (
    select alliance_id from current_membership, me where organisation_id = me.id
    union select id from me
  )
  select array(
    select id from me where id is not null
    union select alliance_id from my_alliance where alliance_id is not null
    union select organisation_id from current_membership where alliance_id in (select alliance_id from my_alliance)
  )
$$;
revoke all on function kernel.known_organisations() from public;
grant execute on function kernel.known_organisations() to renkei_application;

select renkei_private.protect('kernel.organisation');
select renkei_private.protect('kernel.organisation_name');
select renkei_private.protect('kernel.facility');
select renkei_private.protect('kernel.facility_name');
select renkei_private.protect('kernel.facility_beds');
select renkei_private.protect('kernel.membership');

grant select, insert on kernel.organisation, kernel.organisation_name, kernel.facility, kernel.facility_name,
  kernel.facility_beds, kernel.membership to renkei_application;
grant update (withdrawn_on) on kernel.membership to renkei_application;

do $$
declare
  owned record;
begin
  for owned in
    select * from (values
      ('organisation', 'id'), ('organisation_name', 'organisation_id'), ('facility', 'organisation_id'),
      ('facility_name', 'organisation_id'), ('facility_beds', 'organisation_id'), ('membership', 'organisation_id')
    ) as t (table_name, owner_column)
  loop
    execute format(
      'create policy known_to_viewer on kernel.%I for select to renkei_application using
         ((select (kernel.viewer()).kind) = ''system'' or %I = any (array(select unnest(kernel.known_organisations()))))',
      owned.table_name, owned.owner_column);
    execute format(
      'create policy written_by_system on kernel.%I for insert to renkei_application with check
         ((select (kernel.viewer()).kind) = ''system'')',
      owned.table_name);
  end loop;
end $$;

create policy withdrawal_by_system on kernel.membership for update to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
