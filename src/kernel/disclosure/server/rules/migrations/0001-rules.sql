-- Disclosure rules: each member decides what the others see. A rule is a history of revisions, never overwritten; the
-- newest one counts at once. Policies of tables with an owner's column ask kernel.disclosed_owners().

-- One truth for the words, read by the checks below and compared with the domain's in a test.
create function kernel.disclosure_categories() returns text[]
language sql immutable parallel safe
as $$ select array['bedAvailability', 'admissionCapability', 'transfers', 'purchasePrices', 'purchaseVolumes',
  'staffVacancies', 'equipment', 'incidents', 'budgetsAndPlans', 'documents'] $$;
grant execute on function kernel.disclosure_categories() to renkei_application;

-- Rows say more than sums, sums more than a place in a comparison. Null for anything else.
create function kernel.granularity_level(granularity text) returns integer
language sql immutable parallel safe
as $$ select case granularity when 'rows' then 3 when 'aggregated' then 2 when 'benchmarkOnly' then 1 end $$;

-- Which prefecture supervises an alliance, and since when (認定都道府県知事, 医療法70条).
create table kernel.alliance_supervision (
  alliance_id uuid not null references kernel.organisation (id),
  prefecture_id uuid not null references kernel.organisation (id),
  from_on date not null,
  until_on date check (until_on > from_on),
  source text not null check (source <> ''),
  primary key (alliance_id, prefecture_id, from_on)
);

-- The owner is part of the key: nobody can append a revision to another's rule. A revision follows the one before it and
-- keeps its category, so that the newest of a category is the newest of the rule. No foreign key to the audience, which
-- would tell whether an organisation exists.
create table kernel.disclosure_rule_revision (
  id uuid not null unique,
  owner_id uuid not null references kernel.organisation (id),
  rule_id uuid not null,
  revision integer not null check (revision >= 1),
  previous_revision integer generated always as (nullif(revision - 1, 0)) stored,
  alliance_id uuid not null,
  category text not null check (category = any (kernel.disclosure_categories())),
  audience_kind text not null check (audience_kind in
    ('oneMember', 'participants', 'members', 'secretariat', 'council', 'prefecture', 'public')),
  audience_organisation_id uuid,
  effect text not null check (effect in ('allow', 'deny')),
  granularity text not null check (kernel.granularity_level(granularity) is not null),
  valid_from_on date not null,
  valid_through_on date check (valid_through_on >= valid_from_on),
  basis_kind text not null check (basis_kind in ('ownDecision', 'allianceAgreement', 'law', 'explicitConsent',
    'postedPurpose', 'emergency', 'entrustment', 'jointUse')),
  basis_text text not null check (basis_text <> '' and length(basis_text) <= 500),
  ended boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by_account_id uuid,
  primary key (owner_id, rule_id, revision),
  unique (owner_id, rule_id, revision, category),
  foreign key (owner_id, rule_id, previous_revision, category)
    references kernel.disclosure_rule_revision (owner_id, rule_id, revision, category),
  check ((audience_kind = 'oneMember') = (audience_organisation_id is not null))
);
create index disclosure_rule_by_category on kernel.disclosure_rule_revision (category, owner_id, rule_id, revision desc);

select renkei_private.protect('kernel.alliance_supervision');
select renkei_private.protect('kernel.disclosure_rule_revision');

-- The rules in force today whose audience the viewer belongs to, the viewer's own organisation's left out. An allowance
-- needs its owner, and a member addressed by it, in the alliance today. A denial does not: leaving never widens
-- what a former fellow may see. Called by definer functions only, once a statement, and planned once a session.
create function kernel.rules_towards_viewer(wanted_categories text[], me kernel.viewer_context)
returns table (revision_id uuid, owner_id uuid, category text, effect text, level integer)
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  -- As kernel.today_in_japan(), which a plan cannot take in.
  today constant date := (now() at time zone 'Asia/Tokyo')::date;
  member_of uuid[];
  participant_of uuid[];
  supervised uuid[] := '{}';
begin
  select coalesce(array_agg(m.alliance_id), '{}'),
    coalesce(array_agg(m.alliance_id) filter (where m.member_kind = 'participant'), '{}')
    into member_of, participant_of
    from kernel.membership m where m.organisation_id = me.organisation_id
      and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today);
  if 'prefectureOfficer' = any (me.roles) then
    supervised := array(
      select s.alliance_id from kernel.alliance_supervision s
      where s.prefecture_id = me.organisation_id and s.from_on <= today and (s.until_on is null or s.until_on > today));
  end if;
  return query
    select r.id, r.owner_id, r.category, r.effect, kernel.granularity_level(r.granularity)
    from (
      select distinct on (h.owner_id, h.rule_id) h.* from kernel.disclosure_rule_revision h
      where h.category = any (wanted_categories)
      order by h.owner_id, h.rule_id, h.revision desc
    ) r
    where not r.ended and r.valid_from_on <= today
      and (r.valid_through_on is null or r.valid_through_on >= today)
      and r.owner_id is distinct from me.organisation_id
      and case r.audience_kind
        when 'public' then true
        when 'oneMember' then r.audience_organisation_id = me.organisation_id
          and (r.effect = 'deny' or r.alliance_id = any (member_of))
        when 'members' then r.alliance_id = any (member_of)
        when 'participants' then r.alliance_id = any (participant_of)
        when 'secretariat' then r.alliance_id = me.organisation_id and 'secretariat' = any (me.roles)
        when 'council' then r.alliance_id = me.organisation_id and 'councillor' = any (me.roles)
        when 'prefecture' then r.alliance_id = any (supervised)
      end
      and (r.effect = 'deny' or r.owner_id = r.alliance_id or exists (
        select from kernel.membership m
        where m.organisation_id = r.owner_id and m.alliance_id = r.alliance_id
          and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today)));
end $$;
revoke all on function kernel.rules_towards_viewer(text[], kernel.viewer_context) from public;

-- Whose information of a category the viewer may see at a granularity: the own organisation's, and what others disclose.
-- Denial wins. For policies: owner_id = any ((select kernel.disclosed_owners('bedAvailability', 'rows'))::uuid[]), which
-- is evaluated once a statement (around unnest() the planner would ask a second time). A word it does not know raises, because an empty list would look like "nothing there".
create function kernel.disclosed_owners(category text, granularity text) returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  wanted_level constant integer := kernel.granularity_level(granularity);
  me constant kernel.viewer_context := kernel.viewer();
begin
  if wanted_level is null or category is null or category <> all (kernel.disclosure_categories()) then
    raise exception 'no such disclosure: % %', category, granularity using errcode = '22023';
  end if;
  return array(
    (select r.owner_id from kernel.rules_towards_viewer(array[category], me) r
     group by r.owner_id
     having bool_or(r.effect = 'allow' and r.level >= wanted_level)
       and not bool_or(r.effect = 'deny' and r.level <= wanted_level))
    union all
    select me.organisation_id where me.organisation_id is not null);
end $$;
revoke all on function kernel.disclosed_owners(text, text) from public;
grant execute on function kernel.disclosed_owners(text, text) to renkei_application;

-- The revisions by which something is disclosed to the viewer, those left out of which a denial leaves nothing.
create function kernel.granting_revisions() returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
as $$
begin
  return array(
    select r.revision_id from (
      select t.*, coalesce(min(t.level) filter (where t.effect = 'deny')
        over (partition by t.owner_id, t.category), 4) as denied_level
      from kernel.rules_towards_viewer(kernel.disclosure_categories(), kernel.viewer()) t
    ) r where r.effect = 'allow' and r.denied_level > 1);
end $$;
revoke all on function kernel.granting_revisions() from public;
grant execute on function kernel.granting_revisions() to renkei_application;

-- An alliance's supervising prefecture knows the alliance and its members.
create function kernel.supervised_organisations() returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, kernel, pg_temp
as $$
declare
  today constant date := kernel.today_in_japan();
begin
  return array(
    with supervised as (
      select s.alliance_id from kernel.alliance_supervision s, kernel.viewer() v
      where s.prefecture_id = v.organisation_id and s.from_on <= today and (s.until_on is null or s.until_on > today))
    select alliance_id from supervised
    union
    select m.organisation_id from kernel.membership m
    where m.alliance_id in (select alliance_id from supervised)
      and m.joined_on <= today and (m.withdrawn_on is null or m.withdrawn_on > today));
end $$;
revoke all on function kernel.supervised_organisations() from public;
grant execute on function kernel.supervised_organisations() to renkei_application;

create policy known_to_supervisor on kernel.organisation for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and id = any (array(select unnest(kernel.supervised_organisations()))));
create policy known_to_supervisor on kernel.organisation_name for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account'
    and organisation_id = any (array(select unnest(kernel.supervised_organisations()))));
create policy known_to_supervisor on kernel.membership for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account'
    and alliance_id = any (array(select unnest(kernel.supervised_organisations()))));

grant select, insert on kernel.alliance_supervision to renkei_application;
create policy known_to_viewer on kernel.alliance_supervision for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'system' or prefecture_id = (select (kernel.viewer()).organisation_id)
    or alliance_id = any (array(select unnest(kernel.known_organisations()))));
create policy written_by_system on kernel.alliance_supervision for insert to renkei_application
  with check ((select (kernel.viewer()).kind) = 'system');

-- The prefecture that supervises an alliance is known to the alliance and its members, whom it may be told about.
create policy supervisor_is_known on kernel.organisation_name for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account'
    and organisation_id = any (array(select s.prefecture_id from kernel.alliance_supervision s)));

-- Append only; the instant is the database's own.
grant select on kernel.disclosure_rule_revision to renkei_application;
grant insert (id, owner_id, rule_id, revision, alliance_id, category, audience_kind, audience_organisation_id, effect,
  granularity, valid_from_on, valid_through_on, basis_kind, basis_text, ended, recorded_by_account_id)
  on kernel.disclosure_rule_revision to renkei_application;

create policy own_or_granted on kernel.disclosure_rule_revision for select to renkei_application
  using (owner_id = (select (kernel.viewer()).organisation_id)
    or id = any (array(select unnest(kernel.granting_revisions()))));

-- A member's rules are kept by its facility administrator, an alliance's own by its secretariat. Ending a rule must
-- work after a withdrawal too.
create policy kept_by_owner on kernel.disclosure_rule_revision for insert to renkei_application
  with check (
    owner_id = (select (kernel.viewer()).organisation_id)
    and recorded_by_account_id = (select (kernel.viewer()).account_id)
    and case when owner_id = alliance_id then (select kernel.viewer_has_role('secretariat'))
      else (select kernel.viewer_has_role('facilityAdministrator')) end
    and (ended or (
      alliance_id = any (array(select unnest(kernel.known_organisations())))
      and (audience_organisation_id is null
        or audience_organisation_id = any (array(select unnest(kernel.known_organisations())))))));

-- Without this, asking for the viewer would forbid a parallel scan to every statement.
alter function kernel.viewer() parallel safe;
alter function kernel.viewer_has_role(text) parallel safe;
