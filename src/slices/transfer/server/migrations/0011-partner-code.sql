-- The 医療機関コード a partner is known by outside, if it has one and somebody wrote it down: it is compared before the name.
alter table transfer.partner
  add column institution_code text check (institution_code ~ '^(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{8}$');
create unique index one_partner_a_code on transfer.partner (owner_id, institution_code)
  where ended_at is null and institution_code is not null;
grant update (institution_code) on transfer.partner to renkei_application;
