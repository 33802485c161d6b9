-- Writing and sealing lines, for less. What a line says and how it is hashed stay as they were.

-- Only record_audit and seal_audit_lines write here, each within one transaction; asking for the referenced row each
-- time cost more than the line, and in a young database, whose plan was made while the table was empty, far more.
alter table kernel.audit_unsealed drop constraint audit_unsealed_line_id_fkey;
alter table kernel.audit_line_subject drop constraint audit_line_subject_line_id_fkey;

-- No search path of their own, so that they become part of the statement that asks; every name is of pg_catalog or
-- carries its schema.
create or replace function kernel.audit_field(value text) returns text
language sql immutable
as $$ select coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-') $$;
create or replace function kernel.audit_later_field(letter text, value text) returns text
language sql immutable
as $$ select case when value is null then '' else letter || kernel.audit_field(value) end $$;
alter function kernel.audit_field(text) reset search_path;
alter function kernel.audit_later_field(text, text) reset search_path;

create function kernel.audit_subject_text(seen kernel.audit_line_subject) returns text
language sql immutable
as $$
  select 's' || kernel.audit_field(seen.position::text) || kernel.audit_field(seen.organisation_id::text)
    || kernel.audit_field(seen.subject) || kernel.audit_field(seen.owner_id::text)
$$;
create function kernel.audit_line_hash(line kernel.audit_line, subjects text) returns bytea
language sql stable
as $$
  select sha256(convert_to(
    kernel.audit_field(line.id::text) || kernel.audit_field(line.organisation_id::text)
    || kernel.audit_field(to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || kernel.audit_field(line.viewer_kind) || kernel.audit_field(line.account_id::text)
    || kernel.audit_field(line.system_reason) || kernel.audit_field(line.operation)
    || kernel.audit_field(line.information_class) || kernel.audit_field(line.subject)
    || kernel.audit_field(line.outcome) || kernel.audit_field(line.refusal) || kernel.audit_field(line.purpose)
    || kernel.audit_later_field('r', array_to_string(line.roles, ','))
    || kernel.audit_later_field('k', line.purpose_kind) || kernel.audit_later_field('a', line.source_address)
    || kernel.audit_later_field('g', line.break_glass_id::text)
    || coalesce(subjects, ''), 'UTF8'))
$$;
create or replace function kernel.audit_line_hash(line kernel.audit_line) returns bytea
language sql stable
as $$
  select kernel.audit_line_hash(line, (
    select string_agg(kernel.audit_subject_text(s), '' order by s.position)
    from kernel.audit_line_subject s where s.line_id = line.id))
$$;
alter function kernel.audit_line_hash(kernel.audit_line) reset search_path;

-- The chain is carried on in memory; one statement each reads, writes and forgets. What waits is taken by its ids first:
-- joined, the planner would read the whole trail to find twenty lines, for it cannot know how many wait. A plan is made
-- anew each time, because one made while the tables were empty would read them whole for as long as it is kept.
create or replace function kernel.seal_audit_lines() returns integer
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  waiting uuid[];
  line record;
  organisation uuid;
  sequence bigint;
  chain bytea;
  organisations uuid[] := '{}';
  sequences bigint[] := '{}';
  lines uuid[] := '{}';
  chains bytea[] := '{}';
begin
  perform pg_advisory_xact_lock(hashtext('kernel.seal_audit_lines'));
  waiting := array(select u.line_id from kernel.audit_unsealed u order by u.line_id limit 5000);
  if waiting = '{}' then return 0; end if;
  for line in
    with seen as (
      select s.line_id, string_agg(kernel.audit_subject_text(s), '' order by s.position) as subjects
      from kernel.audit_line_subject s where s.line_id = any (waiting) group by s.line_id
    )
    select l.id, l.organisation_id, kernel.audit_line_hash(l, seen.subjects) as hash
    from kernel.audit_line l left join seen on seen.line_id = l.id
    where l.id = any (waiting) order by l.organisation_id, l.at, l.id
  loop
    if line.organisation_id is distinct from organisation then
      organisation := line.organisation_id;
      select s.sequence, s.chain_hash into sequence, chain from kernel.audit_seal s
        where s.organisation_id = organisation order by s.sequence desc limit 1;
    end if;
    sequence := coalesce(sequence, 0) + 1;
    chain := sha256(coalesce(chain, decode(repeat('00', 32), 'hex')) || line.hash);
    organisations := organisations || organisation;
    sequences := sequences || sequence;
    lines := lines || line.id;
    chains := chains || chain;
  end loop;
  insert into kernel.audit_seal
    select *, clock_timestamp() from unnest(organisations, sequences, lines, chains);
  delete from kernel.audit_unsealed u where u.line_id = any (waiting);
  return cardinality(lines);
end $$;

create or replace function kernel.record_audit(
  line_id uuid, operation text, information_class text, subject text, outcome text, refusal text, purpose_kind text,
  purpose text, source_address text, seen jsonb
) returns void
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  acting constant kernel.viewer_context := kernel.viewer();
  organisation constant uuid := coalesce(acting.organisation_id, '00000000-0000-0000-0000-000000000000');
  -- Of the context that kernel.viewer() has just proved.
  break_glass constant uuid := substr(current_setting('renkei.viewer'), 66)::jsonb #>> '{breakGlass,id}';
begin
  insert into kernel.audit_line (id, organisation_id, at, viewer_kind, account_id, system_reason, operation,
    information_class, subject, outcome, refusal, purpose, roles, purpose_kind, source_address, break_glass_id)
  values (line_id, organisation, clock_timestamp(), acting.kind, acting.account_id, acting.reason, operation,
    information_class, subject, outcome, refusal, purpose, nullif(acting.roles, '{}'), purpose_kind, source_address,
    break_glass);
  if seen <> '[]' then
    insert into kernel.audit_line_subject (line_id, position, organisation_id, subject, owner_id)
      select record_audit.line_id, s.position, organisation, s.value ->> 'subject', (s.value ->> 'ownerId')::uuid
      from jsonb_array_elements(seen) with ordinality s(value, position);
  end if;
  insert into kernel.audit_unsealed values (line_id);
end $$;
