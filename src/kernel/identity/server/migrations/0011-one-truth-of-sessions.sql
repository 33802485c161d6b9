-- What makes a session count, said once for whoever asks: every request (resolve_session) and the live streams
-- (held_sessions). Single expressions, which the planner puts into the statements that use them.
create function kernel.session_stands(s kernel.session, a kernel.account) returns boolean
language sql stable security invoker
return s.ended_at is null and s.last_seen_at > now() - interval '15 minutes'
  and s.started_at > now() - interval '12 hours' and a.disabled_at is null;

-- A session in which a password that somebody else set is unchanged counts as one of a single factor.
create function kernel.session_factors(s kernel.session, a kernel.account) returns text
language sql stable security invoker
return case when a.password_set_by_other then 'single' else s.factors end;

revoke all on function kernel.session_stands(kernel.session, kernel.account) from public;
revoke all on function kernel.session_factors(kernel.session, kernel.account) from public;

-- The rules as before; session, account and name are read in one go.
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
  seen_at timestamptz;
begin
  select s.id, kernel.session_factors(s, a), s.account_id, a.name, s.organisation_id,
    (select n.name from kernel.organisation_name n
     where n.organisation_id = s.organisation_id and n.effective_on <= (now() at time zone 'Asia/Tokyo')::date
     order by n.effective_on desc limit 1),
    s.last_seen_at
  into session_id, factors, account_id, account_name, organisation_id, organisation_name, seen_at
  from kernel.session s join kernel.account a on a.id = s.account_id
  where s.token_hash = hash and kernel.session_stands(s, a);
  if not found then return; end if;
  roles := kernel.counting_roles(resolve_session.account_id, resolve_session.organisation_id);
  if roles = '{}' then
    if exists (
      select from kernel.role_assignment r
      where r.account_id = resolve_session.account_id and r.organisation_id = resolve_session.organisation_id
        and r.until_on <= (now() at time zone 'Asia/Tokyo')::date
    ) and not exists (
      select from kernel.invitation i
      where i.account_id = resolve_session.account_id and i.organisation_id = resolve_session.organisation_id
        and i.accepted_at > (select max(r.until_on) from kernel.role_assignment r
          where r.account_id = i.account_id and r.organisation_id = i.organisation_id)::timestamp at time zone 'Asia/Tokyo'
    ) then return; end if;
  end if;
  if seen_at < now() - interval '30 seconds' then
    update kernel.session s set last_seen_at = now() where s.token_hash = hash;
  end if;
  return next;
end $$;
