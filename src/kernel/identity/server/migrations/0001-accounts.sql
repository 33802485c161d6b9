-- One person, one account; roles are held in an organisation, for a time. Sessions are opaque tokens of which only the
-- hash is kept.

create table kernel.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  password_hash text check (password_hash like '$argon2id$%'),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table kernel.role_assignment (
  account_id uuid not null references kernel.account (id),
  organisation_id uuid not null references kernel.organisation (id),
  role text not null,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (account_id, organisation_id, role, from_on)
);

create table kernel.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references kernel.account (id),
  organisation_id uuid not null references kernel.organisation (id),
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz
);

-- An attempt is here until its password proves right, and no longer than the window in which failures count.
create table kernel.sign_in_failure (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  source_address text not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_failure_of_pair on kernel.sign_in_failure (email, source_address);
create index sign_in_failure_by_time on kernel.sign_in_failure (at);

-- The one marker of a demo database, written by the first seeding and by nothing else.
create table kernel.installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  seeded_at timestamptz not null default now()
);

create table kernel.demo_persona (
  id text primary key,
  account_id uuid not null references kernel.account (id),
  position integer not null
);

select renkei_private.protect('kernel.account');
select renkei_private.protect('kernel.role_assignment');
select renkei_private.protect('kernel.session');
select renkei_private.protect('kernel.sign_in_failure');
select renkei_private.protect('kernel.installation');
select renkei_private.protect('kernel.demo_persona');

grant select, insert on kernel.account, kernel.role_assignment, kernel.session, kernel.sign_in_failure,
  kernel.installation, kernel.demo_persona to renkei_application;
grant update (ended_at) on kernel.session to renkei_application;
grant delete on kernel.sign_in_failure to renkei_application;

-- Only signing in and the first seeding touch accounts; a person reads the own account and roles.
create policy own_account on kernel.account for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'system' or id = (select (kernel.viewer()).account_id));
create policy own_roles on kernel.role_assignment for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'system' or account_id = (select (kernel.viewer()).account_id));
create policy own_sessions on kernel.session for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'system' or account_id = (select (kernel.viewer()).account_id));
create policy ended_by_system on kernel.session for update to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
create policy read_by_system on kernel.sign_in_failure for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'system');
create policy forgotten_by_system on kernel.sign_in_failure for delete to renkei_application
  using ((select (kernel.viewer()).kind) = 'system');
create policy read_by_anyone on kernel.installation for select to renkei_application
  using ((select (kernel.viewer()).kind) is not null);
create policy read_by_system on kernel.demo_persona for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'system');

do $$
declare
  written text;
begin
  foreach written in array array['account', 'role_assignment', 'session', 'sign_in_failure', 'installation', 'demo_persona']
  loop
    execute format('create policy written_by_system on kernel.%I for insert to renkei_application with check
      ((select (kernel.viewer()).kind) = ''system'')', written);
  end loop;
end $$;

-- The roles that count today, for everyone who asks: sessions, live streams and the steps of signing in. Two count only
-- in an organisation of their kind: whoever a hospital were to call its operator would otherwise keep the public register
-- of all.
create function kernel.counting_roles(account uuid, organisation uuid) returns text[]
language sql stable security invoker
set search_path = pg_catalog, kernel, pg_temp
as $$
  select array(
    select r.role from kernel.role_assignment r
    where r.account_id = account and r.organisation_id = organisation
      and r.from_on <= kernel.today_in_japan() and (r.until_on is null or r.until_on > kernel.today_in_japan())
      and (r.role not in ('operator', 'prefectureOfficer') or exists (
        select from kernel.organisation o where o.id = organisation
          and o.kind = case r.role when 'operator' then 'operator' else 'prefecture' end))
    order by r.role)
$$;
revoke all on function kernel.counting_roles(uuid, uuid) from public;
grant execute on function kernel.counting_roles(uuid, uuid) to renkei_application;

-- Turns a session's token into a viewer. A definer, because it runs before there is a viewer; it answers only who holds
-- this token hash. Idle and absolute limits are checked here, so no caller can forget them.
create function kernel.resolve_session(hash bytea)
returns table (account_id uuid, account_name text, organisation_id uuid, organisation_name text, roles text[])
language plpgsql volatile security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  held kernel.session;
begin
  select * into held from kernel.session s
  where s.token_hash = hash and s.ended_at is null
    and s.last_seen_at > now() - interval '15 minutes' and s.started_at > now() - interval '12 hours';
  if not found then return; end if;
  if held.last_seen_at < now() - interval '30 seconds' then
    update kernel.session s set last_seen_at = now() where s.token_hash = hash;
  end if;
  return query
    select a.id, a.name, held.organisation_id,
      (select n.name from kernel.organisation_name n
       where n.organisation_id = held.organisation_id and n.effective_on <= kernel.today_in_japan()
       order by n.effective_on desc limit 1),
      kernel.counting_roles(a.id, held.organisation_id)
    from kernel.account a where a.id = held.account_id and a.disabled_at is null;
end $$;
revoke all on function kernel.resolve_session(bytea) from public;
grant execute on function kernel.resolve_session(bytea) to renkei_application;
