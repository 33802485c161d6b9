-- The one door through which policies learn for whom a statement runs.

create schema kernel;
grant usage on schema kernel to renkei_application;

-- HMAC-SHA-256 with its two padded key blocks prepared by the server, because the built-in functions offer sha256 only.
create table renkei_private.signing_key (
  only_row boolean primary key default true check (only_row),
  inner_block bytea not null check (length(inner_block) = 64),
  outer_block bytea not null check (length(outer_block) = 64)
);

create type kernel.viewer_context as (
  kind text,
  account_id uuid,
  organisation_id uuid,
  roles text[],
  reason text
);

-- Raises when no viewer is set or the context was not signed by the server: an empty list would look like "nothing is
-- waiting". The application role may set the variable; without the key that changes nothing. A context is good for
-- transactions that begin within five minutes of its signing. pg_temp stands last in every search path: unnamed, it
-- would come first, and a temporary type called jsonb would run its maker's code with the owner's rights.
create function kernel.viewer() returns kernel.viewer_context
language plpgsql stable security definer
set search_path = pg_catalog, renkei_private, pg_temp
as $$
declare
  token constant text := current_setting('renkei.viewer', true);
  payload text;
  key renkei_private.signing_key;
  context jsonb;
begin
  if coalesce(token, '') = '' then
    raise exception 'no viewer is set for this transaction' using errcode = 'RK001';
  end if;
  payload := substr(token, 66);
  select * into strict key from renkei_private.signing_key;
  if left(token, 64) is distinct from
     encode(sha256(key.outer_block || sha256(key.inner_block || convert_to(payload, 'UTF8'))), 'hex') then
    raise exception 'the viewer context is not signed by the server' using errcode = 'RK002';
  end if;
  context := payload::jsonb;
  if abs(extract(epoch from now()) - (context ->> 'signedAt')::numeric) > 300 then
    raise exception 'the viewer context is out of date' using errcode = 'RK002';
  end if;
  return row(
    context ->> 'kind',
    (context ->> 'accountId')::uuid,
    (context ->> 'organisationId')::uuid,
    array(select jsonb_array_elements_text(coalesce(context -> 'roles', '[]'))),
    context ->> 'reason'
  )::kernel.viewer_context;
end $$;

revoke all on function kernel.viewer() from public;
grant execute on function kernel.viewer() to renkei_application;

-- What a Work calls first: sets the signed context for this transaction and proves it, so that a missing or false
-- viewer raises even where every table is empty.
create function kernel.open_work(token text) returns void
language plpgsql security invoker
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('renkei.viewer', token, true);
  perform kernel.viewer();
end $$;

revoke all on function kernel.open_work(text) from public;
grant execute on function kernel.open_work(text) to renkei_application;

create function kernel.viewer_has_role(wanted text) returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$ select wanted = any ((kernel.viewer()).roles) $$;

revoke all on function kernel.viewer_has_role(text) from public;
grant execute on function kernel.viewer_has_role(text) to renkei_application;

-- Every table within reach of the application is protected by this one call. The owner keeps its own access (definer
-- functions run as the owner); the application gets only what its policies say.
create function renkei_private.protect(target regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner_keeps_access on %s to %I using (true) with check (true)', target, current_user);
end $$;
