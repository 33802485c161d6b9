-- Turns a session's token into a viewer, as before, and says which session and what it has proved. A session in which a
-- password that somebody else set is unchanged counts as unfinished. Whoever has left (held roles here, holds none today,
-- was not invited again) has none.
drop function kernel.resolve_session(bytea);
create function kernel.resolve_session(hash bytea)
returns table (
  session_id uuid, factors text, account_id uuid, account_name text, organisation_id uuid, organisation_name text,
  roles text[]
)
language plpgsql volatile security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
#variable_conflict use_column
declare
  held kernel.session;
  held_roles text[];
begin
  select * into held from kernel.session s
  where s.token_hash = hash and s.ended_at is null
    and s.last_seen_at > now() - interval '15 minutes' and s.started_at > now() - interval '12 hours';
  if not found then return; end if;
  held_roles := kernel.counting_roles(held.account_id, held.organisation_id);
  if held_roles = '{}' and exists (
    select from kernel.role_assignment r
    where r.account_id = held.account_id and r.organisation_id = held.organisation_id
      and r.until_on <= kernel.today_in_japan()
  ) and not exists (
    select from kernel.invitation i
    where i.account_id = held.account_id and i.organisation_id = held.organisation_id
      and i.accepted_at > (select max(r.until_on) from kernel.role_assignment r
        where r.account_id = i.account_id and r.organisation_id = i.organisation_id)::timestamp at time zone 'Asia/Tokyo'
  ) then return; end if;
  if held.last_seen_at < now() - interval '30 seconds' then
    update kernel.session s set last_seen_at = now() where s.token_hash = hash;
  end if;
  return query
    select held.id, case when a.password_set_by_other then 'single' else held.factors end, a.id, a.name,
      held.organisation_id,
      (select n.name from kernel.organisation_name n
       where n.organisation_id = held.organisation_id and n.effective_on <= kernel.today_in_japan()
       order by n.effective_on desc limit 1),
      held_roles
    from kernel.account a where a.id = held.account_id and a.disabled_at is null;
end $$;
revoke all on function kernel.resolve_session(bytea) from public;
grant execute on function kernel.resolve_session(bytea) to renkei_application;
