-- A secret ballot in which one voter alone has voted is never counted: `ballot_turnout` says who, and the box would say what.
-- Whoever opens and closes ballots could else read one person's vote after the other.
drop policy seen_when_closed on governance.secret_box;
create policy seen_when_closed on governance.secret_box for select to renkei_application using (
  (select (kernel.viewer()).kind) is not null
  and ballot_id = any (array(select id from governance.ballot where closed_at is not null))
  and (select count(*) from governance.ballot_turnout t where t.ballot_id = secret_box.ballot_id) > 1);

-- 一般法48条, 95条: who is no member or officer on the meeting's day has no vote, though the roll was fixed while he or she was.
-- Seen when a ballot is opened; such a voter is in no count.
alter table governance.ballot add column gone uuid[] not null default '{}';

create or replace function governance.cast_ballot(given_ballot uuid, given_voter uuid, given_choice text, given_at timestamptz) returns text
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
  if voter.id = any (held.gone) then return 'gone'; end if;
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
