-- What a break-glass grant opens for the one operation that uses it up: the cases of the grant's owner about the patient that
-- its subject names (`patientSubject`: birth date, a space, name, kana or patient number as `nameKey` writes them). Drafts
-- are nobody's record yet. A definer, because the policy of a case may not ask the policy of its patient, which asks the case.
create function transfer.opened_in_emergency() returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
  opened kernel.break_glass_context;
begin
  -- Asked by every reading of a case: without a grant nothing is verified twice, and nothing opens.
  if coalesce(strpos(current_setting('renkei.viewer', true), '"breakGlass"'), 0) = 0 then return '{}'; end if;
  opened := kernel.viewer_break_glass();
  if opened.category is distinct from 'transferRecord' or not transfer.viewer_cares()
    or not coalesce(opened.owner_id = any (kernel.known_organisations()), false)
  then return '{}'; end if;
  return array(
    select p.request_id from transfer.patient p join transfer.request r on r.id = p.request_id
    where p.owner_id = opened.owner_id and r.state <> 'draft'
      and p.person ->> 'birthOn' = left(opened.subject, 10) and substr(opened.subject, 12) <> ''
      and substr(opened.subject, 12) = any (string_to_array(
        translate(p.search_key,
          'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ',
          'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ'),
        ' ')));
end $$;
revoke all on function transfer.opened_in_emergency() from public;
grant execute on function transfer.opened_in_emergency() to renkei_application;

create policy opened_in_emergency on transfer.request for select to renkei_application
  using (id = any ((select transfer.opened_in_emergency())::uuid[])
    and owner_id = (select (kernel.viewer_break_glass()).owner_id));
create policy opened_in_emergency on transfer.patient for select to renkei_application
  using (request_id = any ((select transfer.opened_in_emergency())::uuid[])
    and owner_id = (select (kernel.viewer_break_glass()).owner_id));

-- Who took the patient over, to be rung up. No policy of the enquiry says it, because whoever sees an enquiry sees what was
-- written about it; whoever else was asked stays unknown.
create function transfer.receivers_in_emergency()
returns table (request_id uuid, receiver_id uuid, facility_id uuid, outside_name text)
language sql stable security definer parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select e.request_id, e.receiver_id, e.facility_id, e.outside_name from transfer.enquiry e
  where e.state = 'chosen' and e.request_id = any (transfer.opened_in_emergency())
$$;
revoke all on function transfer.receivers_in_emergency() from public;
grant execute on function transfer.receivers_in_emergency() to renkei_application;
