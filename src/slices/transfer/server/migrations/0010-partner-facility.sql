-- A partner is named in its member's own words. Which facility of a fellow member it is, a person of the member says: the
-- same one under two names counts once, and its agreements are found whatever it is called.
alter table transfer.partner
  add column facility_id uuid references kernel.facility (id),
  add column linked_at timestamptz,
  add column linked_by uuid;
grant update (facility_id, linked_at, linked_by) on transfer.partner to renkei_application;
