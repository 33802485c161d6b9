-- Wards, what each can take, and its free beds. Nothing stated is overwritten: a name, a sheet and a count of beds are
-- lines of a history. A ward is its member's; others see it as far as the member discloses it.

-- Who may read and write the wards of its own organisation.
create function transfer.viewer_keeps_wards() returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$ select transfer.viewer_cares() or kernel.viewer_has_role('facilityAdministrator') $$;
revoke all on function transfer.viewer_keeps_wards() from public;
grant execute on function transfer.viewer_keeps_wards() to renkei_application;

create table transfer.ward (
  id uuid primary key,
  owner_id uuid not null,
  facility_id uuid not null,
  kind text not null check (kind in ('acuteGeneral', 'communityBasedMedical', 'communityBasedCare',
    'convalescentRehabilitation', 'longTermCare', 'disability', 'palliativeCare', 'integratedCareFacility',
    'healthFacilityForElderly', 'nursingHome', 'groupHome', 'servicedHousing', 'other')),
  defined_at timestamptz not null,
  closed_at timestamptz,
  unique (owner_id, id),
  foreign key (owner_id, facility_id) references kernel.facility (organisation_id, id)
);
create index ward_by_facility on transfer.ward (facility_id);

create table transfer.ward_name (
  ward_id uuid not null,
  owner_id uuid not null,
  revision integer not null check (revision > 0),
  name text not null check (name <> '' and length(name) <= 100),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (ward_id, revision),
  foreign key (owner_id, ward_id) references transfer.ward (owner_id, id)
);

-- The standing sheet. In force on a day is the newest revision that is valid by then.
create table transfer.admission_capability (
  ward_id uuid not null,
  owner_id uuid not null,
  revision integer not null check (revision > 0),
  valid_from_on date not null,
  sheet jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (ward_id, revision),
  foreign key (owner_id, ward_id) references transfer.ward (owner_id, id)
);

-- A line each time somebody says how many beds are free, be it the same number again. The id is the caller's, so that a
-- line sent twice over a bad network is one line; stated_at is when the person said it, not when it arrived.
create table transfer.bed_availability (
  id uuid not null,
  ward_id uuid not null,
  owner_id uuid not null,
  male integer not null check (male between 0 and 999),
  female integer not null check (female between 0 and 999),
  either integer not null check (either between 0 and 999),
  isolation integer not null check (isolation between 0 and 999),
  free_from_on date,
  note text not null default '' check (length(note) <= 200),
  stated_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (ward_id, id),
  foreign key (owner_id, ward_id) references transfer.ward (owner_id, id)
);
create index bed_availability_newest on transfer.bed_availability (ward_id, stated_at desc, recorded_at desc);

-- The member's own times of the day, in Japan, at which it wants to be reminded. The newest revision counts.
create table transfer.bed_reminder (
  owner_id uuid not null references kernel.organisation (id),
  revision integer not null check (revision > 0),
  times text[] not null check (cardinality(times) <= 6),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (owner_id, revision)
);

-- A reminder is raised once for its member and time, however often the job runs.
create table transfer.bed_reminder_raised (
  owner_id uuid not null references kernel.organisation (id),
  due_at timestamptz not null,
  raised_at timestamptz not null,
  primary key (owner_id, due_at)
);

do $$
declare
  each text;
begin
  foreach each in array array['ward', 'ward_name', 'admission_capability', 'bed_availability', 'bed_reminder',
    'bed_reminder_raised']
  loop
    perform renkei_private.protect(format('transfer.%I', each)::regclass);
    execute format('grant select, insert, delete on transfer.%I to renkei_application', each);
    execute format(
      'create policy read_by_system on transfer.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) = ''system'')', each);
    execute format(
      'create policy read_by_own on transfer.%I for select to renkei_application using (
         owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()))', each);
    execute format(
      'create policy deleted_on_withdrawal on transfer.%I for delete to renkei_application using (
         (select (kernel.viewer()).reason) = ''withdraw-member''
         and owner_id = any (array(select unnest(kernel.leaving_organisations()))))', each);
  end loop;
end $$;
grant update (closed_at) on transfer.ward to renkei_application;

-- Disclosed by the member's rules: the sheet and the beds each for themselves, the ward and its name with either. What
-- `disclosed_owners` says of the own organisation is the policy above's, which asks for a role.
create policy disclosed on transfer.ward for select to renkei_application using (
  owner_id <> (select (kernel.viewer()).organisation_id)
  and (owner_id = any ((select kernel.disclosed_owners('admissionCapability', 'rows'))::uuid[])
    or owner_id = any ((select kernel.disclosed_owners('bedAvailability', 'rows'))::uuid[])));
create policy disclosed on transfer.ward_name for select to renkei_application using (
  owner_id <> (select (kernel.viewer()).organisation_id)
  and (owner_id = any ((select kernel.disclosed_owners('admissionCapability', 'rows'))::uuid[])
    or owner_id = any ((select kernel.disclosed_owners('bedAvailability', 'rows'))::uuid[])));
create policy disclosed on transfer.admission_capability for select to renkei_application using (
  owner_id <> (select (kernel.viewer()).organisation_id)
  and owner_id = any ((select kernel.disclosed_owners('admissionCapability', 'rows'))::uuid[]));
create policy disclosed on transfer.bed_availability for select to renkei_application using (
  owner_id <> (select (kernel.viewer()).organisation_id)
  and owner_id = any ((select kernel.disclosed_owners('bedAvailability', 'rows'))::uuid[]));

-- Wards and sheets are kept by those who care and by the administrator; who says how many beds are free stands at them.
do $$
declare
  kept text;
begin
  foreach kept in array array['ward', 'ward_name', 'admission_capability']
  loop
    execute format(
      'create policy kept_by_own on transfer.%I for insert to renkei_application with check (
         (select (kernel.viewer()).reason) = ''first-seed'' or (select (kernel.viewer()).reason) = ''test-setup''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards())))', kept);
  end loop;
  foreach kept in array array['bed_availability', 'bed_reminder']
  loop
    execute format(
      'create policy stated_by_own on transfer.%I for insert to renkei_application with check (
         (select (kernel.viewer()).reason) = ''first-seed'' or (select (kernel.viewer()).reason) = ''test-setup''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_cares())))', kept);
  end loop;
end $$;
create policy closed_by_own on transfer.ward for update to renkei_application
  using (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()))
  with check (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()));
create policy raised_by_job on transfer.bed_reminder_raised for insert to renkei_application
  with check ((select (kernel.viewer()).reason) = 'remind-of-beds');

-- How a receiver answered this sender in the last year is counted whenever candidates are looked for.
create index enquiry_by_owner on transfer.enquiry (owner_id, sent_at);
