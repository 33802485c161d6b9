-- Certification cases in the command line's format, the answers given on them, and what they rest on. A case belongs to
-- an organisation; whoever may see the case sees what hangs on it.

create schema governance;
grant usage on schema governance to renkei_application;

create table governance.certification_case (
  id uuid primary key,
  owner_organisation_id uuid not null references kernel.organisation (id),
  -- The prefecture that certifies, where it works on this installation.
  supervising_organisation_id uuid references kernel.organisation (id),
  -- `everyone`: facts of public papers, for every person who has signed in. `owner`: the owner and its supervisor.
  audience text not null check (audience in ('everyone', 'owner')),
  basis text not null check (basis in ('publishedDocuments', 'ownStatement', 'fictional')),
  title text not null check (title <> ''),
  note text not null,
  created_at timestamptz not null default now(),
  check (audience = 'owner' or basis <> 'ownStatement')
);

-- Nothing is overwritten: a case as it stood is the highest revision of that time.
create table governance.case_revision (
  case_id uuid not null references governance.certification_case (id),
  revision integer not null check (revision > 0),
  written jsonb not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (case_id, revision)
);

create table governance.criteria_answer (
  case_id uuid not null,
  revision integer not null,
  answered_on date not null,
  answer jsonb not null,
  answered_at timestamptz not null,
  primary key (case_id, revision, answered_on),
  foreign key (case_id, revision) references governance.case_revision (case_id, revision)
);

create table governance.criterion_evidence (
  id uuid primary key,
  case_id uuid not null references governance.certification_case (id),
  criterion text not null,
  title text not null check (title <> ''),
  reference text not null check (reference <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index criterion_evidence_by_case on governance.criterion_evidence (case_id);

-- The newest line of a slot counts; older ones show what was there before.
create table governance.application_document (
  id uuid primary key,
  case_id uuid not null references governance.certification_case (id),
  slot text not null,
  recorded_at timestamptz not null,
  reference text not null,
  received_on date not null,
  recorded_by uuid
);
create index application_document_by_slot on governance.application_document (case_id, slot, recorded_at);

select renkei_private.protect('governance.certification_case');
select renkei_private.protect('governance.case_revision');
select renkei_private.protect('governance.criteria_answer');
select renkei_private.protect('governance.criterion_evidence');
select renkei_private.protect('governance.application_document');

grant select, insert on governance.certification_case, governance.case_revision, governance.criteria_answer,
  governance.criterion_evidence, governance.application_document to renkei_application;

create policy seen_by on governance.certification_case for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (audience = 'everyone' and (select (kernel.viewer()).kind) = 'account')
  or owner_organisation_id = (select (kernel.viewer()).organisation_id)
  or (supervising_organisation_id = (select (kernel.viewer()).organisation_id)
      and (select kernel.viewer_has_role('prefectureOfficer')))
);

create policy added_by on governance.certification_case for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_organisation_id = (select (kernel.viewer()).organisation_id)
      and (select kernel.viewer_has_role('secretariat') or kernel.viewer_has_role('operator')))
);

-- A secretariat or an operator writes on the cases of its own organisation; reactions write what follows.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['case_revision', 'criteria_answer', 'criterion_evidence', 'application_document']
  loop
    execute format(
      'create policy seen_with_its_case on governance.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) is not null
         and case_id = any (array(select id from governance.certification_case)))', hanging);
    execute format(
      'create policy written_by_owner on governance.%I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system''
         or (case_id = any (array(select id from governance.certification_case
               where owner_organisation_id = (select (kernel.viewer()).organisation_id)))
             and (select kernel.viewer_has_role(''secretariat'') or kernel.viewer_has_role(''operator''))))', hanging);
  end loop;
end $$;
