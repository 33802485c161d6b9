-- A policy says which rows a party may change, not into what: a receiver that could run any statement would make its own enquiry
-- the chosen one and read the patient. So the life cycle stands here once more; tests compare both with
-- `domain/lifecycle`. The system (deadlines, links) and the owner of the tables are not held to a party.

-- Of a case its receiver moves the state and the date it planned, and nothing the sender wrote.
create function transfer.keep_request_to_its_party() returns trigger
language plpgsql security invoker
set search_path = pg_catalog, pg_temp
as $$
declare
  viewer kernel.viewer_context;
begin
  if not row_security_active(tg_relid) or current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return new;
  end if;
  viewer := kernel.viewer();
  if viewer.kind = 'system' or viewer.organisation_id = old.owner_id then
    return new;
  end if;
  if to_jsonb(new) - array['state', 'planned_on', 'over_at', 'updated_at', 'version']
       is distinct from to_jsonb(old) - array['state', 'planned_on', 'over_at', 'updated_at', 'version']
     or old.over_at is not null
     or (new.state <> old.state and not case
       when new.state = 'enquiring' then
         old.state in ('receiverChosen', 'interviewed', 'dateFixed', 'documentsComplete', 'transportBooked')
       when new.state = 'returned' then old.state in ('departed', 'arrived', 'handedOver', 'replied')
       else (old.state, new.state) in (
           ('receiverChosen', 'dateFixed'), ('interviewed', 'dateFixed'),
           ('arrived', 'handedOver'), ('handedOver', 'arrived'), ('handedOver', 'replied'), ('replied', 'handedOver'))
         or old.kind in ('transfer', 'stepDownTransport') and (old.state, new.state) in (
           ('receiverChosen', 'interviewed'), ('interviewed', 'receiverChosen'),
           ('documentsComplete', 'transportBooked'), ('transportBooked', 'documentsComplete'),
           ('departed', 'arrived'), ('arrived', 'departed'))
         or old.kind in ('referral', 'backReferral') and (old.state, new.state) in (
           ('documentsComplete', 'arrived'), ('arrived', 'documentsComplete'))
       end) then
    raise exception 'the receiver may not move the case so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function transfer.keep_request_to_its_party() from public;
create trigger keep_request_to_its_party before update on transfer.request
  for each row execute function transfer.keep_request_to_its_party();

-- What was asked is nobody's to change. The word is the receiver's, or the sender's for a facility without an account; the
-- choice and the end are the sender's; who holds the patient may give it back or bring the case to its end.
create function transfer.keep_enquiry_to_its_party() returns trigger
language plpgsql security invoker
set search_path = pg_catalog, pg_temp
as $$
declare
  viewer kernel.viewer_context;
  words constant text[] := array['state', 'read_at', 'first_answered_at', 'answered_at', 'available_from', 'available_until',
    'ward_id', 'answer_text', 'decline_code'];
  beside constant text[] := array['version', 'moved_at'];
  kept constant jsonb := to_jsonb(old) - beside;
  changed constant jsonb := to_jsonb(new) - beside;
  is_sender boolean;
  speaks boolean;
begin
  if not row_security_active(tg_relid) or current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return new;
  end if;
  viewer := kernel.viewer();
  if viewer.kind = 'system' or changed = kept then
    return new;
  end if;
  is_sender := viewer.organisation_id = old.owner_id;
  speaks := case when is_sender then old.receiver_id is null else viewer.organisation_id = old.receiver_id end;
  if old.ended_at is null and (case
      when new.ended_at is null and changed - words = kept - words then
        speaks and (
          (old.state = 'sent' and new.state = 'read')
          or (old.state in ('sent', 'read', 'underReview', 'accepted', 'conditionallyAccepted', 'waitlisted', 'declined', 'expired')
              and new.state in ('underReview', 'accepted', 'conditionallyAccepted', 'waitlisted', 'declined')))
        or (is_sender and old.state in ('accepted', 'conditionallyAccepted') and new.state = 'chosen'
            and changed - 'state' = kept - 'state')
      when changed - array['state', 'ended_at'] = kept - array['state', 'ended_at'] then
        (old.state = 'chosen' and new.state in ('chosen', 'released'))
        or (is_sender and old.state <> 'chosen'
            and (new.state = 'withdrawn' or (new.state = old.state and old.state in ('declined', 'expired'))))
      else false
    end) then
    return new;
  end if;
  raise exception 'this party may not change the enquiry so' using errcode = 'insufficient_privilege';
end $$;
revoke all on function transfer.keep_enquiry_to_its_party() from public;
create trigger keep_enquiry_to_its_party before update on transfer.enquiry
  for each row execute function transfer.keep_enquiry_to_its_party();
