-- A reference is checked past every policy: to a row of somebody else's it would tell whether that row exists, and tie what is
-- one's own to it. So the owner is part of the key; a facility's is the member that it belongs to.
alter table transfer.message add constraint message_of_its_owner unique (id, owner_id);
alter table transfer.step add constraint step_of_its_owner unique (id, owner_id);
alter table transfer.partner add constraint partner_of_its_owner unique (id, owner_id);

do $$
declare
  each record;
begin
  for each in select * from (values
    ('conversation', 'enquiry_id', 'enquiry'), ('message', 'enquiry_id', 'enquiry'), ('message', 'request_id', 'request'),
    ('read_mark', 'enquiry_id', 'enquiry'), ('attachment', 'enquiry_id', 'enquiry'), ('attachment', 'message_id', 'message'),
    ('support_date', 'request_id', 'request'), ('step', 'takes_back', 'step'),
    ('step_down_agreement', 'partner_id', 'partner')) as reference (child, named_by, parent)
  loop
    execute format(
      'alter table transfer.%1$I drop constraint %2$I, add foreign key (%3$I, owner_id) references transfer.%4$I (id, owner_id)',
      each.child, each.child || '_' || each.named_by || '_fkey', each.named_by, each.parent);
  end loop;
end $$;

alter table transfer.request drop constraint request_facility_id_fkey,
  add foreign key (owner_id, facility_id) references kernel.facility (organisation_id, id);
alter table transfer.enquiry drop constraint enquiry_facility_id_fkey,
  add foreign key (receiver_id, facility_id) references kernel.facility (organisation_id, id);
