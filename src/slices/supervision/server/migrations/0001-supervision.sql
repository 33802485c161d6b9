-- The governor's desk and the alliance's side of it (医療法70条〜70条の23). Every row names the alliance (owner) and the
-- prefecture that supervises it: those two see it, nobody else. What an alliance publishes stands in a table of its own.

create schema supervision;
grant usage on schema supervision to renkei_application;

create table supervision.application (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  prefecture_id uuid not null references kernel.organisation (id),
  name text not null check (name <> ''),
  state text not null check (state in ('submitted', 'correctionAsked', 'underExamination', 'councilHeard',
    'defenceOffered', 'certified', 'refused', 'withdrawn', 'revocationHeard', 'revoked')),
  version integer not null default 1,
  submitted_at timestamptz not null,
  submitted_by uuid,
  unique (id, owner_id, prefecture_id)
);
-- One application at a time, and none while a certification lasts.
create unique index application_under_way on supervision.application (owner_id)
  where state not in ('refused', 'withdrawn', 'revoked');

-- What was handed in, as it stood that day. A correction is another revision.
create table supervision.submission (
  application_id uuid not null,
  owner_id uuid not null,
  prefecture_id uuid not null,
  revision integer not null check (revision > 0),
  written jsonb not null,
  slots jsonb not null,
  missing jsonb not null,
  submitted_at timestamptz not null,
  submitted_by uuid,
  primary key (application_id, revision),
  foreign key (application_id, owner_id, prefecture_id) references supervision.application (id, owner_id, prefecture_id)
);

create table supervision.step (
  id uuid primary key,
  application_id uuid not null,
  owner_id uuid not null,
  prefecture_id uuid not null,
  position bigint generated always as identity,
  step text not null,
  from_state text,
  to_state text not null,
  by_organisation_id uuid,
  by_account_id uuid,
  at timestamptz not null,
  -- The day of the act itself, where it has one: a council's meeting, a decision.
  on_day date,
  reason text not null check (length(reason) <= 4000),
  ground text,
  foreign key (application_id, owner_id, prefecture_id) references supervision.application (id, owner_id, prefecture_id)
);
create index step_by_application on supervision.step (application_id, position);

create table supervision.hearing (
  id uuid primary key,
  application_id uuid not null,
  owner_id uuid not null,
  prefecture_id uuid not null,
  position bigint generated always as identity,
  kind text not null check (kind in ('coordinationConference', 'otherGovernor')),
  body text not null check (body <> '' and length(body) <= 100),
  held_on date,
  in_favour boolean,
  opinion text not null check (length(opinion) <= 4000),
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (application_id, owner_id, prefecture_id) references supervision.application (id, owner_id, prefecture_id)
);
create index hearing_by_application on supervision.hearing (application_id, position);

create table supervision.filing (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  prefecture_id uuid not null references kernel.organisation (id),
  -- The duty's id where it answers one; null: filed for another reason.
  duty text,
  title text not null check (title <> '' and length(title) <= 200),
  note text not null check (length(note) <= 2000),
  -- 規則39条の29: the figure written in the inventory (財産目録) of the year that ended on this day.
  year_until date,
  purpose_property_yen bigint check (purpose_property_yen >= 0),
  filed_on date not null,
  filed_at timestamptz not null,
  filed_by uuid,
  state text not null default 'filed' check (state in ('filed', 'received', 'returned')),
  answered_on date,
  answered_by uuid,
  answer text not null default '' check (length(answer) <= 2000),
  unique (id, owner_id, prefecture_id),
  check ((state = 'filed') = (answered_on is null)),
  check (purpose_property_yen is null or year_until is not null)
);
create index filing_by_owner on supervision.filing (owner_id, filed_on desc);

-- A paper of an application (with its slot) or of a filing. The file stays its bringer's organisation's.
create table supervision.attachment (
  id uuid primary key,
  owner_id uuid not null,
  prefecture_id uuid not null,
  application_id uuid,
  filing_id uuid,
  slot text,
  file_id uuid not null references kernel.file (id),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  added_at timestamptz not null,
  foreign key (application_id, owner_id, prefecture_id) references supervision.application (id, owner_id, prefecture_id),
  foreign key (filing_id, owner_id, prefecture_id) references supervision.filing (id, owner_id, prefecture_id),
  check ((application_id is null) <> (filing_id is null)),
  check ((slot is null) = (application_id is null))
);
create index attachment_by_application on supervision.attachment (application_id);
create index attachment_by_filing on supervision.attachment (filing_id);

create table supervision.question (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  prefecture_id uuid not null references kernel.organisation (id),
  title text not null check (title <> '' and length(title) <= 200),
  asked_at timestamptz not null,
  asked_by_organisation_id uuid not null,
  ended_at timestamptz,
  unique (id, owner_id, prefecture_id)
);
create index question_by_owner on supervision.question (owner_id, asked_at desc);

create table supervision.question_message (
  id uuid primary key,
  question_id uuid not null,
  owner_id uuid not null,
  prefecture_id uuid not null,
  position bigint generated always as identity,
  by_organisation_id uuid not null,
  by_account_id uuid,
  body text not null check (body <> '' and length(body) <= 4000),
  at timestamptz not null,
  foreign key (question_id, owner_id, prefecture_id) references supervision.question (id, owner_id, prefecture_id)
);
create index message_by_question on supervision.question_message (question_id, position);

create table supervision.supervisory_order (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  prefecture_id uuid not null references kernel.organisation (id),
  kind text not null check (kind in ('report', 'measures', 'stop', 'dismissal')),
  ordered_on date not null,
  due_on date check (due_on >= ordered_on),
  council_on date check (council_on <= ordered_on),
  says text not null check (says <> '' and length(says) <= 4000),
  recorded_at timestamptz not null,
  recorded_by uuid,
  response text not null default '' check (length(response) <= 4000),
  responded_at timestamptz,
  responded_by uuid,
  fulfilled_on date
);
create index order_by_owner on supervision.supervisory_order (owner_id, ordered_on desc);

-- The yearly look at whether the criteria are still met (法70条の21第2項): what they answered, and what the desk says of it.
create table supervision.recheck (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  prefecture_id uuid not null references kernel.organisation (id),
  checked_on date not null,
  met integer not null,
  broken integer not null,
  unknown integer not null,
  not_met jsonb not null,
  note text not null check (length(note) <= 4000),
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index recheck_by_owner on supervision.recheck (owner_id, checked_on desc);

-- For everybody: what an alliance says of itself, and filings its prefecture opened to inspection (法52条2項).
create table supervision.publication (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  alliance_name text not null check (alliance_name <> ''),
  kind text not null check (kind in ('activity', 'councilEvaluation', 'target', 'filing')),
  title text not null check (title <> '' and length(title) <= 200),
  body text not null check (length(body) <= 10000),
  on_day date not null,
  published_at timestamptz not null,
  published_by uuid
);
create index publication_by_owner on supervision.publication (owner_id, on_day desc);

grant select, insert on supervision.application, supervision.submission, supervision.step, supervision.hearing,
  supervision.filing, supervision.attachment, supervision.question, supervision.question_message,
  supervision.supervisory_order, supervision.recheck, supervision.publication to renkei_application;
grant update (state, version) on supervision.application to renkei_application;
grant update (state, answered_on, answered_by, answer) on supervision.filing to renkei_application;
grant update (ended_at) on supervision.question to renkei_application;
grant update (response, responded_at, responded_by, fulfilled_on) on supervision.supervisory_order to renkei_application;

-- The office and the people who watch it, of the alliance; the officers of the prefecture while it supervises the alliance.
do $$
declare
  each text;
  office_writes constant text[] := array['application', 'submission', 'filing', 'attachment'];
  officer_writes constant text[] := array['hearing', 'supervisory_order', 'recheck'];
  office constant text := 'owner_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role(''secretariat''))
    and exists (select from kernel.alliance_supervision s
      where s.alliance_id = owner_id and s.prefecture_id = %1$I.prefecture_id
        and s.from_on <= kernel.today_in_japan() and (s.until_on is null or s.until_on > kernel.today_in_japan()))';
  officer constant text := 'prefecture_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role(''prefectureOfficer''))
    and owner_id = any (array(select unnest(kernel.supervised_organisations())))';
begin
  foreach each in array array['application', 'submission', 'step', 'hearing', 'filing', 'attachment', 'question',
    'question_message', 'supervisory_order', 'recheck']
  loop
    perform renkei_private.protect(('supervision.' || each)::regclass);
    execute format(
      'create policy seen_by_both on supervision.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id)
             and (select kernel.viewer_has_role(''secretariat'') or kernel.viewer_has_role(''director'')
                    or kernel.viewer_has_role(''auditor'')))
         or (' || officer || '))', each);
    execute format(
      'create policy written_by_its_side on supervision.%1$I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system'' or (' ||
      case when each = any (office_writes) then office
        when each = any (officer_writes) then officer
        else '(' || office || ') or (' || officer || ')' end || '))', each);
  end loop;
  execute format(
    'create policy moved_by_either on supervision.application for update to renkei_application
       using ((select (kernel.viewer()).kind) = ''system'' or (' || office || ') or (' || officer || '))', 'application');
  execute format(
    'create policy answered_by_officer on supervision.filing for update to renkei_application using (' || officer || ')
       with check (answered_by = (select (kernel.viewer()).account_id))');
  execute format(
    'create policy ended_by_either on supervision.question for update to renkei_application
       using ((' || office || ') or (' || officer || '))', 'question');
  execute format(
    'create policy answered_by_either on supervision.supervisory_order for update to renkei_application
       using ((' || office || ') or (' || officer || '))', 'supervisory_order');
end $$;

select renkei_private.protect('supervision.publication');
create policy read_by_everyone on supervision.publication for select to renkei_application
  using ((select (kernel.viewer()).kind) is not null);
create policy published_by_office on supervision.publication for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id) and kind <> 'filing'
      and (select kernel.viewer_has_role('secretariat')))
  or (kind = 'filing' and (select kernel.viewer_has_role('prefectureOfficer'))
      and owner_id = any (array(select unnest(kernel.supervised_organisations())))));
