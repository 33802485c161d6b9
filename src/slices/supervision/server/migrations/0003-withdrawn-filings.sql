-- A filing handed in by mistake: its office takes it back with a reason while the desk has not answered it. The row stays.

alter table supervision.filing
  add column withdrawn_on date,
  add column withdrawn_by uuid,
  add column withdrawal text not null default '' check (length(withdrawal) <= 2000),
  drop constraint filing_state_check,
  drop constraint filing_check,
  add constraint filing_state_check check (state in ('filed', 'received', 'returned', 'withdrawn')),
  add constraint answered_when_answered check ((state in ('received', 'returned')) = (answered_on is not null)),
  add constraint withdrawn_with_reason check ((state = 'withdrawn') = (withdrawn_on is not null and withdrawal <> ''));

grant update (state, withdrawn_on, withdrawn_by, withdrawal) on supervision.filing to renkei_application;

-- Each side's check says whose act it is: a row that one policy lets through may be admitted by the other's check.
drop policy answered_by_officer on supervision.filing;
create policy answered_by_officer on supervision.filing for update to renkei_application
  using (prefecture_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('prefectureOfficer'))
    and owner_id = any (array(select unnest(kernel.supervised_organisations()))))
  with check (state in ('received', 'returned') and answered_by = (select (kernel.viewer()).account_id)
    and prefecture_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('prefectureOfficer')));
create policy withdrawn_by_office on supervision.filing for update to renkei_application
  using (state = 'filed' and owner_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('secretariat')))
  with check (state = 'withdrawn' and withdrawn_by = (select (kernel.viewer()).account_id)
    and owner_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role('secretariat')));
