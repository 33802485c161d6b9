-- That an owner has no such patient is an answer, too: it uses a grant up, counts among the day's and is told to the owner, but
-- as what it was. Otherwise whoever tries one name after the other would learn for nothing who is whose patient.

alter table kernel.break_glass
  add column found_nothing boolean not null default false,
  add check (not found_nothing or used_at is not null);
grant update (found_nothing) on kernel.break_glass to renkei_application;

-- In the transaction that uses it, never afterwards.
create policy found_nothing_when_used on kernel.break_glass for update to renkei_application
  using (account_id = (select (kernel.viewer()).account_id) and used_at = now())
  with check (account_id = (select (kernel.viewer()).account_id) and used_at = now() and found_nothing);
