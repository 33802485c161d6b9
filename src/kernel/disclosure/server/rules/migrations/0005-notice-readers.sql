-- A notice says what another organisation shows, e.g. of its prices: it is for those who keep an organisation, decide for it
-- or watch over its personal data, not for everybody who works there (least rights, 企画管理編13章). The same roles stand in
-- `noticeReaders`.
create function kernel.viewer_reads_notices() returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select (v).kind = 'account' and (v).roles && array['facilityAdministrator', 'privacyOfficer', 'secretariat', 'director',
    'auditor', 'councillor', 'prefectureOfficer']
  from kernel.viewer() v
$$;
revoke all on function kernel.viewer_reads_notices() from public;
grant execute on function kernel.viewer_reads_notices() to renkei_application;

drop policy own_notices on kernel.notice;
create policy own_notices on kernel.notice for select to renkei_application
  using ((select kernel.viewer_reads_notices())
    and recipient_organisation_id = (select (kernel.viewer()).organisation_id));
drop policy read_by_recipient on kernel.notice;
create policy read_by_recipient on kernel.notice for update to renkei_application
  using ((select kernel.viewer_reads_notices())
    and recipient_organisation_id = (select (kernel.viewer()).organisation_id))
  with check (read_by_account_id = (select (kernel.viewer()).account_id));
