-- When a receiver's own side of a case moved last: asked, reminded, answered, told a correction or a step of its own time. The
-- case's `updated_at` moves with every answer and with every further round, so it is the sender's alone to read.
alter table transfer.enquiry add column moved_at timestamptz;
update transfer.enquiry e set moved_at = greatest(e.sent_at, e.read_at, e.answered_at, e.ended_at, (
  select max(m.sent_at) from transfer.message m where m.enquiry_id = e.id and m.kind = 'step'));
alter table transfer.enquiry alter column moved_at set not null, alter column moved_at set default now();
create index enquiry_moved_by_receiver on transfer.enquiry (receiver_id, moved_at desc, request_id desc)
  where ended_at is null;

-- Of what was done about no enquiry in particular, who holds the patient sees what it was told: its own round of enquiries and
-- the corrections since. Other rounds would tell it that others were asked.
drop policy seen_by on transfer.step;
create policy seen_by on transfer.step for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or ((select transfer.viewer_cares())
      and (owner_id = (select (kernel.viewer()).organisation_id)
           or (
             select true from transfer.enquiry e
             where e.request_id = step.request_id and e.receiver_id = (select (kernel.viewer()).organisation_id)
               and (e.id = step.enquiry_id
                    or (e.state = 'chosen' and step.enquiry_id is null
                        and (step.at = e.sent_at or (step.at > e.sent_at and step.step <> 'sendEnquiries')))) limit 1)))
);
