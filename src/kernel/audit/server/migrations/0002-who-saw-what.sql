-- What a subject's access report and break-glass need of a line. Columns that came later are hashed with their letter and
-- only where they are stated, so that lines sealed before keep their hash.

alter table kernel.audit_line
  add column roles text[],
  add column purpose_kind text,
  add column source_address text,
  add column break_glass_id uuid;
create index audit_line_by_organisation on kernel.audit_line (organisation_id, at desc, id desc);

-- Whose data a line's operation showed. The line's own organisation is repeated so that policies need no second table.
create table kernel.audit_line_subject (
  line_id uuid not null references kernel.audit_line (id),
  position integer not null,
  organisation_id uuid not null,
  subject text not null,
  owner_id uuid not null,
  primary key (line_id, position)
);
create index audit_line_subject_by_subject on kernel.audit_line_subject (subject);

-- A request to see one subject of one owner in an emergency: one use, four hours at most, by the database's own clock.
create table kernel.break_glass (
  id uuid primary key,
  account_id uuid not null references kernel.account (id),
  organisation_id uuid not null references kernel.organisation (id),
  owner_id uuid not null references kernel.organisation (id),
  category text not null check (category in ('patientRecord', 'transferRecord')),
  subject text not null check (subject <> ''),
  reason_class text not null check (reason_class in ('lifeInDanger', 'disaster', 'consentImpossible')),
  reason text not null check (length(reason) between 5 and 500),
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > requested_at and expires_at <= requested_at + interval '4 hours'),
  used_at timestamptz check (used_at >= requested_at and used_at < expires_at)
);

select renkei_private.protect('kernel.audit_line_subject');
select renkei_private.protect('kernel.break_glass');

grant select on kernel.audit_line_subject to renkei_application;
grant select, insert, update (used_at) on kernel.break_glass to renkei_application;

-- Who keeps watch over personal data in the viewer's organisation.
create function kernel.viewer_reads_trail() returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select (v).kind = 'account' and (v).roles && array['privacyOfficer', 'facilityAdministrator']
  from kernel.viewer() v
$$;
revoke all on function kernel.viewer_reads_trail() from public;
grant execute on function kernel.viewer_reads_trail() to renkei_application;

create policy read_own_organisation on kernel.audit_line for select to renkei_application
  using ((select kernel.viewer_reads_trail()) and organisation_id = (select (kernel.viewer()).organisation_id));
create policy read_by_data_owner on kernel.audit_line for select to renkei_application
  using ((select kernel.viewer_reads_trail()) and exists (
    select from kernel.audit_line_subject s
    where s.line_id = audit_line.id and s.owner_id = (select (kernel.viewer()).organisation_id)));
create policy read_own_organisation on kernel.audit_seal for select to renkei_application
  using ((select kernel.viewer_reads_trail()) and organisation_id = (select (kernel.viewer()).organisation_id));
create policy read_to_verify on kernel.audit_line_subject for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'verify-audit-trail');
create policy read_by_line_and_data_owner on kernel.audit_line_subject for select to renkei_application
  using ((select kernel.viewer_reads_trail())
    and (select (kernel.viewer()).organisation_id) in (organisation_id, owner_id));

create policy read_own_and_by_watchers on kernel.break_glass for select to renkei_application
  using (account_id = (select (kernel.viewer()).account_id)
    or ((select kernel.viewer_reads_trail())
      and (select (kernel.viewer()).organisation_id) in (organisation_id, owner_id)));
create policy requested_for_oneself on kernel.break_glass for insert to renkei_application
  with check (account_id = (select (kernel.viewer()).account_id)
    and organisation_id = (select (kernel.viewer()).organisation_id) and requested_at = now() and used_at is null);
create policy used_once_by_its_holder on kernel.break_glass for update to renkei_application
  using (account_id = (select (kernel.viewer()).account_id)
    and organisation_id = (select (kernel.viewer()).organisation_id) and used_at is null and expires_at > now())
  with check (account_id = (select (kernel.viewer()).account_id) and used_at = now());

-- The break-glass part of the signed context, for policies: `(select (kernel.viewer_break_glass()).subject)`. It asks
-- kernel.viewer() first, which raises unless the server signed the context.
create type kernel.break_glass_context as (id uuid, category text, owner_id uuid, subject text);
create function kernel.viewer_break_glass() returns kernel.break_glass_context
language plpgsql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
declare
  flag jsonb;
begin
  perform kernel.viewer();
  flag := substr(current_setting('renkei.viewer'), 66)::jsonb -> 'breakGlass';
  return row((flag ->> 'id')::uuid, flag ->> 'category', (flag ->> 'ownerId')::uuid, flag ->> 'subject')
    ::kernel.break_glass_context;
end $$;
revoke all on function kernel.viewer_break_glass() from public;
grant execute on function kernel.viewer_break_glass() to renkei_application;

drop function kernel.record_audit(uuid, text, text, text, text, text, text);
create function kernel.record_audit(
  line_id uuid, operation text, information_class text, subject text, outcome text, refusal text, purpose_kind text,
  purpose text, source_address text, seen jsonb
) returns void
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  acting constant kernel.viewer_context := kernel.viewer();
  organisation constant uuid := coalesce(acting.organisation_id, '00000000-0000-0000-0000-000000000000');
begin
  insert into kernel.audit_line (id, organisation_id, at, viewer_kind, account_id, system_reason, operation,
    information_class, subject, outcome, refusal, purpose, roles, purpose_kind, source_address, break_glass_id)
  values (line_id, organisation, clock_timestamp(), acting.kind, acting.account_id, acting.reason, operation,
    information_class, subject, outcome, refusal, purpose, nullif(acting.roles, '{}'), purpose_kind, source_address,
    (kernel.viewer_break_glass()).id);
  insert into kernel.audit_line_subject (line_id, position, organisation_id, subject, owner_id)
    select record_audit.line_id, s.position, organisation, s.value ->> 'subject', (s.value ->> 'ownerId')::uuid
    from jsonb_array_elements(seen) with ordinality s(value, position);
  insert into kernel.audit_unsealed values (line_id);
end $$;
revoke all on function kernel.record_audit(uuid, text, text, text, text, text, text, text, text, jsonb) from public;
grant execute on function kernel.record_audit(uuid, text, text, text, text, text, text, text, text, jsonb)
  to renkei_application;

create function kernel.audit_later_field(letter text, value text) returns text
language sql immutable
set search_path = pg_catalog, kernel, pg_temp
as $$ select case when value is null then '' else letter || kernel.audit_field(value) end $$;

create or replace function kernel.audit_line_hash(line kernel.audit_line) returns bytea
language sql stable
set search_path = pg_catalog, kernel, pg_temp
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
    || coalesce((
      select string_agg('s' || kernel.audit_field(s.position::text) || kernel.audit_field(s.organisation_id::text)
        || kernel.audit_field(s.subject) || kernel.audit_field(s.owner_id::text), '' order by s.position)
      from kernel.audit_line_subject s where s.line_id = line.id), ''), 'UTF8'))
$$;

-- Names of the persons and organisations in lines that the viewer may read, and of nobody else: whoever asks who saw a
-- patient must get a name, also of a person of another member or of one who has left.
create function kernel.audit_line_people(lines uuid[])
returns table (line_id uuid, person_name text, organisation_name text)
language sql stable security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
  select l.id, a.name, (
    select n.name from kernel.organisation_name n
    where n.organisation_id = l.organisation_id and n.effective_on <= (l.at at time zone 'Asia/Tokyo')::date
    order by n.effective_on desc limit 1)
  from kernel.audit_line l left join kernel.account a on a.id = l.account_id
  where l.id = any (lines) and (select kernel.viewer_reads_trail())
    and ((select (kernel.viewer()).organisation_id) = l.organisation_id or exists (
      select from kernel.audit_line_subject s
      where s.line_id = l.id and s.owner_id = (select (kernel.viewer()).organisation_id)))
$$;
revoke all on function kernel.audit_line_people(uuid[]) from public;
grant execute on function kernel.audit_line_people(uuid[]) to renkei_application;

-- Signs checkpoints. Made when a server first opens the database; only the owner reads it.
create table renkei_private.checkpoint_key (
  only_row boolean primary key default true check (only_row),
  installation_id uuid not null,
  private_key text not null,
  public_key text not null,
  made_at timestamptz not null default now()
);
