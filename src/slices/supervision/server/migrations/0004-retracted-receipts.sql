-- A receipt recorded by mistake, or of papers found wanting afterwards: the desk takes it back with a reason. The filing and its
-- papers stay, the receipt is kept as it stood, and what it had opened to everybody (法52条2項) is closed again.

create table supervision.retracted_receipt (
  id uuid primary key,
  filing_id uuid not null,
  owner_id uuid not null,
  prefecture_id uuid not null,
  position bigint generated always as identity,
  received_on date not null,
  received_by uuid,
  answer text not null check (length(answer) <= 2000),
  -- How the filing stands from then on: sent back to its office, or waiting at the desk as before the receipt.
  outcome text not null check (outcome in ('returned', 'filed')),
  reason text not null check (reason <> '' and length(reason) <= 2000),
  retracted_on date not null,
  retracted_at timestamptz not null,
  retracted_by uuid not null,
  unique (id, filing_id),
  foreign key (filing_id, owner_id, prefecture_id) references supervision.filing (id, owner_id, prefecture_id)
);
create index retracted_receipt_by_filing on supervision.retracted_receipt (filing_id, position);

select renkei_private.protect('supervision.retracted_receipt');
grant select, insert on supervision.retracted_receipt to renkei_application;
create policy seen_by_both on supervision.retracted_receipt for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id)
      and (select kernel.viewer_has_role('secretariat') or kernel.viewer_has_role('director')
             or kernel.viewer_has_role('auditor')))
  or (prefecture_id = (select (kernel.viewer()).organisation_id)
      and (select kernel.viewer_has_role('prefectureOfficer'))
      and owner_id = any (array(select unnest(kernel.supervised_organisations())))));
-- As long as the receipt stands, and as it stands.
create policy written_by_officer on supervision.retracted_receipt for insert to renkei_application with check (
  retracted_by = (select (kernel.viewer()).account_id)
  and prefecture_id = (select (kernel.viewer()).organisation_id)
  and (select kernel.viewer_has_role('prefectureOfficer'))
  and owner_id = any (array(select unnest(kernel.supervised_organisations())))
  and exists (select from supervision.filing f where f.id = filing_id and f.state = 'received'
    and f.answered_on = received_on and f.answered_by is not distinct from received_by
    and f.answer = retracted_receipt.answer));

-- A filing whose receipt was taken back may wait again.
create policy waits_again on supervision.filing for update to renkei_application
  using (state = 'received' and prefecture_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('prefectureOfficer'))
    and owner_id = any (array(select unnest(kernel.supervised_organisations()))))
  with check (state = 'filed' and answered_on is null and answered_by is null
    and prefecture_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('prefectureOfficer'))
    and exists (select from supervision.retracted_receipt r where r.filing_id = filing.id and r.outcome = 'filed'));

-- Which filing a publication opened, and what closed it. Publications made before say it by their title and day.
alter table supervision.publication
  add column filing_id uuid references supervision.filing (id),
  add column closed_by uuid,
  add constraint closed_with_its_filing foreign key (closed_by, filing_id)
    references supervision.retracted_receipt (id, filing_id),
  add constraint closed_publication_opened_a_filing check (closed_by is null or filing_id is not null),
  no force row level security;
alter table supervision.filing no force row level security;
update supervision.publication p set filing_id = f.id from supervision.filing f
  where p.kind = 'filing' and f.owner_id = p.owner_id and f.title = p.title and f.filed_on = p.on_day and f.state = 'received';
alter table supervision.publication force row level security;
alter table supervision.filing force row level security;

grant update (closed_by) on supervision.publication to renkei_application;
drop policy read_by_everyone on supervision.publication;
create policy read_by_everyone on supervision.publication for select to renkei_application
  using ((select (kernel.viewer()).kind) is not null
    and (closed_by is null
      or owner_id = (select (kernel.viewer()).organisation_id)
      or owner_id = any (array(select unnest(kernel.supervised_organisations())))));
create policy closed_by_officer on supervision.publication for update to renkei_application
  using (kind = 'filing' and closed_by is null and (select kernel.viewer_has_role('prefectureOfficer'))
    and owner_id = any (array(select unnest(kernel.supervised_organisations()))))
  with check (closed_by is not null and (select kernel.viewer_has_role('prefectureOfficer'))
    and owner_id = any (array(select unnest(kernel.supervised_organisations()))));

-- A filing that was received again is opened again.
alter table supervision.opened_paper
  drop constraint opened_paper_pkey,
  add primary key (attachment_id, publication_id);
drop policy read_by_everyone on supervision.opened_paper;
create policy read_by_everyone on supervision.opened_paper for select to renkei_application
  using ((select (kernel.viewer()).kind) is not null
    and exists (select from supervision.publication p where p.id = publication_id and p.closed_by is null));
