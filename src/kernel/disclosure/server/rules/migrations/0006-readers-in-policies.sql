-- As before; its body becomes part of the statement that asks.
create or replace function kernel.viewer_reads_notices() returns boolean
language sql stable security invoker
return (select (v).kind = 'account' and (v).roles && array['facilityAdministrator', 'privacyOfficer', 'secretariat',
    'director', 'auditor', 'councillor', 'prefectureOfficer']
  from kernel.viewer() v);
