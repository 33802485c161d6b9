-- A reference is checked past every policy: to a row of somebody else's it would tell whether that row exists, and tie what is
-- one's own to it. So the owner is part of the key in all that belongs to a meeting.
alter table governance.meeting add constraint meeting_of_its_owner unique (id, owner_id);
alter table governance.agenda_item add constraint agenda_item_of_its_owner unique (id, owner_id);
alter table governance.meeting_voter add constraint meeting_voter_of_its_owner unique (id, owner_id);
alter table governance.ballot add constraint ballot_of_its_owner unique (id, owner_id);
alter table governance.minutes add constraint minutes_of_their_owner unique (meeting_id, revision, owner_id);

do $$
declare
  each record;
begin
  for each in select * from (values
    ('agenda_item', 'meeting_id', 'meeting', ''), ('meeting_paper', 'meeting_id', 'meeting', ''),
    ('meeting_paper', 'item_id', 'agenda_item', 'on delete cascade'), ('meeting_voter', 'meeting_id', 'meeting', ''),
    ('attendance', 'meeting_id', 'meeting', ''), ('attendance', 'voter_id', 'meeting_voter', ''),
    ('attendance', 'holder_voter_id', 'meeting_voter', ''), ('ballot', 'meeting_id', 'meeting', ''),
    ('ballot', 'item_id', 'agenda_item', ''), ('named_ballot', 'ballot_id', 'ballot', ''),
    ('named_ballot', 'voter_id', 'meeting_voter', ''), ('ballot_turnout', 'ballot_id', 'ballot', ''),
    ('ballot_turnout', 'voter_id', 'meeting_voter', ''), ('secret_box', 'ballot_id', 'ballot', ''),
    ('minutes', 'meeting_id', 'meeting', ''), ('minutes_signature', 'voter_id', 'meeting_voter', ''))
    as reference (child, named_by, parent, when_gone)
  loop
    execute format(
      'alter table governance.%1$I drop constraint %2$I,
         add foreign key (%3$I, owner_id) references governance.%4$I (id, owner_id) %5$s',
      each.child, each.child || '_' || each.named_by || '_fkey', each.named_by, each.parent, each.when_gone);
  end loop;
end $$;

alter table governance.minutes_signature drop constraint minutes_signature_meeting_id_revision_fkey,
  add foreign key (meeting_id, revision, owner_id) references governance.minutes (meeting_id, revision, owner_id);
alter table governance.minutes_filing drop constraint minutes_filing_meeting_id_revision_fkey,
  add foreign key (meeting_id, revision, owner_id) references governance.minutes (meeting_id, revision, owner_id);

-- A file that goes with something is its owner's own.
alter table governance.meeting_paper drop constraint meeting_paper_file_id_fkey,
  add foreign key (owner_id, file_id) references kernel.file (owner_organisation_id, id);
alter table governance.opinion_file drop constraint opinion_file_file_id_fkey,
  add foreign key (owner_id, file_id) references kernel.file (owner_organisation_id, id);
