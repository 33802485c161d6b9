-- security.md T20: the third opening of one day by one person needs a second person, a colleague of the same organisation.
-- Where nobody is there the person says why and goes on; the colleague answers afterwards (decision 0022).

alter table kernel.break_glass
  add column needs_second_person boolean not null default false,
  add column alone_because text check (length(alone_because) between 5 and 500),
  add check (alone_because is null or needs_second_person),
  add unique (id, account_id, organisation_id, owner_id);
grant update (alone_because) on kernel.break_glass to renkei_application;

-- Said once and never changed. Whose request it answers is repeated, so that its policies need no second table.
create table kernel.break_glass_answer (
  break_glass_id uuid primary key,
  asked_by uuid not null,
  organisation_id uuid not null,
  owner_id uuid not null,
  account_id uuid not null references kernel.account (id) check (account_id <> asked_by),
  answer text not null check (answer in ('confirmed', 'refused')),
  answered_at timestamptz not null default now(),
  foreign key (break_glass_id, asked_by, organisation_id, owner_id)
    references kernel.break_glass (id, account_id, organisation_id, owner_id)
);
select renkei_private.protect('kernel.break_glass_answer');
grant select, insert on kernel.break_glass_answer to renkei_application;

-- Whoever may answer: colleagues who treat people, and those who keep watch over the organisation's data.
create function kernel.viewer_may_second() returns boolean
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select (v).kind = 'account'
    and (v).roles && array['doctor', 'liaisonNurse', 'socialWorker', 'privacyOfficer', 'facilityAdministrator']
  from kernel.viewer() v
$$;

create policy read_by_its_organisation on kernel.break_glass_answer for select to renkei_application
  using (asked_by = (select (kernel.viewer()).account_id)
    or ((select kernel.viewer_may_second()) and organisation_id = (select (kernel.viewer()).organisation_id))
    or ((select kernel.viewer_reads_trail()) and owner_id = (select (kernel.viewer()).organisation_id)));
create policy read_to_tell_owner on kernel.break_glass_answer for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'deliver-events');
create policy said_by_a_colleague on kernel.break_glass_answer for insert to renkei_application
  with check ((select kernel.viewer_may_second()) and account_id = (select (kernel.viewer()).account_id)
    and organisation_id = (select (kernel.viewer()).organisation_id) and answered_at = now());

create policy asked_of_colleagues on kernel.break_glass for select to renkei_application
  using (needs_second_person and (select kernel.viewer_may_second())
    and organisation_id = (select (kernel.viewer()).organisation_id));

-- What of a day the viewer has taken: opened since midnight in Tokyo, or still to be opened. Counting the latter keeps three
-- asked for at once, or before midnight, from being opened without anybody.
create function kernel.break_glass_taken() returns bigint
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select count(*) from kernel.break_glass g
  where g.account_id = (select (kernel.viewer()).account_id)
    and (g.used_at >= date_trunc('day', now() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'
      or (g.used_at is null and g.expires_at > now() and not exists (
        select from kernel.break_glass_answer a where a.break_glass_id = g.id and a.answer = 'refused')))
$$;
create index break_glass_of_account on kernel.break_glass (account_id, requested_at);
revoke all on function kernel.viewer_may_second(), kernel.break_glass_taken() from public;
grant execute on function kernel.viewer_may_second(), kernel.break_glass_taken() to renkei_application;

drop policy requested_for_oneself on kernel.break_glass;
create policy requested_for_oneself on kernel.break_glass for insert to renkei_application
  with check (account_id = (select (kernel.viewer()).account_id)
    and organisation_id = (select (kernel.viewer()).organisation_id) and requested_at = now() and used_at is null
    and alone_because is null and (needs_second_person or kernel.break_glass_taken() < 2));

drop policy used_once_by_its_holder on kernel.break_glass;
create policy used_once_by_its_holder on kernel.break_glass for update to renkei_application
  using (account_id = (select (kernel.viewer()).account_id)
    and organisation_id = (select (kernel.viewer()).organisation_id) and used_at is null and expires_at > now()
    and not exists (select from kernel.break_glass_answer a where a.break_glass_id = id and a.answer = 'refused'))
  with check (account_id = (select (kernel.viewer()).account_id)
    and (used_at is null or used_at = now())
    and (used_at is null or not needs_second_person or alone_because is not null
      or exists (select from kernel.break_glass_answer a where a.break_glass_id = id)));
