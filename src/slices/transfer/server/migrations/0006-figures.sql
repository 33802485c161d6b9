-- What is counted and kept of transfers beyond the cases: sums a member may disclose, its partner institutions and the
-- meetings with them, and the dates 入退院支援加算 asks for.

-- Sums of a month and kind, and nothing else: no case, no receiver, no name. A job counts them anew.
create table transfer.monthly_count (
  owner_id uuid not null references kernel.organisation (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  kind text not null check (kind in ('transfer', 'referral', 'backReferral', 'stepDownTransport')),
  open integer not null check (open >= 0),
  transferred integer not null check (transferred >= 0),
  cancelled integer not null check (cancelled >= 0),
  returned integer not null check (returned >= 0),
  asked integer not null check (asked >= 0),
  accepted integer not null check (accepted >= 0),
  waitlisted integer not null check (waitlisted >= 0),
  declined integer not null check (declined >= 0),
  -- How often each decline code was said.
  declined_because jsonb not null,
  counted_at timestamptz not null,
  primary key (owner_id, month, kind)
);

-- A partner institution is named by its member; it need not be one of the alliance.
create table transfer.partner (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  name text not null check (name <> '' and length(name) <= 200),
  kind text not null check (kind in ('hospital', 'clinic', 'homeNursingStation', 'careManagement', 'careFacility',
    'pharmacy', 'other')),
  agreed_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  ended_at timestamptz,
  ended_by uuid
);
create unique index one_partner_a_name on transfer.partner (owner_id, name) where ended_at is null;

create table transfer.partner_meeting (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  held_on date not null,
  means text not null check (means in ('inPerson', 'online')),
  subject text not null check (subject <> '' and length(subject) <= 200),
  attendees text not null check (attendees <> '' and length(attendees) <= 1000),
  partner_ids uuid[] not null check (cardinality(partner_ids) between 1 and 100),
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- Recorded by mistake: it no longer counts and stays to be read.
  removed_at timestamptz,
  removed_by uuid
);
create index partner_meeting_by_owner on transfer.partner_meeting (owner_id, held_on desc);

-- Of each kind the newest record counts.
create table transfer.support_date (
  id uuid primary key,
  position bigint generated always as identity,
  request_id uuid not null references transfer.request (id),
  owner_id uuid not null references kernel.organisation (id),
  kind text not null check (kind in ('admission', 'interview', 'conference')),
  held_on date not null,
  attendees text not null default '' check (length(attendees) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index support_date_by_request on transfer.support_date (request_id, position);
-- The figures of a period, and the months that changed since they were counted last.
create index request_by_first_enquiry on transfer.request (owner_id, first_enquiry_at) where first_enquiry_at is not null;

do $$
declare
  each text;
begin
  foreach each in array array['monthly_count', 'partner', 'partner_meeting', 'support_date']
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

-- By the member's rules: sums, to whom it discloses sums of its transfers. No policy of a case asks for these rules.
create policy disclosed on transfer.monthly_count for select to renkei_application using (
  owner_id <> (select (kernel.viewer()).organisation_id)
  and owner_id = any ((select kernel.disclosed_owners('transfers', 'aggregated'))::uuid[]));
create policy counted_by_job on transfer.monthly_count for insert to renkei_application with check (
  (select (kernel.viewer()).reason) = any (array['count-transfers', 'first-seed']));
create policy counted_anew_by_job on transfer.monthly_count for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'count-transfers');

-- The list and its log are kept by those who care and by the administrator; the dates of a case by those who care.
do $$
declare
  kept text;
begin
  foreach kept in array array['partner', 'partner_meeting']
  loop
    execute format(
      'create policy kept_by_own on transfer.%I for insert to renkei_application with check (
         (select (kernel.viewer()).reason) = ''first-seed''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards())))', kept);
    execute format(
      'create policy ended_by_own on transfer.%I for update to renkei_application
         using (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()))
         with check (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()))',
      kept);
  end loop;
end $$;
grant update (ended_at, ended_by) on transfer.partner to renkei_application;
grant update (removed_at, removed_by) on transfer.partner_meeting to renkei_application;
create policy recorded_by_own on transfer.support_date for insert to renkei_application with check (
  (select (kernel.viewer()).reason) = 'first-seed'
  or (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_cares())
      and exists (select from transfer.request r where r.id = support_date.request_id
                    and r.owner_id = support_date.owner_id)));
