-- Events are written in the transaction of the operation that publishes them and delivered afterwards, at least once.

create table kernel.event (
  id uuid primary key,
  name text not null,
  version integer not null,
  organisation_id uuid,
  payload jsonb not null,
  at timestamptz not null default clock_timestamp()
);

-- One row a reaction that still has to happen; it goes in the same transaction as the reaction's own writes.
create table kernel.event_delivery (
  event_id uuid not null references kernel.event (id),
  reaction text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text,
  primary key (event_id, reaction)
);
create index event_delivery_due on kernel.event_delivery (next_attempt_at);

select renkei_private.protect('kernel.event');
select renkei_private.protect('kernel.event_delivery');

grant select, insert on kernel.event to renkei_application;
grant select, insert, delete, update (attempts, next_attempt_at, last_error) on kernel.event_delivery to renkei_application;

create policy read_by_delivery on kernel.event for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'deliver-events');
create policy published_for_own_organisation on kernel.event for insert to renkei_application
  with check ((select (kernel.viewer()).kind) = 'system'
    or organisation_id is null or organisation_id = (select (kernel.viewer()).organisation_id));
create policy read_by_delivery on kernel.event_delivery for select to renkei_application
  using ((select (kernel.viewer()).reason) = 'deliver-events');
create policy published_by_anyone on kernel.event_delivery for insert to renkei_application
  with check ((select (kernel.viewer()).kind) is not null);
create policy changed_by_delivery on kernel.event_delivery for update to renkei_application
  using ((select (kernel.viewer()).reason) = 'deliver-events') with check ((select (kernel.viewer()).reason) = 'deliver-events');
create policy finished_by_delivery on kernel.event_delivery for delete to renkei_application
  using ((select (kernel.viewer()).reason) = 'deliver-events');
