-- The durable log behind the live stream. Events are placed in it one after the other once they are committed, so that a
-- position never appears behind one that was already read. Numbers of a sequence would: they are drawn before the commit.

create table kernel.live_unplaced (
  event_id uuid primary key references kernel.event (id)
);

create table kernel.live_log (
  position bigint primary key,
  event_id uuid not null unique references kernel.event (id),
  placed_at timestamptz not null default clock_timestamp()
);
create index live_log_by_age on kernel.live_log (placed_at);

-- The newest position, which stays when old entries are pruned. Locked by whoever places.
create table kernel.live_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into kernel.live_head (position) values (0);

select renkei_private.protect('kernel.live_unplaced');
select renkei_private.protect('kernel.live_log');
select renkei_private.protect('kernel.live_head');

grant insert on kernel.live_unplaced to renkei_application;
grant select, delete on kernel.live_log to renkei_application;

create policy published_by_anyone on kernel.live_unplaced for insert to renkei_application
  with check ((select (kernel.viewer()).kind) is not null);
create policy read_for_live_updates on kernel.live_log for select to renkei_application
  using ((select (kernel.viewer()).reason) in ('live-updates', 'prune-live-log'));
create policy pruned on kernel.live_log for delete to renkei_application
  using ((select (kernel.viewer()).reason) = 'prune-live-log');
create policy read_for_live_updates on kernel.event for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'live-updates');

-- Gives every committed event its position and answers the newest one. Tells the other server processes the number, and
-- nothing else: what is said on a channel is not protected by policies.
create function kernel.place_live_events() returns bigint
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  head bigint;
  fresh bigint;
begin
  if not exists (select from kernel.live_unplaced) then
    return (select h.position from kernel.live_head h);
  end if;
  select h.position into head from kernel.live_head h for update;
  with taken as (delete from kernel.live_unplaced returning event_id),
  numbered as (
    select t.event_id, row_number() over (order by e.at, e.id) as number from taken t join kernel.event e on e.id = t.event_id
  ),
  placed as (insert into kernel.live_log (position, event_id) select head + number, event_id from numbered returning 1)
  select count(*) into fresh from placed;
  update kernel.live_head set position = head + fresh;
  if fresh > 0 then perform pg_notify('renkei_live_placed', (head + fresh)::text); end if;
  return head + fresh;
end $$;
revoke all on function kernel.place_live_events() from public;
grant execute on function kernel.place_live_events() to renkei_application;

-- Who still holds sessions, by token or by session, without touching them: a stream that is merely open keeps no idle
-- session alive. The same conditions as kernel.resolve_session, for sessions that have finished signing in.
create function kernel.held_sessions(token_hashes bytea[], session_ids uuid[])
returns table (session_id uuid, account_id uuid, organisation_id uuid, roles text[])
language sql stable security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
  select s.id, s.account_id, s.organisation_id, held.roles
  from kernel.session s
  join kernel.account a on a.id = s.account_id
  cross join lateral (select kernel.counting_roles(s.account_id, s.organisation_id) as roles) held
  where (s.token_hash = any (token_hashes) or s.id = any (session_ids))
    and s.ended_at is null and s.factors = 'full' and not a.password_set_by_other and a.disabled_at is null
    and s.last_seen_at > now() - interval '15 minutes' and s.started_at > now() - interval '12 hours'
    and held.roles <> '{}'
$$;
revoke all on function kernel.held_sessions(bytea[], uuid[]) from public;
grant execute on function kernel.held_sessions(bytea[], uuid[]) to renkei_application;

-- Changes when the viewer knows other organisations, or others disclose more or less to it: whatever a browser keeps may
-- then be out of date, or no longer its to keep.
create function kernel.viewer_rights_digest() returns text
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select md5(concat_ws('|',
    (select string_agg(id::text, ',' order by id) from unnest(kernel.known_organisations()) id),
    (select string_agg(id::text, ',' order by id) from unnest(kernel.supervised_organisations()) id),
    (select string_agg(id::text, ',' order by id) from unnest(kernel.granting_revisions()) id)))
$$;
revoke all on function kernel.viewer_rights_digest() from public;
grant execute on function kernel.viewer_rights_digest() to renkei_application;
