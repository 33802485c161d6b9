-- Who belongs to an alliance's bodies, and what its rules ask of it, over time. Nothing is overwritten: what holds on a day is
-- the newest record of the latest day not after it. A correction is another record of the same day.

-- Facts that the rules read, each topic with the shape of contract/living. `subject`: the member, the officer or the change of
-- representative it is about; none where it is about the alliance.
create table governance.statement (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  topic text not null check (topic in ('articles', 'corporation', 'policy', 'planningAreas', 'finances', 'process',
    'relations', 'member', 'officer', 'representative')),
  subject uuid,
  effective_on date not null,
  value jsonb not null,
  reason text not null check (reason <> '' and length(reason) <= 1000),
  position bigint generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((subject is not null) = (topic in ('member', 'officer', 'representative')))
);
create index statement_of_day on governance.statement (owner_id, topic, subject, effective_on desc, position desc);

create table governance.body_person (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  name text not null check (name <> '' and length(name) <= 100),
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (owner_id, id)
);

-- One election: a re-election is a term of its own.
create table governance.body_term (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  person_id uuid not null,
  post text not null check (post in ('director', 'auditor', 'councillor')),
  category text check (category in ('receivesCare', 'medicalBody', 'academic', 'other')),
  elected_on date not null,
  from_on date not null check (from_on >= elected_on),
  reason text not null check (reason <> '' and length(reason) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (owner_id, id),
  foreign key (owner_id, person_id) references governance.body_person (owner_id, id),
  check (category is null or post = 'councillor')
);
create index body_term_by_owner on governance.body_term (owner_id, post, from_on);

-- The newest end of a term counts; a day of null takes an end back that was recorded by mistake.
create table governance.body_term_end (
  id uuid primary key,
  owner_id uuid not null,
  term_id uuid not null,
  last_on date,
  cause text check (cause in ('termOver', 'resigned', 'removed', 'died', 'disqualified')),
  reason text not null check (reason <> '' and length(reason) <= 1000),
  position bigint generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (owner_id, term_id) references governance.body_term (owner_id, id),
  check ((last_on is null) = (cause is null))
);
create index body_term_end_by_term on governance.body_term_end (term_id, position desc);

-- The case that is composed of these records: one for an alliance, revised whenever they say something else.
alter table governance.certification_case add column living boolean not null default false;
create unique index living_case_once on governance.certification_case (owner_organisation_id) where living;

select renkei_private.protect('governance.statement');
select renkei_private.protect('governance.body_person');
select renkei_private.protect('governance.body_term');
select renkei_private.protect('governance.body_term_end');

grant select, insert on governance.statement, governance.body_person, governance.body_term, governance.body_term_end
  to renkei_application;

-- The alliance's own people and the prefecture that supervises it. Members see who holds which post and the articles: the
-- articles are open to anyone (法70条の14 → 51条の4第2項), the officers are registered; kin and declarations are neither.
do $$
declare
  body text;
  to_members text;
begin
  foreach body in array array['statement', 'body_person', 'body_term', 'body_term_end']
  loop
    to_members := case body when 'statement' then 'topic = ''articles'' and ' else '' end;
    execute format(
      'create policy seen_by on governance.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) = ''system''
         or owner_id = (select (kernel.viewer()).organisation_id)
         or (%s owner_id = any (array(select unnest(kernel.known_organisations()))))
         or ((select kernel.viewer_has_role(''prefectureOfficer''))
             and owner_id = any (array(select unnest(kernel.supervised_organisations())))))', body, to_members);
    execute format(
      'create policy written_by_office on governance.%I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat''))
             and recorded_by = (select (kernel.viewer()).account_id)))', body);
  end loop;
end $$;
