-- Where a facility stands and under which 医療機関コード it is known outside: said by its own administrator, known to whoever
-- may know the facility. Both are corrections of one fact, not facts of a day; the audit line says who changed them.

alter table kernel.facility
  add column latitude double precision check (latitude between 20 and 46),
  add column longitude double precision check (longitude between 122 and 154),
  add column institution_code text check (institution_code ~ '^(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{8}$'),
  add check ((latitude is null) = (longitude is null));

create unique index facility_institution_code on kernel.facility (institution_code) where institution_code is not null;

grant update (latitude, longitude, institution_code) on kernel.facility to renkei_application;
create policy kept_by_administrator on kernel.facility for update to renkei_application
  using (organisation_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('facilityAdministrator')))
  with check (organisation_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('facilityAdministrator')));
