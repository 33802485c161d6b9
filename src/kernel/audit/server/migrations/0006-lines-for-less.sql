-- Writing and sealing lines, for less again. What a line says and how it is hashed stay as they were.

-- `convert_to` depends on the database's encoding, so a function that calls it is not immutable; declared immutable, it was
-- never taken into the statement, and each of a line's sixteen fields was a call.
alter function kernel.audit_field(text) stable;
alter function kernel.audit_later_field(text, text) stable;
alter function kernel.audit_subject_text(kernel.audit_line_subject) stable;

create or replace function kernel.record_audit(
  line_id uuid, operation text, information_class text, subject text, outcome text, refusal text, purpose_kind text,
  purpose text, source_address text, seen jsonb
) returns void
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  acting constant kernel.viewer_context := kernel.viewer();
  -- Of the context that kernel.viewer() has just proved.
  token constant text := current_setting('renkei.viewer');
  organisation constant uuid := coalesce(acting.organisation_id, '00000000-0000-0000-0000-000000000000');
  break_glass uuid;
begin
  if strpos(token, '"breakGlass"') > 0 then
    break_glass := substr(token, 66)::jsonb #>> '{breakGlass,id}';
  end if;
  insert into kernel.audit_line (id, organisation_id, at, viewer_kind, account_id, system_reason, operation,
    information_class, subject, outcome, refusal, purpose, roles, purpose_kind, source_address, break_glass_id)
  values (line_id, organisation, clock_timestamp(), acting.kind, acting.account_id, nullif(acting.reason, ''), operation,
    information_class, subject, outcome, refusal, purpose, nullif(acting.roles, '{}'), purpose_kind, source_address,
    break_glass);
  if seen <> '[]' then
    insert into kernel.audit_line_subject (line_id, position, organisation_id, subject, owner_id)
      select record_audit.line_id, s.position, organisation, s.value ->> 'subject', (s.value ->> 'ownerId')::uuid
      from jsonb_array_elements(seen) with ordinality s(value, position);
  end if;
  insert into kernel.audit_unsealed values (line_id);
end $$;
