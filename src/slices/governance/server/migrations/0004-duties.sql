-- The year of an alliance: what its office planned, what it did of its duties, what happened, and who is reminded. The duties
-- themselves are not stored: they follow from these rows and the alliance's records by the law.

-- Of each year and kind the newest record counts; a day of null takes the plan back.
create table governance.duty_plan (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  year_from date not null,
  kind text not null check (kind in ('ordinaryMeeting', 'accountsBoard', 'auditAgreed', 'accountantAgreed')),
  planned_on date,
  position bigint generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index duty_plan_of_year on governance.duty_plan (owner_id, year_from, kind, position desc);

-- That a duty was done. `undone_at`: recorded by mistake.
create table governance.duty_mark (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  duty text not null check (duty <> '' and length(duty) <= 300),
  done_on date not null,
  done_by text not null check (done_by <> '' and length(done_by) <= 100),
  reference text not null check (length(reference) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid,
  undone_at timestamptz,
  undone_by uuid
);
create index duty_mark_by_owner on governance.duty_mark (owner_id, duty) where undone_at is null;

-- What happened and brings duties about: written by the office or by a reaction. The newest revision counts; one without an
-- event takes it back. `origin` names what a reaction heard, so that hearing it twice writes it once.
create table governance.duty_event (
  id uuid not null,
  revision integer not null check (revision > 0),
  owner_id uuid not null references kernel.organisation (id),
  event jsonb,
  origin text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (id, revision)
);
create unique index duty_event_of_origin on governance.duty_event (owner_id, origin, revision) where origin is not null;
create index duty_event_by_owner on governance.duty_event (owner_id, id, revision desc);

-- The secret address of one person's calendar; only the hash of its token is kept.
create table governance.calendar_feed (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  account_id uuid not null,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  last_read_at timestamptz,
  ended_at timestamptz
);
create unique index one_feed_a_person on governance.calendar_feed (owner_id, account_id) where ended_at is null;

create table governance.duty_reminder (
  owner_id uuid not null references kernel.organisation (id),
  duty text not null,
  due_on date not null,
  days_left integer not null,
  raised_at timestamptz not null,
  primary key (owner_id, duty, due_on, days_left)
);

select renkei_private.protect('governance.duty_plan');
select renkei_private.protect('governance.duty_mark');
select renkei_private.protect('governance.duty_event');
select renkei_private.protect('governance.calendar_feed');
select renkei_private.protect('governance.duty_reminder');

grant select, insert on governance.duty_plan, governance.duty_mark, governance.duty_event, governance.calendar_feed,
  governance.duty_reminder to renkei_application;
grant update (undone_at, undone_by) on governance.duty_mark to renkei_application;
grant update (last_read_at, ended_at) on governance.calendar_feed to renkei_application;

-- The alliance's own people and the prefecture that supervises it read; its office writes in its own name.
do $$
declare
  each text;
begin
  foreach each in array array['duty_plan', 'duty_mark', 'duty_event']
  loop
    execute format(
      'create policy seen_by on governance.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) = ''system''
         or owner_id = (select (kernel.viewer()).organisation_id)
         or ((select kernel.viewer_has_role(''prefectureOfficer''))
             and owner_id = any (array(select unnest(kernel.supervised_organisations())))))', each);
    execute format(
      'create policy written_by_office on governance.%I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat''))
             and recorded_by = (select (kernel.viewer()).account_id)))', each);
  end loop;
end $$;
create policy undone_by_office on governance.duty_mark for update to renkei_application
  using (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role('secretariat'))
    and undone_at is null)
  with check (owner_id = (select (kernel.viewer()).organisation_id)
    and undone_by = (select (kernel.viewer()).account_id));

-- A person keeps the own address; whoever reads by it is nobody, and the system reads for them.
create policy own_feed on governance.calendar_feed for select to renkei_application using (
  account_id = (select (kernel.viewer()).account_id)
  or (select (kernel.viewer()).reason) = 'read-duty-calendar');
create policy made_by_oneself on governance.calendar_feed for insert to renkei_application with check (
  account_id = (select (kernel.viewer()).account_id)
  and owner_id = (select (kernel.viewer()).organisation_id));
create policy ended_by_oneself on governance.calendar_feed for update to renkei_application
  using (account_id = (select (kernel.viewer()).account_id) or (select (kernel.viewer()).reason) = 'read-duty-calendar')
  with check (account_id = (select (kernel.viewer()).account_id)
    or (select (kernel.viewer()).reason) = 'read-duty-calendar');

create policy read_by_job on governance.duty_reminder for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'remind-of-duties');
create policy raised_by_job on governance.duty_reminder for insert to renkei_application with check (
  (select (kernel.viewer()).reason) = 'remind-of-duties');
