-- Every operation leaves exactly one line, written in the operation's own transaction through one function. Lines are
-- chained by hash per organisation in the order in which they were sealed, by a sealer of its own: chaining inside the
-- transaction would queue every read of an organisation behind one commit.

create table kernel.audit_line (
  id uuid primary key,
  organisation_id uuid not null,
  at timestamptz not null,
  viewer_kind text not null,
  account_id uuid,
  system_reason text,
  operation text not null,
  information_class text not null,
  subject text,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  refusal text,
  purpose text
);

create table kernel.audit_unsealed (
  line_id uuid primary key references kernel.audit_line (id)
);

create table kernel.audit_seal (
  organisation_id uuid not null,
  sequence bigint not null,
  line_id uuid not null unique,
  chain_hash bytea not null check (length(chain_hash) = 32),
  sealed_at timestamptz not null,
  primary key (organisation_id, sequence)
);

select renkei_private.protect('kernel.audit_line');
select renkei_private.protect('kernel.audit_unsealed');
select renkei_private.protect('kernel.audit_seal');

grant select on kernel.audit_line, kernel.audit_unsealed, kernel.audit_seal to renkei_application;

create policy read_to_verify on kernel.audit_line for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'verify-audit-trail');
create policy read_to_verify on kernel.audit_unsealed for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'verify-audit-trail');
create policy read_to_verify on kernel.audit_seal for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'verify-audit-trail');

-- The writer's identity comes from the signed viewer, never from the caller. Lines of nobody's organisation (visitors,
-- the system) belong to the chain of the installation itself, the nil organisation.
create function kernel.record_audit(
  line_id uuid, operation text, information_class text, subject text, outcome text, refusal text, purpose text
) returns void
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  acting constant kernel.viewer_context := kernel.viewer();
begin
  insert into kernel.audit_line values (
    line_id, coalesce(acting.organisation_id, '00000000-0000-0000-0000-000000000000'), clock_timestamp(),
    acting.kind, acting.account_id, acting.reason, operation, information_class, subject, outcome, refusal, purpose);
  insert into kernel.audit_unsealed values (line_id);
end $$;
revoke all on function kernel.record_audit(uuid, text, text, text, text, text, text) from public;
grant execute on function kernel.record_audit(uuid, text, text, text, text, text, text) to renkei_application;

-- A field as it is hashed: its length in bytes, a colon, its bytes; `-` for null. Nothing can be shifted between fields.
create function kernel.audit_field(value text) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-') $$;

create function kernel.audit_line_hash(line kernel.audit_line) returns bytea
language sql stable
set search_path = pg_catalog, kernel, pg_temp
as $$
  select sha256(convert_to(
    kernel.audit_field(line.id::text) || kernel.audit_field(line.organisation_id::text)
    || kernel.audit_field(to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || kernel.audit_field(line.viewer_kind) || kernel.audit_field(line.account_id::text)
    || kernel.audit_field(line.system_reason) || kernel.audit_field(line.operation)
    || kernel.audit_field(line.information_class) || kernel.audit_field(line.subject)
    || kernel.audit_field(line.outcome) || kernel.audit_field(line.refusal) || kernel.audit_field(line.purpose), 'UTF8'))
$$;

-- Seals what has been committed and is not sealed yet. One sealer at a time, whichever server process runs it.
create function kernel.seal_audit_lines() returns integer
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  line kernel.audit_line;
  previous kernel.audit_seal;
  sealed integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('kernel.seal_audit_lines'));
  for line in
    select l.* from kernel.audit_unsealed u join kernel.audit_line l on l.id = u.line_id order by l.at, l.id limit 5000
  loop
    select * into previous from kernel.audit_seal s
      where s.organisation_id = line.organisation_id order by s.sequence desc limit 1;
    insert into kernel.audit_seal values (
      line.organisation_id, coalesce(previous.sequence, 0) + 1, line.id,
      sha256(coalesce(previous.chain_hash, decode(repeat('00', 32), 'hex')) || kernel.audit_line_hash(line)),
      clock_timestamp());
    delete from kernel.audit_unsealed u where u.line_id = line.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
revoke all on function kernel.seal_audit_lines() from public;
grant execute on function kernel.seal_audit_lines() to renkei_application;
