-- How far each owner discloses each category to the viewer: the level up to which something is allowed and nothing
-- denied. Says no more than what the viewer can find out by reading; a rule that leaves nothing does not stand in it.
create function kernel.disclosed_extents() returns text[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
as $$
begin
  return array(
    select concat_ws(':', extent.owner_id, extent.category, extent.level) from (
      select r.owner_id, r.category, least(
        max(r.level) filter (where r.effect = 'allow'),
        min(r.level) filter (where r.effect = 'deny') - 1) as level
      from kernel.rules_towards_viewer(kernel.disclosure_categories(), kernel.viewer()) r
      group by r.owner_id, r.category
      having bool_or(r.effect = 'allow')
    ) extent where extent.level > 0 order by 1);
end $$;
revoke all on function kernel.disclosed_extents() from public;
grant execute on function kernel.disclosed_extents() to renkei_application;
