-- Meetings of the general meeting, the board and the council (一般法35条–58条, 90条–97条): called, attended, voted, minuted.
-- What somebody chose in a secret ballot is nowhere: who has voted stands in one table, how often each choice was made in
-- another, which nobody reads before the ballot is closed. All its rows change with every vote, so that no row's age tells
-- whose vote it was.

create table governance.meeting (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  body text not null check (body in ('generalMeeting', 'board', 'council')),
  -- `written`: decided without meeting, by the agreement of all (一般法58条, 96条).
  form text not null check (form in ('meeting', 'written')),
  title text not null check (title <> '' and length(title) <= 200),
  -- Of a written resolution: by when answers are asked for.
  held_at timestamptz not null,
  held_on date not null,
  place text not null check (length(place) <= 300),
  online_address text not null check (length(online_address) <= 500),
  -- 一般法38条1項3号・4号
  written_voting boolean not null,
  state text not null check (state in ('planned', 'called')),
  -- `alliance`: what is public of it, for councillors and members too.
  shared_with text not null default 'body' check (shared_with in ('body', 'alliance')),
  notice_sent_on date,
  notice_in_writing boolean,
  notice_waived boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  check ((state = 'called') = (notice_sent_on is not null))
);
create index meeting_by_owner on governance.meeting (owner_id, held_at desc);

create table governance.agenda_item (
  id uuid primary key,
  meeting_id uuid not null references governance.meeting (id),
  owner_id uuid not null,
  position integer not null check (position > 0),
  title text not null check (title <> '' and length(title) <= 200),
  explanation text not null check (length(explanation) <= 5000),
  -- A name of domain/meeting/resolution-kind.ts; null: for report only.
  subject text,
  -- What the matter touches, as far as interest goes (一般法95条2項).
  matter jsonb not null,
  unique (meeting_id, position) deferrable initially deferred
);

-- Read on a tablet as text; a file goes along where there is one.
create table governance.meeting_paper (
  id uuid primary key,
  meeting_id uuid not null references governance.meeting (id),
  item_id uuid not null references governance.agenda_item (id) on delete cascade,
  owner_id uuid not null,
  position bigint generated always as identity,
  title text not null check (title <> '' and length(title) <= 200),
  body text not null check (length(body) <= 20000),
  file_id uuid references kernel.file (id),
  file_name text,
  media_type text,
  added_at timestamptz not null,
  added_by uuid,
  check (body <> '' or file_id is not null)
);
create index meeting_paper_by_meeting on governance.meeting_paper (meeting_id);

-- The roll of the day: complete. In the general meeting members, else people. Auditors are asked in a board's written one.
create table governance.meeting_voter (
  id uuid primary key,
  meeting_id uuid not null references governance.meeting (id),
  owner_id uuid not null,
  position integer not null,
  part text not null check (part in ('voter', 'auditor')),
  name text not null check (name <> ''),
  votes integer check (votes >= 0),
  -- Who votes on this system: a person's account, or whoever keeps the member.
  account_id uuid,
  organisation_id uuid,
  represents boolean,
  -- Posts in other bodies as declared; null: not declared.
  posts jsonb,
  check (account_id is null or organisation_id is null)
);
create index meeting_voter_by_meeting on governance.meeting_voter (meeting_id);

create table governance.attendance (
  id uuid primary key,
  meeting_id uuid not null references governance.meeting (id),
  voter_id uuid not null references governance.meeting_voter (id),
  owner_id uuid not null,
  how text not null check (how in ('inPerson', 'byProxy', 'inWriting', 'electronically')),
  online boolean not null,
  holder_voter_id uuid references governance.meeting_voter (id),
  holder_name text check (holder_name <> '' and length(holder_name) <= 100),
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz
);
create unique index one_attendance_a_voter on governance.attendance (voter_id) where withdrawn_at is null;
create index attendance_by_meeting on governance.attendance (meeting_id);

create table governance.ballot (
  id uuid primary key,
  meeting_id uuid not null references governance.meeting (id),
  item_id uuid not null references governance.agenda_item (id),
  owner_id uuid not null,
  kind text not null check (kind in ('named', 'secret', 'written')),
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  -- Who takes no part (一般法95条2項), and of whom that is not known; `interests` says why.
  excluded uuid[] not null,
  undecided uuid[] not null,
  interests jsonb not null,
  -- What the articles said when it was opened: the same record gives the same answer on any day.
  articles jsonb not null,
  result jsonb,
  check ((closed_at is null) = (result is null))
);
create unique index one_open_ballot_a_meeting on governance.ballot (meeting_id) where closed_at is null;
create index ballot_by_item on governance.ballot (item_id);

create table governance.named_ballot (
  ballot_id uuid not null references governance.ballot (id),
  voter_id uuid not null references governance.meeting_voter (id),
  meeting_id uuid not null,
  owner_id uuid not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  cast_at timestamptz not null,
  cast_by uuid not null,
  primary key (ballot_id, voter_id)
);

-- Who has voted, and nothing else: not when, not what.
create table governance.ballot_turnout (
  ballot_id uuid not null references governance.ballot (id),
  voter_id uuid not null references governance.meeting_voter (id),
  meeting_id uuid not null,
  owner_id uuid not null,
  primary key (ballot_id, voter_id)
);

create table governance.secret_box (
  ballot_id uuid not null references governance.ballot (id),
  votes integer not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  meeting_id uuid not null,
  owner_id uuid not null,
  slips integer not null check (slips >= 0),
  primary key (ballot_id, votes, choice)
);

-- A revision never changes; a signature is on one revision.
create table governance.minutes (
  meeting_id uuid not null references governance.meeting (id),
  revision integer not null check (revision > 0),
  owner_id uuid not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (meeting_id, revision)
);

create table governance.minutes_signature (
  meeting_id uuid not null,
  revision integer not null,
  voter_id uuid not null references governance.meeting_voter (id),
  owner_id uuid not null,
  signed_on date not null,
  -- Recorded by the office from the paper, or given by the signer here.
  on_paper boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (meeting_id, revision, voter_id),
  foreign key (meeting_id, revision) references governance.minutes (meeting_id, revision)
);

-- Minutes that went to the prefecture with an application or a filing; with this, and with nothing else, it reads them.
create table governance.minutes_filing (
  meeting_id uuid not null,
  revision integer not null,
  owner_id uuid not null,
  title text not null,
  body text not null,
  held_on date not null,
  filed_on date not null,
  -- With what, by which article.
  ground text not null check (ground <> '' and length(ground) <= 300),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (meeting_id, revision),
  foreign key (meeting_id, revision) references governance.minutes (meeting_id, revision)
);

do $$
declare
  each text;
begin
  foreach each in array array['meeting', 'agenda_item', 'meeting_paper', 'meeting_voter', 'attendance', 'ballot',
    'named_ballot', 'ballot_turnout', 'secret_box', 'minutes', 'minutes_signature', 'minutes_filing']
  loop
    execute format('select renkei_private.protect(%L)', 'governance.' || each);
    execute format('grant select on governance.%I to renkei_application', each);
  end loop;
end $$;
grant insert on governance.meeting, governance.agenda_item, governance.meeting_paper, governance.meeting_voter,
  governance.attendance, governance.ballot, governance.minutes, governance.minutes_signature, governance.minutes_filing
  to renkei_application;
grant update on governance.meeting, governance.agenda_item, governance.ballot to renkei_application;
grant update (withdrawn_at) on governance.attendance to renkei_application;
grant delete on governance.agenda_item, governance.meeting_paper, governance.meeting_voter to renkei_application;

-- The bodies whose meetings somebody of the alliance follows by office: auditors all, directors the board and the general
-- meeting, councillors the council.
create function governance.followed_bodies() returns text[]
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select case
    when roles && array['secretariat', 'auditor'] then array['generalMeeting', 'board', 'council']
    else case when 'director' = any (roles) then array['generalMeeting', 'board'] else '{}'::text[] end
      || case when 'councillor' = any (roles) then array['council'] else '{}'::text[] end
  end
  from (select (kernel.viewer()).roles as roles) viewer
$$;
revoke all on function governance.followed_bodies() from public;
grant execute on function governance.followed_bodies() to renkei_application;

-- The office sees what it prepares; everybody else what was called. Members follow the general meeting, whose voters they
-- are, as long as they belong to the alliance. The prefecture sees none.
create policy seen_by on governance.meeting for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id)
      and ((select kernel.viewer_has_role('secretariat'))
           or (state = 'called'
               and (body = any (array(select unnest(governance.followed_bodies())))
                    or (shared_with = 'alliance'
                        and ((select kernel.viewer_has_role('director'))
                             or (select kernel.viewer_has_role('councillor'))))))))
  or (state = 'called' and (select kernel.viewer_has_role('facilityAdministrator'))
      and (body = 'generalMeeting' or shared_with = 'alliance')
      and owner_id = any (array(select unnest(kernel.known_organisations()))))
);

do $$
declare
  hanging text;
begin
  foreach hanging in array array['agenda_item', 'meeting_paper', 'meeting_voter', 'attendance', 'ballot', 'ballot_turnout',
    'minutes', 'minutes_signature']
  loop
    execute format(
      'create policy seen_with_its_meeting on governance.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) is not null
         and meeting_id = any (array(select id from governance.meeting)))', hanging);
  end loop;
  foreach hanging in array array['meeting', 'agenda_item', 'meeting_paper', 'meeting_voter', 'attendance', 'ballot',
    'minutes', 'minutes_signature', 'minutes_filing']
  loop
    execute format(
      'create policy written_by_office on governance.%I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat''))))',
      hanging);
  end loop;
  foreach hanging in array array['meeting', 'agenda_item', 'attendance', 'ballot']
  loop
    execute format(
      'create policy changed_by_office on governance.%I for update to renkei_application using (
         owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat'')))',
      hanging);
  end loop;
  foreach hanging in array array['agenda_item', 'meeting_paper', 'meeting_voter']
  loop
    execute format(
      'create policy removed_by_office on governance.%I for delete to renkei_application using (
         owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat'')))',
      hanging);
  end loop;
end $$;

-- While a ballot is open everybody knows the own vote alone: what others chose would sway the rest.
create policy seen_when_closed on governance.named_ballot for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (meeting_id = any (array(select id from governance.meeting))
      and (cast_by = (select (kernel.viewer()).account_id)
           or ballot_id = any (array(select id from governance.ballot where closed_at is not null)))));
-- Nobody counts a secret ballot before its end, the system neither: two counts would tell the vote between them.
create policy seen_when_closed on governance.secret_box for select to renkei_application using (
  (select (kernel.viewer()).kind) is not null
  and ballot_id = any (array(select id from governance.ballot where closed_at is not null)));

create policy seen_by on governance.minutes_filing for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or meeting_id = any (array(select id from governance.meeting))
  or ((select kernel.viewer_has_role('prefectureOfficer'))
      and owner_id = any (array(select unnest(kernel.supervised_organisations())))));
create policy filed_with_the_prefecture on governance.minutes for select to renkei_application using (
  (select kernel.viewer_has_role('prefectureOfficer'))
  and (meeting_id, revision) in (select f.meeting_id, f.revision from governance.minutes_filing f));

-- Whoever speaks for a voter checks in for it, and signs for it.
create function governance.speaks_for(voter governance.meeting_voter) returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select (voter.account_id = viewer.account_id and viewer.organisation_id = voter.owner_id)
    or (voter.organisation_id = viewer.organisation_id and 'facilityAdministrator' = any (viewer.roles)
        and voter.owner_id = any (kernel.known_organisations()))
  from kernel.viewer() viewer
$$;
revoke all on function governance.speaks_for(governance.meeting_voter) from public;
grant execute on function governance.speaks_for(governance.meeting_voter) to renkei_application;

create policy own_presence on governance.attendance for insert to renkei_application with check (
  how = 'inPerson' and online and recorded_by = (select (kernel.viewer()).account_id)
  and exists (select from governance.meeting_voter v
              where v.id = voter_id and v.meeting_id = attendance.meeting_id and v.owner_id = attendance.owner_id
                and governance.speaks_for(v)));
create policy own_signature on governance.minutes_signature for insert to renkei_application with check (
  not on_paper and recorded_by = (select (kernel.viewer()).account_id)
  and exists (select from governance.meeting_voter v
              where v.id = voter_id and v.meeting_id = minutes_signature.meeting_id
                and v.owner_id = minutes_signature.owner_id and governance.speaks_for(v)));

-- The one way into a ballot. It holds the ballot, so that closing waits for a vote under way and no vote comes after; a
-- definer, because nobody may write a vote past these conditions, nor read what it adds to. Answers what became of it.
create function governance.cast_ballot(given_ballot uuid, given_voter uuid, given_choice text, given_at timestamptz) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, governance, pg_temp
as $$
declare
  viewer constant kernel.viewer_context := kernel.viewer();
  held governance.ballot;
  voter governance.meeting_voter;
  present governance.attendance;
  holder governance.meeting_voter;
  is_office boolean;
begin
  select * into held from governance.ballot where id = given_ballot for share;
  if not found then return 'unknown'; end if;
  is_office := viewer.organisation_id = held.owner_id and 'secretariat' = any (viewer.roles) and held.kind <> 'secret';
  select * into voter from governance.meeting_voter where id = given_voter and meeting_id = held.meeting_id
    and (part = 'voter' or held.kind = 'written');
  if not found then return 'unknown'; end if;
  select * into present from governance.attendance where voter_id = voter.id and withdrawn_at is null;
  select * into holder from governance.meeting_voter where id = present.holder_voter_id;
  if (governance.speaks_for(voter) or governance.speaks_for(holder) or is_office) is not true then return 'notTheirs'; end if;
  if held.closed_at is not null then return 'closed'; end if;
  if voter.id = any (held.excluded) then return 'excluded'; end if;
  if held.kind <> 'written' and present.id is null then return 'absent'; end if;
  insert into governance.ballot_turnout (ballot_id, voter_id, meeting_id, owner_id)
    values (held.id, voter.id, held.meeting_id, held.owner_id) on conflict do nothing;
  if not found then return 'twice'; end if;
  if held.kind = 'secret' then
    insert into governance.secret_box (ballot_id, votes, choice, meeting_id, owner_id, slips)
      select held.id, coalesce(voter.votes, 1), each, held.meeting_id, held.owner_id, 0
      from unnest(array['for', 'against', 'abstain']) each on conflict do nothing;
    update governance.secret_box
      set slips = slips + (votes = coalesce(voter.votes, 1) and choice = given_choice)::int where ballot_id = held.id;
  else
    insert into governance.named_ballot (ballot_id, voter_id, meeting_id, owner_id, choice, cast_at, cast_by)
      values (held.id, voter.id, held.meeting_id, held.owner_id, given_choice, given_at, viewer.account_id);
  end if;
  return 'cast';
end $$;
revoke all on function governance.cast_ballot(uuid, uuid, text, timestamptz) from public;
grant execute on function governance.cast_ballot(uuid, uuid, text, timestamptz) to renkei_application;
