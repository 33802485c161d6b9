-- 下り搬送: what was agreed with a partner institution beforehand. A newer agreement ends the older, which stays to be read.
create table transfer.step_down_agreement (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  partner_id uuid not null references transfer.partner (id),
  agreed_on date not null,
  conditions text not null check (conditions <> '' and length(conditions) <= 2000),
  -- Who rides along, as agreed; empty where it was left open.
  escorts text[] not null default '{}' check (escorts <@ array['doctor', 'nurse', 'paramedic']),
  -- Facts on which the fee depends; null where nobody has looked.
  special_relationship boolean,
  large_acute_centre boolean,
  recorded_at timestamptz not null,
  recorded_by uuid,
  ended_at timestamptz,
  ended_by uuid
);
create unique index one_agreement_a_partner on transfer.step_down_agreement (partner_id) where ended_at is null;
create index step_down_agreement_by_owner on transfer.step_down_agreement (owner_id);

select renkei_private.protect('transfer.step_down_agreement');
grant select, insert, delete on transfer.step_down_agreement to renkei_application;
grant update (ended_at, ended_by) on transfer.step_down_agreement to renkei_application;
create policy read_by_system on transfer.step_down_agreement for select to renkei_application using (
  (select (kernel.viewer()).kind) = 'system');
create policy read_by_own on transfer.step_down_agreement for select to renkei_application using (
  owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()));
create policy kept_by_own on transfer.step_down_agreement for insert to renkei_application with check (
  ((select (kernel.viewer()).reason) = 'first-seed'
   or (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards())))
  and (select true from transfer.partner p
       where p.id = step_down_agreement.partner_id and p.owner_id = step_down_agreement.owner_id limit 1));
create policy ended_by_own on transfer.step_down_agreement for update to renkei_application
  using (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()))
  with check (owner_id = (select (kernel.viewer()).organisation_id) and (select transfer.viewer_keeps_wards()));
create policy deleted_on_withdrawal on transfer.step_down_agreement for delete to renkei_application using (
  (select (kernel.viewer()).reason) = 'withdraw-member'
  and owner_id = any (array(select unnest(kernel.leaving_organisations()))));
