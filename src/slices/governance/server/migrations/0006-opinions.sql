-- A participant asks the alliance before it decides (法70条の3第1項第18号). The question is the member's: its draft is seen by
-- whoever keeps the member alone, and the member says who sees it once it is asked. The alliance answers with opinions.

create table governance.opinion (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  alliance_id uuid not null,
  item text not null check (item in ('budget', 'borrowing', 'assetDisposal', 'businessPlan', 'articlesChange',
    'mergerOrSplit', 'dissolution', 'other')),
  title text not null check (title <> '' and length(title) <= 200),
  body text not null check (length(body) <= 20000),
  disclosure text not null check (disclosure in ('office', 'board', 'council', 'members')),
  -- When the member means to decide.
  decides_on date,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  sent_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawal_reason text check (length(withdrawal_reason) <= 1000),
  -- When the member did decide, as it tells afterwards.
  decided_on date,
  unique (owner_id, id),
  check ((sent_at is null) = (sent_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null)),
  check (decided_on is null or sent_at is not null)
);
create index opinion_by_alliance on governance.opinion (alliance_id, sent_at);

create table governance.opinion_file (
  opinion_id uuid not null,
  owner_id uuid not null,
  file_id uuid not null references kernel.file (id),
  name text not null,
  added_at timestamptz not null,
  primary key (opinion_id, file_id),
  foreign key (owner_id, opinion_id) references governance.opinion (owner_id, id)
);

-- The council's opinion and the alliance's. The newest of each kind counts; older ones stay.
create table governance.opinion_reply (
  id uuid primary key,
  opinion_id uuid not null,
  owner_id uuid not null,
  alliance_id uuid not null,
  kind text not null check (kind in ('council', 'alliance')),
  body text not null check (body <> '' and length(body) <= 20000),
  dated_on date not null,
  position bigint generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  foreign key (owner_id, opinion_id) references governance.opinion (owner_id, id)
);
create index opinion_reply_by_opinion on governance.opinion_reply (opinion_id, position desc);

select renkei_private.protect('governance.opinion');
select renkei_private.protect('governance.opinion_file');
select renkei_private.protect('governance.opinion_reply');

grant select, insert on governance.opinion, governance.opinion_file, governance.opinion_reply to renkei_application;
grant update (item, title, body, disclosure, decides_on, changed_at, sent_at, sent_by, withdrawn_at, withdrawn_by,
  withdrawal_reason, decided_on) on governance.opinion to renkei_application;
grant delete on governance.opinion, governance.opinion_file, governance.opinion_reply to renkei_application;

-- The member's own administrators see all of theirs, its other people what was asked. Of the alliance and its members those
-- see a question, once it is asked, whom the member chose.
create policy seen_by on governance.opinion for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id)
      and (sent_at is not null or (select kernel.viewer_has_role('facilityAdministrator'))))
  or (sent_at is not null and alliance_id = (select (kernel.viewer()).organisation_id)
      and ((select kernel.viewer_has_role('secretariat'))
        or (disclosure in ('board', 'council', 'members')
            and (select kernel.viewer_has_role('director') or kernel.viewer_has_role('auditor')))
        or (disclosure in ('council', 'members') and (select kernel.viewer_has_role('councillor')))))
  or (sent_at is not null and disclosure = 'members'
      and alliance_id = any (array(select unnest(kernel.known_organisations()))))
);

create policy drafted_by_member on governance.opinion for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id) and sent_at is null
      and created_by = (select (kernel.viewer()).account_id)
      and alliance_id = any (array(select unnest(kernel.known_organisations())))
      and (select kernel.viewer_has_role('facilityAdministrator'))));

create policy kept_by_member on governance.opinion for update to renkei_application
  using (owner_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('facilityAdministrator')))
  with check (owner_id = (select (kernel.viewer()).organisation_id)
    and (select kernel.viewer_has_role('facilityAdministrator')));

create policy seen_with_its_opinion on governance.opinion_file for select to renkei_application using (
  (select (kernel.viewer()).kind) is not null and opinion_id = any (array(select id from governance.opinion)));
create policy attached_by_member on governance.opinion_file for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id)
      and (select kernel.viewer_has_role('facilityAdministrator'))
      and opinion_id = any (array(select id from governance.opinion
        where owner_id = (select (kernel.viewer()).organisation_id) and sent_at is null))));

create policy seen_with_its_opinion on governance.opinion_reply for select to renkei_application using (
  (select (kernel.viewer()).kind) is not null and opinion_id = any (array(select id from governance.opinion)));
create policy written_by_office on governance.opinion_reply for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or (alliance_id = (select (kernel.viewer()).organisation_id) and (select kernel.viewer_has_role('secretariat'))
      and recorded_by = (select (kernel.viewer()).account_id)
      and opinion_id = any (array(select id from governance.opinion
        where alliance_id = (select (kernel.viewer()).organisation_id) and withdrawn_at is null))));

-- A member that leaves takes its questions along.
create policy deleted_on_withdrawal on governance.opinion for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_id = any (array(select unnest(kernel.leaving_organisations()))));
create policy deleted_on_withdrawal on governance.opinion_file for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_id = any (array(select unnest(kernel.leaving_organisations()))));
create policy deleted_on_withdrawal on governance.opinion_reply for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_id = any (array(select unnest(kernel.leaving_organisations()))));
