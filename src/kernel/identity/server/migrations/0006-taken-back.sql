-- Whoever invited may take it back: the token has been seen by others and must stop working before its seven days end.
alter table kernel.invitation
  add column withdrawn_at timestamptz,
  add constraint taken_back_or_accepted check (withdrawn_at is null or accepted_at is null);
grant update (withdrawn_at) on kernel.invitation to renkei_application;
