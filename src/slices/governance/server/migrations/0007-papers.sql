-- A year's accounts as they were handed in, what the office wrote for a paper, and the papers that were kept. Nothing is
-- overwritten: the newest version counts. Keeping a paper keeps its whole description, so that the same bytes come out again.

create table governance.annual_accounts (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  year_from date not null,
  year_until date not null check (year_until > year_from),
  version integer not null check (version > 0),
  -- As read: AccountLine[]; the text below is the evidence.
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  file_name text not null check (file_name <> '' and length(file_name) <= 255),
  file_text text not null check (length(file_text) <= 500000),
  -- RelatedDealing[]; null: nobody has stated them.
  dealings jsonb check (jsonb_typeof(dealings) = 'array'),
  dealings_file_name text check (length(dealings_file_name) <= 255),
  dealings_text text check (length(dealings_text) <= 500000),
  reason text not null check (reason <> '' and length(reason) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (owner_id, year_from, version),
  check ((dealings is null) = (dealings_text is null) and (dealings is null) = (dealings_file_name is null))
);

create table governance.paper_text (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  paper text not null check (paper <> '' and length(paper) <= 60),
  -- The first day of the year, or the day of the procedure.
  about_on date not null,
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  position bigint generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index paper_text_newest on governance.paper_text (owner_id, paper, about_on, position desc);

create table governance.kept_paper (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  paper text not null check (paper <> '' and length(paper) <= 60),
  about_on date not null,
  -- Text and not jsonb: the hash is of these very characters.
  description text not null check (length(description) <= 4000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  kept_by uuid
);
create index kept_paper_newest on governance.kept_paper (owner_id, paper, about_on, kept_at desc);

select renkei_private.protect('governance.annual_accounts');
select renkei_private.protect('governance.paper_text');
select renkei_private.protect('governance.kept_paper');

grant select, insert on governance.annual_accounts, governance.paper_text, governance.kept_paper to renkei_application;

-- Before they are filed these papers are among the office, the board and the auditors. The office writes; an auditor writes the
-- auditors' own report (法51条4項).
do $$
declare
  each text;
  writer text;
begin
  foreach each in array array['annual_accounts', 'paper_text', 'kept_paper']
  loop
    writer := case each when 'kept_paper' then 'kept_by' else 'recorded_by' end;
    execute format(
      'create policy seen_by on governance.%I for select to renkei_application using (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id)
             and ((select kernel.viewer_has_role(''secretariat'')) or (select kernel.viewer_has_role(''director''))
                  or (select kernel.viewer_has_role(''auditor'')))))', each);
    execute format(
      'create policy written_by_office on governance.%I for insert to renkei_application with check (
         (select (kernel.viewer()).kind) = ''system''
         or (owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role(''secretariat''))
             and %I = (select (kernel.viewer()).account_id)))', each, writer);
  end loop;
end $$;
create policy written_by_auditor on governance.paper_text for insert to renkei_application with check (
  paper = 'auditorReport' and owner_id = (select (kernel.viewer()).organisation_id)
  and (select kernel.viewer_has_role('auditor')) and recorded_by = (select (kernel.viewer()).account_id));
