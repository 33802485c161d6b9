-- A person may know who looked at the records about the person: lines whose subject is the own account, or that showed it.

create index audit_line_by_subject on kernel.audit_line (subject) where subject is not null;

create policy read_about_oneself on kernel.audit_line_subject for select to renkei_application
  using (subject = (select (kernel.viewer()).account_id::text));
create policy read_about_oneself on kernel.audit_line for select to renkei_application
  using (subject = (select (kernel.viewer()).account_id::text) or exists (
    select from kernel.audit_line_subject s
    where s.line_id = audit_line.id and s.subject = (select (kernel.viewer()).account_id::text)));

-- Names in lines the viewer may read: as before, and those about the viewer.
create or replace function kernel.audit_line_people(lines uuid[])
returns table (line_id uuid, person_name text, organisation_name text)
language sql stable security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
  select l.id, a.name, (
    select n.name from kernel.organisation_name n
    where n.organisation_id = l.organisation_id and n.effective_on <= (l.at at time zone 'Asia/Tokyo')::date
    order by n.effective_on desc limit 1)
  from kernel.audit_line l left join kernel.account a on a.id = l.account_id
  where l.id = any (lines) and (
    ((select kernel.viewer_reads_trail())
      and ((select (kernel.viewer()).organisation_id) = l.organisation_id or exists (
        select from kernel.audit_line_subject s
        where s.line_id = l.id and s.owner_id = (select (kernel.viewer()).organisation_id))))
    or l.subject = (select (kernel.viewer()).account_id::text)
    or exists (
      select from kernel.audit_line_subject s
      where s.line_id = l.id and s.subject = (select (kernel.viewer()).account_id::text)))
$$;
