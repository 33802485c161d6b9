-- As before, except for how the newest revision of a rule is found: every earlier one is marked when it is followed, and
-- whose rules address the viewer is one statement. Comparing revisions and asking in three steps cost most of what a
-- disclosed list did.
alter table kernel.disclosure_rule_revision add column superseded boolean not null default false;
update kernel.disclosure_rule_revision r set superseded = true
where exists (
  select from kernel.disclosure_rule_revision later
  where later.owner_id = r.owner_id and later.rule_id = r.rule_id and later.revision > r.revision);
create index disclosure_rule_newest on kernel.disclosure_rule_revision (category) where not superseded and not ended;
drop index kernel.disclosure_rule_by_category;

-- The history stays append only for the application: only this mark is ever written afterwards, and only by this.
create function kernel.supersede_revision() returns trigger
language plpgsql security definer
set search_path = pg_catalog, kernel, pg_temp
as $$
begin
  update kernel.disclosure_rule_revision r set superseded = true
  where r.owner_id = new.owner_id and r.rule_id = new.rule_id and r.revision = new.previous_revision;
  return null;
end $$;
revoke all on function kernel.supersede_revision() from public;
create trigger supersede_previous after insert on kernel.disclosure_rule_revision
  for each row when (new.previous_revision is not null) execute function kernel.supersede_revision();

-- The rules in force on a day whose audience the viewer belongs to, the viewer's own organisation's left out. An allowance
-- needs its owner, and a member addressed by it, in the alliance that day. A denial does not: leaving never widens what a
-- former fellow may see. Its body becomes part of the definer function that asks, once a statement.
drop function kernel.rules_towards_viewer(text[], kernel.viewer_context);
create function kernel.rules_towards_viewer(wanted_categories text[], me kernel.viewer_context, today date)
returns table (revision_id uuid, owner_id uuid, category text, effect text, level integer)
language sql stable parallel safe
begin atomic
  with mine as materialized (
    select m.alliance_id, m.member_kind from kernel.membership m
    where m.organisation_id = (me).organisation_id
      and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today))
  select r.id, r.owner_id, r.category, r.effect, kernel.granularity_level(r.granularity)
  from kernel.disclosure_rule_revision r
  where r.category = any (wanted_categories) and not r.superseded and not r.ended
    and r.valid_from_on <= today and (r.valid_through_on is null or r.valid_through_on >= today)
    and r.owner_id is distinct from (me).organisation_id
    and case r.audience_kind
      when 'public' then true
      when 'oneMember' then r.audience_organisation_id = (me).organisation_id
        and (r.effect = 'deny' or r.alliance_id in (select alliance_id from mine))
      when 'members' then r.alliance_id in (select alliance_id from mine)
      when 'participants' then r.alliance_id in (select alliance_id from mine where member_kind = 'participant')
      when 'secretariat' then r.alliance_id = (me).organisation_id and 'secretariat' = any ((me).roles)
      when 'council' then r.alliance_id = (me).organisation_id and 'councillor' = any ((me).roles)
      when 'prefecture' then 'prefectureOfficer' = any ((me).roles) and r.alliance_id in (
        select s.alliance_id from kernel.alliance_supervision s
        where s.prefecture_id = (me).organisation_id
          and s.from_on <= today and (s.until_on is null or s.until_on > today))
    end
    and (r.effect = 'deny' or r.owner_id = r.alliance_id or exists (
      select from kernel.membership m
      where m.organisation_id = r.owner_id and m.alliance_id = r.alliance_id
        and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today)));
end;
revoke all on function kernel.rules_towards_viewer(text[], kernel.viewer_context, date) from public;

create or replace function kernel.disclosed_owners(category text, granularity text) returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  wanted_level constant integer := kernel.granularity_level(granularity);
  wanted_categories constant text[] := array[category];
  me constant kernel.viewer_context := kernel.viewer();
  today constant date := kernel.today_in_japan();
begin
  if wanted_level is null or category is null or category <> all (kernel.disclosure_categories()) then
    raise exception 'no such disclosure: % %', category, granularity using errcode = '22023';
  end if;
  return array(
    (select r.owner_id from kernel.rules_towards_viewer(wanted_categories, me, today) r
     group by r.owner_id
     having bool_or(r.effect = 'allow' and r.level >= wanted_level)
       and not bool_or(r.effect = 'deny' and r.level <= wanted_level))
    union all
    select me.organisation_id where me.organisation_id is not null);
end $$;

create or replace function kernel.granting_revisions() returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  every_category constant text[] := kernel.disclosure_categories();
  me constant kernel.viewer_context := kernel.viewer();
  today constant date := kernel.today_in_japan();
begin
  return array(
    select r.revision_id from (
      select t.*, coalesce(min(t.level) filter (where t.effect = 'deny')
        over (partition by t.owner_id, t.category), 4) as denied_level
      from kernel.rules_towards_viewer(every_category, me, today) t
    ) r where r.effect = 'allow' and r.denied_level > 1);
end $$;

create or replace function kernel.disclosed_extents() returns text[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  every_category constant text[] := kernel.disclosure_categories();
  me constant kernel.viewer_context := kernel.viewer();
  today constant date := kernel.today_in_japan();
begin
  return array(
    select concat_ws(':', extent.owner_id, extent.category, extent.level) from (
      select r.owner_id, r.category, least(
        max(r.level) filter (where r.effect = 'allow'),
        min(r.level) filter (where r.effect = 'deny') - 1) as level
      from kernel.rules_towards_viewer(every_category, me, today) r
      group by r.owner_id, r.category
      having bool_or(r.effect = 'allow')
    ) extent where extent.level > 0 order by 1);
end $$;
