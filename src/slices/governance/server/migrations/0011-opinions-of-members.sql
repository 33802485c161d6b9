-- What a member asked is the alliance's to read while it is a member: on the day it leaves, nobody outside it sees its questions.
alter policy seen_by on governance.opinion using (
  (select (kernel.viewer()).kind) = 'system'
  or (owner_id = (select (kernel.viewer()).organisation_id)
      and (sent_at is not null or (select kernel.viewer_has_role('facilityAdministrator'))))
  or (sent_at is not null and owner_id = any (array(select unnest(kernel.known_organisations())))
      and ((alliance_id = (select (kernel.viewer()).organisation_id)
          and ((select kernel.viewer_has_role('secretariat'))
            or (disclosure in ('board', 'council', 'members')
                and (select kernel.viewer_has_role('director') or kernel.viewer_has_role('auditor')))
            or (disclosure in ('council', 'members') and (select kernel.viewer_has_role('councillor')))))
        or (disclosure = 'members' and alliance_id = any (array(select unnest(kernel.known_organisations()))))))
);
