-- Whom a viewer knows, for less: it is asked by most statements of a request.

create index membership_by_alliance on kernel.membership (alliance_id);

-- As before, with the day worked out once and not a row, and its plan kept.
create or replace function kernel.known_organisations() returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  me constant uuid := (kernel.viewer()).organisation_id;
  today constant date := (now() at time zone 'Asia/Tokyo')::date;
  alliances uuid[];
begin
  if me is null then return '{}'; end if;
  alliances := array(
    select me
    union select m.alliance_id from kernel.membership m
    where m.organisation_id = me and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today));
  return array(
    select unnest(alliances)
    union select m.organisation_id from kernel.membership m
    where m.alliance_id = any (alliances)
      and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today));
end $$;
