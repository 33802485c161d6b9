-- What was done while a receiver held the patient is that receiver's and the sender's: who holds the patient afterwards does
-- not learn who held it before, nor why it was given back. Such a step names the holder's enquiry, as an answer names its own.
update transfer.step s set enquiry_id = held.enquiry_id
from (
  select done.id as step_id, e.id as enquiry_id
  from transfer.step done
    cross join lateral (
      select max(c.position) as position from transfer.step c
      where c.request_id = done.request_id and c.step = 'chooseReceiver' and c.position <= done.position) choice
    left join lateral (
      select r.position, r.at from transfer.step r
      where r.request_id = done.request_id and r.step = 'releaseReceiver' and r.position > choice.position
      order by r.position limit 1) release on true
    join transfer.enquiry e on e.request_id = done.request_id
      and case when release.position is null then e.state = 'chosen'
        else e.state = 'released' and e.ended_at = release.at end
  where done.enquiry_id is null and done.step not in ('sendEnquiries', 'correct') and choice.position is not null
    and (release.position is null or done.position <= release.position)
) held
where s.id = held.step_id;

-- A key is its organisation's own: another's that happens to be the same is neither found nor in the way.
alter table transfer.step drop constraint step_request_id_idempotency_key_key;
create unique index step_once_a_key on transfer.step (request_id, idempotency_key, by_organisation_id) nulls not distinct;

-- What hangs on a case is its owner's, by the key itself: an enquiry of one's own about another's case would otherwise show
-- its receiver the patient, and a reference would tell whether a hidden case exists.
alter table transfer.request add constraint request_of_its_owner unique (id, owner_id);
alter table transfer.enquiry add constraint enquiry_of_its_owner unique (id, owner_id);
alter table transfer.patient drop constraint patient_request_id_fkey,
  add foreign key (request_id, owner_id) references transfer.request (id, owner_id);
alter table transfer.enquiry drop constraint enquiry_request_id_fkey,
  add foreign key (request_id, owner_id) references transfer.request (id, owner_id);
alter table transfer.step drop constraint step_request_id_fkey, drop constraint step_enquiry_id_fkey,
  add foreign key (request_id, owner_id) references transfer.request (id, owner_id),
  add foreign key (enquiry_id, owner_id) references transfer.enquiry (id, owner_id);
alter table transfer.outside_link drop constraint outside_link_enquiry_id_fkey,
  add foreign key (enquiry_id, owner_id) references transfer.enquiry (id, owner_id);
