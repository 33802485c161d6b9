-- Whether the viewer administers people is asked once a statement, and no longer once a row.
create function kernel.viewer_administers() returns boolean
language sql stable security invoker
return (kernel.viewer()).roles && array['facilityAdministrator', 'secretariat', 'prefectureOfficer', 'operator'];
revoke all on function kernel.viewer_administers() from public;
grant execute on function kernel.viewer_administers() to renkei_application;

do $$
declare
  each text;
begin
  foreach each in array array['invitation', 'role_proposal', 'role_assignment', 'recovery', 'identity_provider'] loop
    execute format(
      'alter policy read_by_administrators on kernel.%I using (
         (select (kernel.viewer()).kind) = ''account'' and (select kernel.viewer_administers())
         and organisation_id = (select (kernel.viewer()).organisation_id))', each);
  end loop;
end $$;
alter policy read_by_administrators on kernel.account using (
  (select (kernel.viewer()).kind) = 'account' and (select kernel.viewer_administers()) and exists (
    select from kernel.role_assignment r
    where r.account_id = account.id and r.organisation_id = (select (kernel.viewer()).organisation_id)));

-- The rules of resolve_session as before; the day and the roles are worked out within it.
create or replace function kernel.resolve_session(hash bytea)
returns table (
  session_id uuid, factors text, account_id uuid, account_name text, organisation_id uuid, organisation_name text,
  roles text[]
)
language plpgsql volatile security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
#variable_conflict use_column
declare
  today constant date := (now() at time zone 'Asia/Tokyo')::date;
  held kernel.session;
  held_roles text[];
begin
  select * into held from kernel.session s
  where s.token_hash = hash and s.ended_at is null
    and s.last_seen_at > now() - interval '15 minutes' and s.started_at > now() - interval '12 hours';
  if not found then return; end if;
  held_roles := kernel.counting_roles(held.account_id, held.organisation_id);
  if held_roles = '{}' then
    if exists (
      select from kernel.role_assignment r
      where r.account_id = held.account_id and r.organisation_id = held.organisation_id and r.until_on <= today
    ) and not exists (
      select from kernel.invitation i
      where i.account_id = held.account_id and i.organisation_id = held.organisation_id
        and i.accepted_at > (select max(r.until_on) from kernel.role_assignment r
          where r.account_id = i.account_id and r.organisation_id = i.organisation_id)::timestamp at time zone 'Asia/Tokyo'
    ) then return; end if;
  end if;
  if held.last_seen_at < now() - interval '30 seconds' then
    update kernel.session s set last_seen_at = now() where s.token_hash = hash;
  end if;
  return query
    select held.id, case when a.password_set_by_other then 'single' else held.factors end, a.id, a.name,
      held.organisation_id,
      (select n.name from kernel.organisation_name n
       where n.organisation_id = held.organisation_id and n.effective_on <= today
       order by n.effective_on desc limit 1),
      held_roles
    from kernel.account a where a.id = held.account_id and a.disabled_at is null;
end $$;

-- Plans are kept by a function that is not written in plain SQL.
create or replace function kernel.counting_roles(account uuid, organisation uuid) returns text[]
language plpgsql stable security invoker
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  today constant date := (now() at time zone 'Asia/Tokyo')::date;
begin
  return array(
    select r.role from kernel.role_assignment r
    where r.account_id = account and r.organisation_id = organisation
      and r.from_on <= today and (r.until_on is null or r.until_on > today)
      and (r.role not in ('operator', 'prefectureOfficer') or exists (
        select from kernel.organisation o where o.id = organisation
          and o.kind = case r.role when 'operator' then 'operator' else 'prefecture' end))
    order by r.role);
end $$;
