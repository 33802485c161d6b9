-- The public register: statements as published. Everything is readable by everyone, signed in or not; only operators
-- (and the seeding system) write. Revisions are never changed or removed: the application may not even try.

create schema registry;
grant usage on schema registry to renkei_application;

create table registry.source (
  id text primary key,
  position integer generated always as identity,
  content jsonb not null
);

create table registry.national_count (
  position integer generated always as identity primary key,
  content jsonb not null
);

create table registry.revision (
  alliance_id text not null,
  revision integer not null check (revision >= 1),
  kind text not null check (kind in ('seeded', 'added', 'corrected')),
  recorded_at timestamptz not null,
  reason text not null check (reason <> ''),
  source_id text references registry.source (id),
  changed text[] not null,
  entry jsonb not null,
  primary key (alliance_id, revision)
);

-- What lists and searches read; written by the store in the transaction of the revision it shows.
create table registry.listing (
  id text primary key,
  revision integer not null,
  number integer,
  name text not null,
  prefecture text,
  certified_on date,
  status text not null check (status in ('certified', 'dissolved', 'revoked')),
  municipalities text[] not null,
  sort_key text collate "C" not null unique,
  -- Search keys of names, members, facilities and municipalities, one a line. Searched by a plain scan: an index on
  -- trigrams would not be used under row-level security, and a register stays small.
  search_text text collate "C" not null,
  foreign key (id, revision) references registry.revision (alliance_id, revision)
);

create table registry.listing_activity (
  alliance_id text not null references registry.listing (id),
  category text not null,
  primary key (alliance_id, category)
);

grant select, insert on registry.source, registry.national_count, registry.revision to renkei_application;
grant select, insert on registry.listing to renkei_application;
grant update (revision, number, name, prefecture, certified_on, status, municipalities, sort_key, search_text)
  on registry.listing to renkei_application;
grant select, insert, delete on registry.listing_activity to renkei_application;

do $$
declare
  protected_table text;
begin
  foreach protected_table in array array['source', 'national_count', 'revision', 'listing', 'listing_activity'] loop
    perform renkei_private.protect(('registry.' || protected_table)::regclass);
    execute format(
      'create policy read_by_everyone on registry.%I for select to renkei_application
         using ((select (kernel.viewer()).kind) is not null)', protected_table);
    execute format(
      'create policy added_by_operators on registry.%I for insert to renkei_application with check
         ((select (kernel.viewer()).kind) = ''system'' or (select kernel.viewer_has_role(''operator'')))',
      protected_table);
  end loop;
end $$;

create policy shown_by_operators on registry.listing for update to renkei_application
  using ((select (kernel.viewer()).kind) = 'system' or (select kernel.viewer_has_role('operator')))
  with check ((select (kernel.viewer()).kind) = 'system' or (select kernel.viewer_has_role('operator')));
create policy replaced_by_operators on registry.listing_activity for delete to renkei_application
  using ((select (kernel.viewer()).kind) = 'system' or (select kernel.viewer_has_role('operator')));
