-- Whoever is nobody yet can ask as often as a line can carry. What is refused to visitors, or does nothing, is written the
-- first time in a minute and counted from then on: per operation, refusal, subject and network. When the minute is over
-- one line says how often it came again, so that nothing of a flood is lost but the time of each try.

alter table kernel.audit_line add column times integer check (times > 0);

create table kernel.audit_repeat (
  minute timestamptz not null,
  network text not null,
  operation text not null,
  information_class text not null,
  outcome text not null,
  refusal text not null,
  subject text not null,
  times integer not null,
  primary key (minute, network, operation, outcome, refusal, subject)
);
select renkei_private.protect('kernel.audit_repeat');

create or replace function kernel.audit_line_hash(line kernel.audit_line, subjects text) returns bytea
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
    || kernel.audit_later_field('g', line.break_glass_id::text) || kernel.audit_later_field('t', line.times::text)
    || coalesce(subjects, ''), 'UTF8'))
$$;

-- Above a thousand in one minute networks are no longer told apart: a flood from everywhere is bounded too.
create function kernel.record_visitor(
  line_id uuid, operation text, information_class text, subject text, outcome text, refusal text, source_address text,
  network text
) returns void
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
#variable_conflict use_variable
declare
  this_minute constant timestamptz := date_trunc('minute', clock_timestamp());
  counted integer;
begin
  if (kernel.viewer()).kind <> 'public' then raise exception 'only what visitors do is counted'; end if;
  if (select count(*) from (select from kernel.audit_repeat r where r.minute = this_minute limit 1000) known) = 1000 then
    network := '*';
  end if;
  insert into kernel.audit_repeat as r
    values (this_minute, network, operation, information_class, outcome, coalesce(refusal, ''), coalesce(subject, ''), 1)
    on conflict on constraint audit_repeat_pkey do update set times = r.times + 1
    returning r.times into counted;
  if counted = 1 then
    perform kernel.record_audit(line_id, operation, information_class, subject, outcome, refusal, null, null,
      source_address, '[]');
  end if;
end $$;
revoke all on function kernel.record_visitor(uuid, text, text, text, text, text, text, text) from public;
grant execute on function kernel.record_visitor(uuid, text, text, text, text, text, text, text) to renkei_application;

-- The line of each minute that is over, for what came again in it. By the round that seals, before it seals.
create function kernel.write_repeats() returns void
language sql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
  with over as (
    delete from kernel.audit_repeat r where r.minute < date_trunc('minute', clock_timestamp()) returning r.*
  ), written as (
    insert into kernel.audit_line (id, organisation_id, at, viewer_kind, operation, information_class, subject, outcome,
      refusal, source_address, times)
    select gen_random_uuid(), '00000000-0000-0000-0000-000000000000', clock_timestamp(), 'public', o.operation,
      o.information_class, nullif(o.subject, ''), o.outcome, nullif(o.refusal, ''), o.network, o.times - 1
    from over o where o.times > 1
    returning id
  )
  insert into kernel.audit_unsealed select id from written
$$;
revoke all on function kernel.write_repeats() from public;
grant execute on function kernel.write_repeats() to renkei_application;
