-- Who still holds sessions, by token or by session, without touching them: a stream that is merely open keeps no idle
-- session alive. Whether one counts is said where kernel.resolve_session asks it too; whether it is finished, by the one
-- who reads.
drop function kernel.held_sessions(bytea[], uuid[]);
create function kernel.held_sessions(token_hashes bytea[], session_ids uuid[])
returns table (session_id uuid, factors text, account_id uuid, organisation_id uuid, roles text[])
language sql stable security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
  select s.id, kernel.session_factors(s, a), s.account_id, s.organisation_id,
    kernel.counting_roles(s.account_id, s.organisation_id)
  from kernel.session s join kernel.account a on a.id = s.account_id
  where (s.token_hash = any (token_hashes) or s.id = any (session_ids)) and kernel.session_stands(s, a)
$$;
revoke all on function kernel.held_sessions(bytea[], uuid[]) from public;
grant execute on function kernel.held_sessions(bytea[], uuid[]) to renkei_application;
