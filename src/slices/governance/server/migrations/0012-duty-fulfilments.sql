-- What the system itself saw done of an alliance's duties: a filing that lies at the prefecture's desk, a meeting that decided, papers
-- that were kept. Beside `duty_mark`, which is what the office says. What no longer holds is withdrawn and stays to be read.
create table governance.duty_fulfilment (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  duty text not null check (duty <> '' and length(duty) <= 300),
  source text not null check (source in ('prefectureDesk', 'meeting', 'papers')),
  -- The record that shows it, so that hearing of it twice writes it once.
  origin text not null check (origin <> '' and length(origin) <= 200),
  done_on date not null,
  says text not null check (length(says) <= 1000),
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index duty_fulfilment_that_stands on governance.duty_fulfilment (owner_id, origin, duty)
  where withdrawn_at is null;

select renkei_private.protect('governance.duty_fulfilment');
grant select, insert on governance.duty_fulfilment to renkei_application;
grant update (withdrawn_at) on governance.duty_fulfilment to renkei_application;

create policy seen_by on governance.duty_fulfilment for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system'
  or owner_id = (select (kernel.viewer()).organisation_id)
  or ((select kernel.viewer_has_role('prefectureOfficer'))
      and owner_id = any (array(select unnest(kernel.supervised_organisations())))));
-- No person: the office's own word is a mark.
create policy written_by_system on governance.duty_fulfilment for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system');
create policy withdrawn_by_system on governance.duty_fulfilment for update to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
