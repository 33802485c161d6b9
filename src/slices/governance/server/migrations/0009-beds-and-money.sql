-- What an alliance records of beds transferred between its participants, of money it gives to them or invests, of its purpose
-- property each year, and of the costs of its start that a regional fund may bear. Everything said of it follows by the law.

-- One record as it was stated: every change is a revision, and the newest counts. `record_key`: an id, the first day of a
-- fiscal year, or the one ledger. The owner stands in the key, so that nobody can take a number of somebody else's record.
create table governance.regulated_record (
  owner_id uuid not null references kernel.organisation (id),
  kind text not null check (kind in ('bedTransfer', 'support', 'investment', 'moneyYear', 'fundLedger')),
  record_key text not null check (record_key <> '' and length(record_key) <= 40),
  revision integer not null check (revision > 0),
  value jsonb not null,
  reason text not null check (length(reason) <= 500),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (owner_id, kind, record_key, revision)
);

-- Money that moved on a loan, a guarantee or the like. Nothing is taken back: a mistake is set right by another movement.
create table governance.money_movement (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  support_key text not null,
  moved_on date not null,
  kind text not null check (kind in ('given', 'settled', 'interest')),
  yen bigint not null check (yen <> 0),
  note text not null check (length(note) <= 500),
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index money_movement_of_support on governance.money_movement (owner_id, support_key, moved_on);

select renkei_private.protect('governance.regulated_record');
select renkei_private.protect('governance.money_movement');

grant select, insert on governance.regulated_record, governance.money_movement to renkei_application;

-- The alliance's own people and the prefecture that supervises it read; its office writes in its own name.
do $$
declare
  each text;
begin
  foreach each in array array['regulated_record', 'money_movement']
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
