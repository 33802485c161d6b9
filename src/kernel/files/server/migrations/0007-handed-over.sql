-- A file that a leaving member gave to another goes with its bringer. Whoever was given it, and has to keep it, gets a copy of
-- its own, under its own key, before that.
create policy handed_over_on_withdrawal on kernel.file for insert to renkei_application with check (
  (select (kernel.viewer()).reason) = 'withdraw-member' and confined);
