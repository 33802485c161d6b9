-- What policies ask of the viewer, for less and with the same answers.

-- Whoever is not the system has the reason ''. Null was neither true nor false, so every policy of the form `reason = … and
-- owner = any (…)` went on to work out its second half, for each statement of every person.
create or replace function kernel.viewer() returns kernel.viewer_context
language plpgsql stable security definer parallel safe
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
    translate(coalesce(context ->> 'roles', '[]'), '[]', '{}')::text[],
    coalesce(context ->> 'reason', '')
  )::kernel.viewer_context;
end $$;

-- A body that was read when the function was made needs no search path, and becomes part of the statement that asks.
create or replace function kernel.viewer_has_role(wanted text) returns boolean
language sql stable security invoker
return wanted = any ((kernel.viewer()).roles);
