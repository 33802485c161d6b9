-- What the cooperation policy aims at, what came of it, what the council says of it, and what is planned. Nothing is
-- overwritten: the newest revision counts, and one without content takes it back.

create table governance.target (
  id uuid not null,
  revision integer not null check (revision > 0),
  owner_id uuid not null references kernel.organisation (id),
  target jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (id, revision)
);
create index target_by_owner on governance.target (owner_id, id, revision desc);

create table governance.target_result (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  target_id uuid not null,
  year_from date not null,
  until_on date not null,
  value numeric not null check (value >= 0 and value < 1e12),
  note text not null check (length(note) <= 1000),
  -- By hand where empty; else the source that counted it.
  source text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  removed_at timestamptz,
  removed_by uuid
);
create index target_result_of_year on governance.target_result (owner_id, year_from, target_id) where removed_at is null;

create table governance.council_evaluation (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  year_from date not null,
  evaluation jsonb,
  position bigint generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index council_evaluation_of_year on governance.council_evaluation (owner_id, year_from, position desc);

-- What was made public, as it stood then; without content it was taken back.
create table governance.published_evaluation (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  year_from date not null,
  content jsonb,
  position bigint generated always as identity,
  published_at timestamptz not null,
  recorded_by uuid
);
create index published_evaluation_of_year on governance.published_evaluation (owner_id, year_from, position desc);

create table governance.initiative (
  id uuid not null,
  revision integer not null check (revision > 0),
  owner_id uuid not null references kernel.organisation (id),
  initiative jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (id, revision)
);
create index initiative_by_owner on governance.initiative (owner_id, id, revision desc);

do $$
declare
  each text;
begin
  foreach each in array array['target', 'target_result', 'council_evaluation', 'published_evaluation', 'initiative']
  loop
    perform renkei_private.protect(format('governance.%I', each)::regclass);
    execute format('grant select, insert on governance.%I to renkei_application', each);
    -- Targets are everybody's who works for them: the alliance's people, its members, and the prefecture.
    execute format(
      'create policy seen_by on governance.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) = ''system''
         or owner_id = (select (kernel.viewer()).organisation_id)
         or owner_id = any (array(select unnest(kernel.known_organisations())))
         or ((select kernel.viewer_has_role(''prefectureOfficer''))
             and owner_id = any (array(select unnest(kernel.supervised_organisations())))))', each);
    execute format(
      'create policy written_by_office on governance.%I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat''))
             and recorded_by = (select (kernel.viewer()).account_id)))', each);
  end loop;
end $$;

-- 法70条の13: the evaluation is published.
create policy published_to_everybody on governance.published_evaluation for select to renkei_application using (
  (select (kernel.viewer()).kind) is not null);

grant update (removed_at, removed_by) on governance.target_result to renkei_application;
create policy removed_by_office on governance.target_result for update to renkei_application
  using (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role('secretariat'))
    and removed_at is null)
  with check (owner_id = (select (kernel.viewer()).organisation_id)
    and removed_by = (select (kernel.viewer()).account_id));
